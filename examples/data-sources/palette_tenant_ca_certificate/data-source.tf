data "palette_tenant_ca_certificate" "it" {
  name = "acme-root"
}

output "id" {
  value = data.palette_tenant_ca_certificate.it.id
}
