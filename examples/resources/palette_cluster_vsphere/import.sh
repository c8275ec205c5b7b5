terraform import palette_cluster_vsphere.apps dc1-apps:project
