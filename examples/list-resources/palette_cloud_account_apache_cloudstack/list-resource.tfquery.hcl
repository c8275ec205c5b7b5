list "palette_cloud_account_apache_cloudstack" "accounts" {
  provider         = palette
  include_resource = true

  config {}
}
