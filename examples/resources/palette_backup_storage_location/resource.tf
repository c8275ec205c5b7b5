variable "minio_secret_key" {
  type      = string
  ephemeral = true
}

resource "palette_backup_storage_location" "backups" {
  name             = "dc1-backups"
  storage_provider = "minio"
  bucket_name      = "backups"
  region           = "us-east-1"

  s3 {
    credential_type       = "secret"
    s3_url                = "https://minio.dc1.example.com"
    s3_force_path_style   = true
    access_key            = "palette"
    secret_key_wo         = var.minio_secret_key
    secret_key_wo_version = 1
  }
}
