data "palette_cluster" "apps" {
  name = "dc1-apps"
}

ephemeral "palette_cluster_kubeconfig" "apps" {
  cluster_id = data.palette_cluster.apps.id
}

# For a provider block, a write-only argument, or a provisioner.
resource "terraform_data" "check" {
  provisioner "local-exec" {
    command     = "test -n \"$KUBECONFIG_TEXT\""
    environment = { KUBECONFIG_TEXT = ephemeral.palette_cluster_kubeconfig.apps.kubeconfig }
  }
}
