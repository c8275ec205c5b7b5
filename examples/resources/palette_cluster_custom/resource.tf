data "palette_cloud_account_custom" "dc1" {
  name  = "dc1-nutanix"
  cloud = "nutanix"
}

data "palette_cluster_profile" "nutanix_ubuntu" {
  name    = "nutanix-ubuntu"
  context = "tenant"
}

resource "palette_cluster_custom" "apps" {
  name             = "dc1-nutanix-apps"
  cloud            = "nutanix"
  cloud_account_id = data.palette_cloud_account_custom.dc1.id

  cluster_profile {
    id = data.palette_cluster_profile.nutanix_ubuntu.id
  }

  cloud_config {
    values = <<-EOT
      apiVersion: cluster.x-k8s.io/v1beta1
      kind: Cluster
      metadata:
        name: dc1-nutanix-apps
      spec:
        paused: false
    EOT
  }

  machine_pool {
    control_plane    = true
    node_pool_config = <<-EOT
      apiVersion: controlplane.cluster.x-k8s.io/v1beta1
      kind: KubeadmControlPlane
      metadata:
        name: control-plane
      spec:
        replicas: 1
    EOT
  }

  machine_pool {
    node_pool_config = <<-EOT
      apiVersion: cluster.x-k8s.io/v1beta1
      kind: MachineDeployment
      metadata:
        name: workers
      spec:
        replicas: 1
    EOT
    overrides = {
      "MachineDeployment.spec.replicas" = "2"
    }
  }
}
