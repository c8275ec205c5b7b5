resource "palette_private_cloud_gateway" "dc5" {
  name           = "dc5"
  cloud_type     = "vsphere"
  install_method = "existing_kubernetes"
}

# Run these on the cluster that it is to live on.
output "kubectl_commands" {
  value = palette_private_cloud_gateway.dc5.kubectl_commands
}
