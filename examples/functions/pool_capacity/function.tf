output "addresses" {
  value = provider::palette::pool_capacity("10.0.0.10-10.0.0.90")
}
