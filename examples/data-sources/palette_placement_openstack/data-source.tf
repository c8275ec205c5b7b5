data "palette_cloud_account_openstack" "it" {
  name = "dc4-openstack"
}

data "palette_placement_openstack" "it" {
  cloud_account_id = data.palette_cloud_account_openstack.it.id
}

output "flavors" {
  value = data.palette_placement_openstack.it.flavors
}
