data "palette_cloud_account_maas" "it" {
  name = "dc2-maas"
}

output "id" {
  value = data.palette_cloud_account_maas.it.id
}
