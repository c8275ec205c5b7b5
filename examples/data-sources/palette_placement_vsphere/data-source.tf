data "palette_cloud_account_vsphere" "it" {
  name = "dc1-vcenter"
}

data "palette_placement_vsphere" "it" {
  cloud_account_id = data.palette_cloud_account_vsphere.it.id
  datacenter       = "DC1"
  compute_cluster  = "cluster1"
}

output "datastores" {
  value = data.palette_placement_vsphere.it.datastores
}
