terraform import palette_ip_pool.nodes dc1:nodes
