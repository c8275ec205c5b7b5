// The value codec: Terraform values (cty) to and from MessagePack, directed by their type
// (https://github.com/hashicorp/terraform/blob/main/docs/plugin-protocol/object-wire-format.md).
export { CodecError } from './codec/codec-error';
export { decodeValue } from './codec/decode';
export { typeBytes } from './codec/dynamic-type';
export { encodeValue } from './codec/encode';
