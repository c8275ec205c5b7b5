data "palette_cloud_account_vsphere" "dc1" {
  name = "dc1-vcenter"
}

data "palette_cluster_profile" "vsphere_ubuntu" {
  name    = "vsphere-ubuntu"
  context = "tenant"
}

resource "palette_cluster_vsphere" "apps" {
  name             = "dc1-apps"
  cloud_account_id = data.palette_cloud_account_vsphere.dc1.id
  tags             = ["team:shop"]

  cluster_profile {
    id = data.palette_cluster_profile.vsphere_ubuntu.id
  }

  cloud_config {
    datacenter = "DC1"
    folder     = "palette"
  }

  machine_pool {
    name          = "control-plane"
    count         = 1
    control_plane = true
    instance_type {
      cpu          = 4
      memory_mb    = 8192
      disk_size_gb = 60
    }
    placement {
      cluster       = "cluster1"
      resource_pool = "Resources"
      datastore     = "datastore1"
      network       = "VM Network"
    }
  }

  machine_pool {
    name  = "workers"
    count = 2
    instance_type {
      cpu          = 8
      memory_mb    = 16384
      disk_size_gb = 100
    }
    placement {
      cluster       = "cluster1"
      resource_pool = "Resources"
      datastore     = "datastore1"
      network       = "VM Network"
    }
  }
}
