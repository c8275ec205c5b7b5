/** Addresses from the first to the last, both included, as numbers of 32 bits. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** The number of an IPv4 address; undefined for anything else. */
export function addressNumber(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1);
  if (!parts || parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** @returns what is wrong with an IPv4 address, or undefined */
export function addressProblem(text: string): string | undefined {
  return addressNumber(text) === undefined ? `"${text}" is no IPv4 address; write it as 10.0.0.1.` : undefined;
}

/** The network that an address is in, of so many bits; network and broadcast address included. */
export function networkAround(address: number, prefix: number): AddressRange {
  const size = 2 ** (32 - prefix);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

/** The network that is written as `10.0.0.0/24`; undefined for anything else. */
export function networkOf(cidr: string): AddressRange | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(cidr) ?? [];
  const number = addressNumber(address);
  return number === undefined || Number(bits) > 32 ? undefined : networkAround(number, Number(bits));
}

/** @returns what is wrong with a network, or undefined */
export function networkProblem(cidr: string): string | undefined {
  return networkOf(cidr) === undefined ? `"${cidr}" is no IPv4 network; write it as 10.0.0.0/24.` : undefined;
}

/** Whether an address is one of the range's. */
export function isWithin({ first, last }: AddressRange, address: number): boolean {
  return address >= first && address <= last;
}

/** Whether ranges cover another one, one of them or several together. */
export function isCovered({ first, last }: AddressRange, by: readonly AddressRange[]): boolean {
  let open = first;
  for (const range of [...by].sort((a, b) => a.first - b.first)) {
    if (isWithin(range, open)) open = range.last + 1;
  }
  return open > last;
}

/** The addresses of a network that machines can have: without those of the network itself and of the broadcast, where it has them. */
export function hostsOf({ first, last }: AddressRange): AddressRange {
  const edge = last - first > 1 ? 1 : 0;
  return { first: first + edge, last: last - edge };
}
