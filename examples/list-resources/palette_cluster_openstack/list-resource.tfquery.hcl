list "palette_cluster_openstack" "clusters" {
  provider         = palette
  include_resource = true

  config {}
}
