data "palette_cloud_account_openstack" "dc4" {
  name = "dc4-openstack"
}

data "palette_cluster_profile" "openstack_ubuntu" {
  name    = "openstack-ubuntu"
  context = "tenant"
}

resource "palette_cluster_openstack" "apps" {
  name             = "dc4-apps"
  cloud_account_id = data.palette_cloud_account_openstack.dc4.id
  tags             = ["team:shop"]

  cluster_profile {
    id = data.palette_cluster_profile.openstack_ubuntu.id
  }

  cloud_config {
    domain      = "Default"
    region      = "RegionOne"
    project     = "demo"
    ssh_key     = "palette"
    dns_servers = ["10.0.0.2"]
    subnet_cidr = "192.168.151.0/24"
  }

  machine_pool {
    name          = "control-plane"
    count         = 1
    control_plane = true
    instance_type = "m1.large"
    azs           = ["zone1"]
  }

  machine_pool {
    name          = "workers"
    count         = 2
    instance_type = "m1.large"
    azs           = ["zone1"]
  }
}
