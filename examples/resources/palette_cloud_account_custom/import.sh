terraform import palette_cloud_account_custom.dc1 dc1-nutanix:project:nutanix
