data "palette_cloud_account_apache_cloudstack" "dc3" {
  name = "dc3-cloudstack"
}

data "palette_cluster_profile" "cloudstack_ubuntu" {
  name    = "cloudstack-ubuntu"
  context = "tenant"
}

resource "palette_cluster_apache_cloudstack" "apps" {
  name             = "dc3-apps"
  cloud_account_id = data.palette_cloud_account_apache_cloudstack.dc3.id
  tags             = ["team:shop"]

  cluster_profile {
    id = data.palette_cluster_profile.cloudstack_ubuntu.id
  }

  cloud_config {
    ssh_key_name = "palette"
    zone {
      name = "zone1"
      network {
        name = "network1"
      }
    }
  }

  machine_pool {
    name          = "control-plane"
    count         = 1
    control_plane = true
    offering      = "Medium Instance"
    network {
      network_name = "network1"
    }
  }

  machine_pool {
    name     = "workers"
    count    = 2
    offering = "Medium Instance"
    network {
      network_name = "network1"
    }
  }
}
