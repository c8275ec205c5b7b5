data "palette_private_cloud_gateway" "dc4" {
  name = "dc4"
}

variable "openstack_password" {
  type      = string
  ephemeral = true
}

resource "palette_cloud_account_openstack" "dc4" {
  name                          = "dc4-openstack"
  private_cloud_gateway_id      = data.palette_private_cloud_gateway.dc4.id
  identity_endpoint             = "https://openstack.dc4.example.com:5000/v3"
  openstack_username            = "palette"
  openstack_password_wo         = var.openstack_password
  openstack_password_wo_version = 1
  parent_region                 = "RegionOne"
  default_domain                = "Default"
  default_project               = "demo"
}
