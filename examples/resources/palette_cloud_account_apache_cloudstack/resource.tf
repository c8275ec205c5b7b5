data "palette_private_cloud_gateway" "dc3" {
  name = "dc3"
}

variable "cloudstack_api_key" {
  type      = string
  ephemeral = true
}

variable "cloudstack_secret_key" {
  type      = string
  ephemeral = true
}

resource "palette_cloud_account_apache_cloudstack" "dc3" {
  name                     = "dc3-cloudstack"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc3.id
  api_url                  = "https://cloudstack.dc3.example.com:8080/client/api"
  api_key_wo               = var.cloudstack_api_key
  api_key_wo_version       = 1
  secret_key_wo            = var.cloudstack_secret_key
  secret_key_wo_version    = 1
}
