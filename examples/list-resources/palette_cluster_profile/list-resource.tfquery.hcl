list "palette_cluster_profile" "profiles" {
  provider         = palette
  include_resource = true

  config {
    context = "tenant"
  }
}
