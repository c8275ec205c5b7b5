data "palette_private_cloud_gateway" "old" {
  name = "dc5"
}

data "palette_private_cloud_gateway" "new" {
  name = "dc1"
}

# All clusters of "dc5" go to "dc1", for good. The gateway "dc5" can be removed then.
resource "palette_private_cloud_gateway_migration" "move" {
  source_gateway_id = data.palette_private_cloud_gateway.old.id
  target_gateway_id = data.palette_private_cloud_gateway.new.id
}
