list "palette_cloud_account_custom" "accounts" {
  provider         = palette
  include_resource = true

  config {
    cloud = "nutanix"
  }
}
