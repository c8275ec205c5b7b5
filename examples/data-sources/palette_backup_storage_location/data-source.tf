data "palette_backup_storage_location" "it" {
  name = "dc1-backups"
}

output "id" {
  value = data.palette_backup_storage_location.it.id
}
