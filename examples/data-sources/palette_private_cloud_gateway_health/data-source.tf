data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

data "palette_private_cloud_gateway_health" "dc1" {
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
}

check "gateway" {
  assert {
    condition     = data.palette_private_cloud_gateway_health.dc1.running
    error_message = "The gateway dc1 takes no work now."
  }
}
