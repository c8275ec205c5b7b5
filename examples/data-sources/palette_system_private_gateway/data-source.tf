data "palette_system_private_gateway" "it" {}

output "id" {
  value = data.palette_system_private_gateway.it.id
}
