data "palette_cloud_account_maas" "it" {
  name = "dc2-maas"
}

data "palette_placement_maas" "it" {
  cloud_account_id = data.palette_cloud_account_maas.it.id
}

output "resource_pools" {
  value = data.palette_placement_maas.it.resource_pools
}
