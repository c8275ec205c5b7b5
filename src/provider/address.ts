/** The provider's source address, written in full. */
export const PROVIDER_ADDRESS = 'registry.terraform.io/cdktf-palette/palette';
