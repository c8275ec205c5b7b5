variable "proxy_password" {
  type      = string
  ephemeral = true
}

resource "palette_proxy_config" "dc1" {
  https_proxy         = "http://proxy.dc1.example.com:3128"
  no_proxy            = [".dc1.example.com"]
  cluster_cidrs       = ["10.244.0.0/16", "10.96.0.0/12"]
  username            = "palette"
  password_wo         = var.proxy_password
  password_wo_version = 1
}
