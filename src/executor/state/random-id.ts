import { randomBytes } from 'node:crypto';

/** 16 random bytes in the form of a UUID, as Terraform makes its ids. */
export function randomId(): string {
  return randomBytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
