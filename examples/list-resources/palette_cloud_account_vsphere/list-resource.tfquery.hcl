list "palette_cloud_account_vsphere" "accounts" {
  provider         = palette
  include_resource = true

  config {}
}
