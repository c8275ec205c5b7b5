data "palette_private_cloud_gateway" "old" {
  name = "dc1"
}

data "palette_private_cloud_gateway" "new" {
  name = "dc1b"
}

# terraform apply -invoke=action.palette_private_cloud_gateway_migrate.dc1
action "palette_private_cloud_gateway_migrate" "dc1" {
  config {
    source_gateway_id = data.palette_private_cloud_gateway.old.id
    target_gateway_id = data.palette_private_cloud_gateway.new.id
  }
}
