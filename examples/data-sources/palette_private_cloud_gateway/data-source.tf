data "palette_private_cloud_gateway" "it" {
  name = "dc1"
}

output "id" {
  value = data.palette_private_cloud_gateway.it.id
}
