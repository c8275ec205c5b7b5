data "palette_registry" "public" {
  name = "Public Repo"
}

data "palette_pack" "nginx" {
  name         = "nginx"
  registry_uid = data.palette_registry.public.id
}

resource "palette_cluster_profile" "ingress" {
  name    = "ingress"
  version = "1.0.0"
  type    = "add-on"

  pack {
    name   = data.palette_pack.nginx.name
    tag    = data.palette_pack.nginx.version
    uid    = data.palette_pack.nginx.id
    values = data.palette_pack.nginx.values
  }

  pack {
    name = "shop"
    type = "manifest"
    manifest {
      name    = "namespace"
      content = <<-EOT
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
      EOT
    }
  }
}
