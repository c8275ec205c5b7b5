resource "palette_project" "shop" {
  name        = "shop"
  description = "Clusters of the shop"
  tags        = ["team:shop"]
}
