output "no_proxy" {
  value = provider::palette::no_proxy(["intranet.example"], ["10.0.0.0/8"])
}
