resource "palette_private_cloud_gateway" "dc6" {
  name           = "dc6"
  cloud_type     = "vsphere"
  install_method = "existing_kubernetes"
}

ephemeral "palette_gateway_manifests" "dc6" {
  private_cloud_gateway_id = palette_private_cloud_gateway.dc6.id
}

resource "terraform_data" "installation" {
  triggers_replace = palette_private_cloud_gateway.dc6.registration

  # In place of "cat > /dev/null": kubectl apply -f -
  provisioner "local-exec" {
    command     = "echo \"$JET\" | cat > /dev/null"
    environment = { JET = ephemeral.palette_gateway_manifests.dc6.jet_manifest }
  }
}
