list "palette_cluster_custom" "clusters" {
  provider         = palette
  include_resource = true

  config {
    cloud = "nutanix"
  }
}
