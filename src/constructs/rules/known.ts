import { Token } from 'cdktf';

/** A value that is known while the app is synthesized; undefined for one that only Terraform knows. */
export function known<T>(value: T | undefined): T | undefined {
  return value === undefined || Token.isUnresolved(value) ? undefined : value;
}
