data "palette_private_cloud_gateway" "dc1" {
  name = "dc1"
}

variable "vcenter_password" {
  type      = string
  ephemeral = true
}

resource "palette_cloud_account_vsphere" "dc1" {
  name                        = "dc1-vcenter"
  private_cloud_gateway_id    = data.palette_private_cloud_gateway.dc1.id
  vsphere_vcenter             = "vcenter.dc1.example.com"
  vsphere_username            = "palette"
  vsphere_password_wo         = var.vcenter_password
  vsphere_password_wo_version = 1
}
