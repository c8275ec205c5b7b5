data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

data "palette_ip_pool" "it" {
  name                     = "nodes"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
}

output "available_addresses" {
  value = data.palette_ip_pool.it.available_addresses
}
