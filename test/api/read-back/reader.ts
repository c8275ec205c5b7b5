// biome-ignore lint/suspicious/noExplicitAny: answers of many operations, which each reader looks into in its own way
export type Json = any;

/** Something that was written, and a way to look at what has come of it. */
export interface Written {
  /** What it got, or what the path named. */
  readonly uid: string;
  readonly params: { readonly [name: string]: string };
  readonly sent: Json;
  /** What an operation answers: in the project, where it takes one. */
  get(path: string): Promise<Json>;
  /** The same without a project. */
  getOfTenant(path: string): Promise<Json>;
  search(path: string, body: object): Promise<Json>;
}

/** Reads what was written, wherever it stands, and gives it the shape that it was sent in. */
export type Reader = (written: Written) => Promise<unknown>;

/** Readers by the names of the operations that write. */
export type Readers = { readonly [operation: string]: Reader };

/** How each cloud's operations are called. */
export const CLOUD_WORDS: readonly (readonly [word: string, cloudType: string])[] = [
  ['Vsphere', 'vsphere'],
  ['Maas', 'maas'],
  ['OpenStack', 'openstack'],
  ['CloudStack', 'apache-cloudstack'],
];

/** The same readers for each of them. */
export function ofEachCloud(readers: (word: string, cloudType: string) => Readers): Readers {
  return Object.assign({}, ...CLOUD_WORDS.map(([word, cloudType]) => readers(word, cloudType)));
}

/** One reader for several operations. */
export function all(names: readonly string[], reader: Reader): Readers {
  return Object.fromEntries(names.map((name) => [name, reader]));
}

/** An item of a list by what it is called. */
export const named = (items: Json, name: string): Json => items.find((item: Json) => item.name === name);

/** An address pool is a uid in an order and a reference in an answer. */
export function asOrdered(read: Json): Json {
  if (Array.isArray(read)) return read.map(asOrdered);
  if (typeof read !== 'object' || read === null) return read;
  const parts = Object.fromEntries(Object.entries(read).map(([name, value]) => [name, asOrdered(value)]));
  return read.parentPoolRef === undefined ? parts : { ...parts, parentPoolUid: read.parentPoolRef.uid };
}

/** The conditions of a node: as an agent's report calls them, and as they are called where they are read. */
export const NODE_CONDITIONS = {
  ready: 'Ready',
  diskPressure: 'DiskPressure',
  memoryPressure: 'MemoryPressure',
  networkUnavailable: 'NetworkUnavailable',
  pidPressure: 'PIDPressure',
} as const;
