terraform import palette_cluster_maas.apps dc2-apps:project
