data "palette_cluster_profile" "it" {
  name    = "vsphere-ubuntu"
  context = "tenant"
}

output "version" {
  value = data.palette_cluster_profile.it.version
}
