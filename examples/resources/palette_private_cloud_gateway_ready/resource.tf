# Ends when somebody has installed the gateway "dc5", and it runs.
resource "palette_private_cloud_gateway_ready" "dc5" {
  name = "dc5"

  timeouts {
    create = "45m"
  }
}
