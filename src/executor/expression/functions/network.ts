import { t } from '../../../framework';
import { bigInt, FunctionProblem, type Functions, int, simple, text, variadic } from './definition';
import { addressText, isMapped, type Prefix, parsePrefix, prefixText } from './ip-address';

/** Functions over IP networks, IPv4 and IPv6. */
export const networkFunctions: Functions = {
  cidrhost: simple([text('prefix'), bigInt('hostnum')], t.string, (text, host) => {
    const prefix = parsePrefix(text);
    const size = 1n << BigInt(prefix.bits - prefix.length);
    const offset = host < 0n ? size + host : host;
    if (offset < 0n || offset >= size)
      throw new FunctionProblem(`a prefix of ${prefix.length} does not accommodate a host of this number`, undefined, String(host));
    // Terraform takes an address of IPv4 within IPv6 for one of 32 bits, and counts from there.
    const ahead = isMapped(prefix.address, prefix.bits) ? 96n : 0n;
    return addressText(joined(prefix, offset << ahead), prefix.bits);
  }),
  cidrnetmask: simple([text('prefix')], t.string, (text) => {
    const { address, length, bits } = parsePrefix(text);
    if (bits !== 32 && !isMapped(address, bits)) throw new FunctionProblem('IPv6 addresses cannot have a netmask');
    return addressText((1n << BigInt(bits)) - (1n << BigInt(bits - length)), bits);
  }),
  cidrsubnet: simple([text('prefix'), int('newbits'), bigInt('netnum')], t.string, (text, newBits, number) => {
    const prefix = parsePrefix(text);
    const length = extended(prefix, newBits);
    // Terraform looks at the 64 lowest bits of the number, without its sign.
    const least = BigInt.asUintN(64, number < 0n ? -number : number);
    if (newBits >= 0 && newBits < 64 && least >= 1n << BigInt(newBits)) {
      throw new FunctionProblem(
        `prefix extension of ${newBits} does not accommodate a subnet of this number`,
        undefined,
        String(number),
      );
    }
    return prefixText({ ...prefix, length, address: joined(prefix, number << BigInt(prefix.bits - length)) });
  }),
  cidrsubnets: variadic([text('prefix')], int('newbits'), t.list(t.string), (newBits, text) => {
    const prefix = parsePrefix(text);
    if (newBits.length > 0 && (prefix.address === 0n || isMapped(prefix.address, prefix.bits))) {
      // Terraform goes on from the network before. Before the first one there is only the last, and it misses the one before IPv4 in IPv6.
      throw new FunctionProblem(
        'a prefix that begins at the first address of all, or is one of IPv4 within IPv6, has no address space for subnets',
        'prefix',
      );
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

/** The address with these bits set; what is below zero then loses its sign, as in Terraform. */
function joined({ address, bits }: Prefix, more: bigint): bigint {
  const sum = address | more;
  const unsigned = sum < 0n ? -sum : sum;
  if (unsigned >> BigInt(bits) !== 0n) throw new FunctionProblem(`the result has more than ${bits} bits`);
  return unsigned;
}

function extended(prefix: Prefix, newBits: number): number {
  const length = prefix.length + newBits;
  if (length < 0 || length > prefix.bits)
    throw new FunctionProblem(`insufficient address space to extend prefix of ${prefix.length} by ${newBits}`);
  return length;
}
