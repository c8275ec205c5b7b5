list "palette_cluster_apache_cloudstack" "clusters" {
  provider         = palette
  include_resource = true

  config {}
}
