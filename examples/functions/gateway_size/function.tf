output "size" {
  value = provider::palette::gateway_size(6, 1)
}
