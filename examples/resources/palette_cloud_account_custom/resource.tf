data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

variable "nutanix_password" {
  type      = string
  ephemeral = true
}

resource "palette_cloud_account_custom" "dc1" {
  name                     = "dc1-nutanix"
  cloud                    = "nutanix"
  private_cloud_gateway_id = data.palette_private_cloud_gateway.dc1.id
  credentials_wo = {
    NUTANIX_ENDPOINT = "prism.dc1.example.com"
    NUTANIX_USER     = "palette"
    NUTANIX_PASSWORD = var.nutanix_password
  }
  credentials_wo_version = 1
}
