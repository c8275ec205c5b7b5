terraform {
  required_providers {
    palette = {
      source = "cdktf-palette/palette"
    }
  }
}

# Host and API key come from PALETTE_HOST and PALETTE_API_KEY.
provider "palette" {
  project_name = "Default"
  owner        = "dc1"
}
