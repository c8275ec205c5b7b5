ephemeral "palette_pairing_code" "vsphere" {
  cloud_type = "vsphere"
}

resource "terraform_data" "installer" {
  # In place of "test": what hands the code to an installer
  provisioner "local-exec" {
    command     = "test -n \"$PAIRING_CODE\""
    environment = { PAIRING_CODE = ephemeral.palette_pairing_code.vsphere.pairing_code }
  }
}
