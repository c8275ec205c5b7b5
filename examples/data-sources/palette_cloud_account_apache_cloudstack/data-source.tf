data "palette_cloud_account_apache_cloudstack" "it" {
  name = "dc3-cloudstack"
}

output "id" {
  value = data.palette_cloud_account_apache_cloudstack.it.id
}
