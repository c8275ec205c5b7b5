terraform import palette_cloud_account_maas.dc2 dc2-maas:project
