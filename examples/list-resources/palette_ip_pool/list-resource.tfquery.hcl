list "palette_ip_pool" "pools" {
  provider         = palette
  include_resource = true

  config {
    name_contains = "nodes"
  }
}
