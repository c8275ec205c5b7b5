terraform import palette_cluster_openstack.apps dc4-apps:project
