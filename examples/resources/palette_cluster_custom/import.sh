terraform import palette_cluster_custom.apps dc1-nutanix-apps:project:nutanix
