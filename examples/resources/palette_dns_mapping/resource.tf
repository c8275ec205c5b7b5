data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

resource "palette_dns_mapping" "dc1" {
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
  search_domain_name       = "dc1.example.com"
  data_center              = "DC1"
  network                  = "VM Network"
}
