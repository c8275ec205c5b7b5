data "palette_cluster" "apps" {
  name = "dc1-apps"
}

resource "palette_cluster_ready" "apps" {
  cluster_id = data.palette_cluster.apps.id

  timeouts {
    create = "1h"
  }
}
