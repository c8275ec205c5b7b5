/** The provider's source address, written in full. */
export const PROVIDER_ADDRESS = 'registry.terraform.io/cdktf-palette/palette';

/** What `cdktf-palette/palette` means to Terraform and to OpenTofu: each takes its own registry for granted. */
export const PROVIDER_ADDRESSES = [PROVIDER_ADDRESS, 'registry.opentofu.org/cdktf-palette/palette'] as const;
