data "palette_pack" "it" {
  name    = "nginx"
  version = "1.12.1"
}

output "values" {
  value = data.palette_pack.it.values
}
