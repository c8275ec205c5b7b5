data "palette_cloud_account_custom" "it" {
  name  = "dc1-nutanix"
  cloud = "nutanix"
}

output "id" {
  value = data.palette_cloud_account_custom.it.id
}
