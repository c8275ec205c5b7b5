data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

data "palette_dns_mapping" "it" {
  search_domain_name       = "dc1.example.com"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
}

output "network" {
  value = data.palette_dns_mapping.it.network
}
