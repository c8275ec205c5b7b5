# The gateways that do not take work now.
data "palette_private_cloud_gateways" "down" {
  running = false
}

output "down" {
  value = data.palette_private_cloud_gateways.down.gateways[*].name
}
