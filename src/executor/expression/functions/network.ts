import { t } from '../../../framework';
import { bigInt, FunctionProblem, type Functions, int, simple, text, variadic } from './definition';
import { addressText, type Prefix, parsePrefix, prefixText } from './ip-address';

/** Functions over IP networks, IPv4 and IPv6. */
export const networkFunctions: Functions = {
  cidrhost: simple([text('prefix'), bigInt('hostnum')], t.string, (text, host) => {
    const prefix = parsePrefix(text);
    const size = 1n << BigInt(prefix.bits - prefix.length);
    const offset = host < 0n ? size + host : host;
    if (offset < 0n || offset >= size)
      throw new FunctionProblem(`a prefix of ${prefix.length} does not accommodate a host of this number`, undefined, String(host));
    return addressText(prefix.address + offset, prefix.bits);
  }),
  cidrnetmask: simple([text('prefix')], t.string, (text) => {
    const prefix = parsePrefix(text);
    if (prefix.bits !== 32) throw new FunctionProblem('IPv6 addresses cannot have a netmask');
    return addressText((1n << 32n) - (1n << BigInt(32 - prefix.length)), 32);
  }),
  cidrsubnet: simple([text('prefix'), int('newbits'), bigInt('netnum')], t.string, (text, newBits, number) => {
    const prefix = parsePrefix(text);
    const length = extended(prefix, newBits);
    if (number < 0n || number >= 1n << BigInt(Math.max(newBits, 0))) {
      throw new FunctionProblem(
        `prefix extension of ${newBits} does not accommodate a subnet of this number`,
        undefined,
        String(number),
      );
    }
    // A negative number of bits names the larger network around.
    const rest = BigInt(prefix.bits - length);
    const address = newBits < 0 ? (prefix.address >> rest) << rest : prefix.address;
    return prefixText({ ...prefix, length, address: address + (number << BigInt(prefix.bits - length)) });
  }),
  cidrsubnets: variadic([text('prefix')], int('newbits'), t.list(t.string), (newBits, text) => {
    const prefix = parsePrefix(text);
    if (newBits.length > 0 && prefix.address === 0n) {
      // Terraform goes on from the network before, and before the first one there is only the last.
      throw new FunctionProblem('a prefix that begins at the first address of all has no address space for subnets', 'prefix');
    }
    const end = prefix.address + (1n << BigInt(prefix.bits - prefix.length));
    let next = prefix.address;
    return newBits.map((bits) => {
      if (bits < 1) throw new FunctionProblem('must extend prefix by at least one bit', 'newbits');
      const length = extended(prefix, bits);
      if (bits > 32) throw new FunctionProblem('may not extend prefix by more than 32 bits', 'newbits');
      const size = 1n << BigInt(prefix.bits - length);
      const address = ((next + size - 1n) / size) * size;
      next = address + size;
      if (next > end)
        throw new FunctionProblem(`not enough remaining address space for a subnet with a prefix of ${length} bits`, 'newbits');
      return prefixText({ ...prefix, length, address });
    });
  }),
};

function extended(prefix: Prefix, newBits: number): number {
  const length = prefix.length + newBits;
  if (length < 0 || length > prefix.bits)
    throw new FunctionProblem(`insufficient address space to extend prefix of ${prefix.length} by ${newBits}`);
  return length;
}
