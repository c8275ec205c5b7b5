import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

const LABEL = '[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?';
const HOST_NAME = new RegExp(`^(\\*\\.)?${LABEL}(\\.${LABEL})*$`);

/**
 * Host names and IP addresses as a certificate has them: names in lower case, those in other scripts in ASCII
 * (https://www.rfc-editor.org/rfc/rfc5280#section-7.2). The first label may be `*`.
 * Throws an Error for what is neither, such as a URL or a name with a port.
 * @param refusal what the Error begins with
 */
export function certificateNames(names: readonly string[], refusal = "A certificate can't be for"): readonly string[] {
  return names.map((name) => {
    if (isIP(name) !== 0 && !name.includes('%')) return name;
    const ascii = domainToASCII(name);
    if (HOST_NAME.test(ascii) && ascii.length <= 253) return ascii;
    throw new Error(`${refusal} "${name}": give a host name such as palette.example, or an IP address`);
  });
}
