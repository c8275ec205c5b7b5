/** A name of the Terraform language (https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers). */
export const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}_-]*$/u;
