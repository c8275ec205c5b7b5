terraform import palette_cluster_profile.ingress ingress:1.0.0:project
