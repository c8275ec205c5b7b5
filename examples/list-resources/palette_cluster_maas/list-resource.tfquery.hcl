list "palette_cluster_maas" "clusters" {
  provider         = palette
  include_resource = true

  config {}
}
