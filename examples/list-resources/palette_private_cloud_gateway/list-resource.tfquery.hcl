list "palette_private_cloud_gateway" "gateways" {
  provider         = palette
  include_resource = true

  config {
    running = true
  }
}
