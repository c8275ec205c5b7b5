data "palette_cloud_account_openstack" "it" {
  name = "dc4-openstack"
}

output "id" {
  value = data.palette_cloud_account_openstack.it.id
}
