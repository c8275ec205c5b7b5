list "palette_cloud_account_openstack" "accounts" {
  provider         = palette
  include_resource = true

  config {}
}
