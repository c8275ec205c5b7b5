data "palette_ssh_key" "it" {
  name = "ops"
}

output "id" {
  value = data.palette_ssh_key.it.id
}
