import { attr } from '../../framework';

/**
 * The three attributes of a secret: kept in state, write-only, and what sends the write-only one again.
 * @param what as a sentence begins: `Secret key, with `secret``
 */
export function secretAttributes(what: string) {
  return {
    kept: attr.string({
      optional: true,
      sensitive: true,
      readable: false,
      description: `${what}. It is kept in state; the \`_wo\` one is not.`,
    }),
    writeOnly: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description: `${what}, kept nowhere (Terraform 1.11 and later). Change its version with it.`,
    }),
    version: attr.int({ optional: true, readable: false, description: 'Any number; a new one sends it again.' }),
  };
}
