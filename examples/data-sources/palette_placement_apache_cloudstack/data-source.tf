data "palette_cloud_account_apache_cloudstack" "it" {
  name = "dc3-cloudstack"
}

data "palette_placement_apache_cloudstack" "it" {
  cloud_account_id = data.palette_cloud_account_apache_cloudstack.it.id
  zone             = "zone1"
}

output "offerings" {
  value = data.palette_placement_apache_cloudstack.it.offerings
}
