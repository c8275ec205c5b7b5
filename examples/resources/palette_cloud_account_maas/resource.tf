data "palette_private_cloud_gateway" "dc2" {
  name = "dc2"
}

variable "maas_api_key" {
  type      = string
  ephemeral = true
}

resource "palette_cloud_account_maas" "dc2" {
  name                     = "dc2-maas"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc2.id
  maas_api_endpoint        = "http://maas.dc2.example.com:5240/MAAS"
  maas_api_key_wo          = var.maas_api_key
  maas_api_key_wo_version  = 1
}
