/** The Terraform whose behaviour, formats and version in state files are followed. */
export const TERRAFORM_VERSION = '1.11.4';
