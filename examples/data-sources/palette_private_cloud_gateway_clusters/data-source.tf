data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

data "palette_private_cloud_gateway_clusters" "dc1" {
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
}

output "clusters" {
  value = { for each in data.palette_private_cloud_gateway_clusters.dc1.clusters : each.id => "${each.name}, ${each.place}" }
}

# Whether the API key sees everything that may hang on the gateway.
output "complete" {
  value = data.palette_private_cloud_gateway_clusters.dc1.complete
}
