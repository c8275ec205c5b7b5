data "palette_registry" "it" {
  name = "Public Repo"
}

output "id" {
  value = data.palette_registry.it.id
}
