data "palette_cloud_account_vsphere" "it" {
  name = "dc1-vcenter"
}

output "id" {
  value = data.palette_cloud_account_vsphere.it.id
}
