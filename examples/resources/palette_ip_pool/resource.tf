data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

resource "palette_ip_pool" "nodes" {
  name                     = "nodes"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
  network_type             = "range"
  ip_start_range           = "10.0.0.10"
  ip_end_range             = "10.0.0.90"
  gateway                  = "10.0.0.1"
  prefix                   = 24
  nameserver_addresses     = ["10.0.0.2"]
}
