terraform import palette_dns_mapping.dc1 dc1:dc1.example.com
