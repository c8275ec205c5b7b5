list "palette_cloud_account_maas" "accounts" {
  provider         = palette
  include_resource = true

  config {}
}
