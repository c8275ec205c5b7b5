data "palette_cloud_account_maas" "dc2" {
  name = "dc2-maas"
}

data "palette_cluster_profile" "maas_ubuntu" {
  name    = "maas-ubuntu"
  context = "tenant"
}

resource "palette_cluster_maas" "apps" {
  name             = "dc2-apps"
  cloud_account_id = data.palette_cloud_account_maas.dc2.id
  tags             = ["team:shop"]

  cluster_profile {
    id = data.palette_cluster_profile.maas_ubuntu.id
  }

  cloud_config {
    domain = "maas"
  }

  machine_pool {
    name          = "control-plane"
    count         = 1
    control_plane = true
    azs           = ["az1"]
    instance_type {
      min_cpu       = 4
      min_memory_mb = 8192
    }
    placement {
      resource_pool = "default"
    }
  }

  machine_pool {
    name  = "workers"
    count = 2
    azs   = ["az1"]
    instance_type {
      min_cpu       = 8
      min_memory_mb = 16384
    }
    placement {
      resource_pool = "default"
    }
  }
}
