/** Addresses from the first to the last, both included, as numbers of 32 bits. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

/** The number of an IPv4 address; undefined for anything else. */
export function addressNumber(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** An address as text. */
export function addressText(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/** The addresses of a network written as `10.0.0.0/24`, network and broadcast address included; undefined for anything else. */
export function networkOf(cidr: string): AddressRange | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(cidr) ?? [];
  const prefix = Number(bits);
  const number = addressNumber(address);
  if (number === undefined || prefix > 32) return undefined;
  return networkAround(number, prefix);
}

/** The network of `prefix` bits that an address is in. */
export function networkAround(address: number, prefix: number): AddressRange {
  const size = 2 ** (32 - prefix);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
}

/** Whether the address is one of the range's. */
export function isWithin(range: AddressRange, address: number): boolean {
  return address >= range.first && address <= range.last;
}

/** How many addresses the range has. */
export function sizeOf({ first, last }: AddressRange): number {
  return last - first + 1;
}
