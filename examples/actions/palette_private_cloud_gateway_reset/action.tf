data "palette_private_cloud_gateway" "stuck" {
  name = "dc8"
}

# terraform apply -invoke=action.palette_private_cloud_gateway_reset.dc8
action "palette_private_cloud_gateway_reset" "dc8" {
  config {
    private_cloud_gateway_id = data.palette_private_cloud_gateway.stuck.id
  }
}
