list "palette_cluster_vsphere" "clusters" {
  provider         = palette
  include_resource = true

  config {
    name_contains = "apps"
  }
}
