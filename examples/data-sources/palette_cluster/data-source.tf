data "palette_cluster" "it" {
  name = "dc1-apps"
}

output "state" {
  value = data.palette_cluster.it.state
}
