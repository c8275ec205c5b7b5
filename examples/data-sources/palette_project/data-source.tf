data "palette_project" "it" {
  name = "Default"
}

output "id" {
  value = data.palette_project.it.id
}
