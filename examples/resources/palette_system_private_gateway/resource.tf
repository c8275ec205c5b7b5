variable "vcenter_password" {
  type      = string
  ephemeral = true
}

resource "palette_system_private_gateway" "it" {}

# Nothing stands between this vCenter and Palette.
resource "palette_cloud_account_vsphere" "direct" {
  name                        = "direct"
  use_system_private_gateway  = true
  vsphere_vcenter             = "vcenter.direct.example.com"
  vsphere_username            = "palette"
  vsphere_password_wo         = var.vcenter_password
  vsphere_password_wo_version = 1
  depends_on                  = [palette_system_private_gateway.it]
}
