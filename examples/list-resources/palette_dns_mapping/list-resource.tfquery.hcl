list "palette_dns_mapping" "mappings" {
  provider         = palette
  include_resource = true

  config {}
}
