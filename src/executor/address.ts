/** A resource block: `palette_x.y`, `data.palette_x.y`. */
export interface ResourceAddress {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
}

/** What tells the instances of a counted or for_each resource apart. */
export type InstanceKey = string | number | undefined;

/** One instance of a resource: `palette_x.y[0]`, `palette_x.y["a"]`. */
export interface InstanceAddress extends ResourceAddress {
  readonly key: InstanceKey;
}

/** The block's address as Terraform writes it. */
export function resourceText({ mode, type, name }: ResourceAddress): string {
  return mode === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
}

/** The instance's address as Terraform writes it. */
export function instanceText(address: InstanceAddress): string {
  const { key } = address;
  if (key === undefined) return resourceText(address);
  return `${resourceText(address)}[${typeof key === 'number' ? key : keyText(key)}]`;
}

/** A key as Terraform quotes it in addresses: template markers doubled. */
function keyText(key: string): string {
  // A function: in a replacement text `$$` would stand for one dollar sign.
  return JSON.stringify(key)
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{');
}

const ADDRESS = /^(data\.)?([\p{L}_][\p{L}\p{N}_-]*)\.([\p{L}_][\p{L}\p{N}_-]*)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?$/u;

/**
 * Reads an address of the root module.
 * @returns undefined when the text is none
 */
export function parseAddress(text: string): InstanceAddress | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  const [, data, type = '', name = '', key] = match;
  const mode = data === undefined ? 'managed' : 'data';
  if (key === undefined) return { mode, type, name, key: undefined };
  if (!key.startsWith('"')) return { mode, type, name, key: Number(key) };
  try {
    return { mode, type, name, key: (JSON.parse(key) as string).replaceAll('$${', '${').replaceAll('%%{', '%{') };
  } catch {
    return undefined;
  }
}

/** Orders addresses as plans list them: data first, then by type, name and key, numbers by value. */
export function compareInstances(a: InstanceAddress, b: InstanceAddress): number {
  return compareText(a.mode, b.mode) || compareText(a.type, b.type) || compareText(a.name, b.name) || compareKeys(a.key, b.key);
}

/** Keys in Terraform's order: none, numbers by value, texts bytewise. */
export function compareKeys(a: InstanceKey, b: InstanceKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const rank = (key: InstanceKey) => (key === undefined ? 0 : typeof key === 'number' ? 1 : 2);
  return rank(a) - rank(b);
}

/** Bytewise order of UTF-8, which is that of code points. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
