import { existsSync, readFileSync } from 'node:fs';

/** An object that a journal names. */
export interface Named {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
}

/** What a line of a journal may be, as far as these tests look. */
export interface Entry {
  readonly intent?: number;
  readonly address?: Named;
  readonly action?: string;
  readonly outcome?: number | null;
  readonly changes?: readonly { readonly address: Named; readonly object: unknown }[];
  readonly outputs?: unknown;
  readonly checkpoint?: string;
}

/** The entries of a journal that are whole, in order, without its header; undefined when there is none. */
export function readEntries(path: string): readonly Entry[] | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.slice(1).flatMap((line): readonly Entry[] => {
    const json = JSON.parse(line) as Entry | readonly Entry[];
    return Array.isArray(json) ? (json as readonly Entry[]) : [json as Entry];
  });
}

/** Intents that have no outcome. */
export function openIntents(entries: readonly Entry[]): readonly Entry[] {
  const ended = new Set(entries.map(({ outcome }) => outcome));
  return entries.filter(({ intent }) => intent !== undefined && !ended.has(intent));
}

/** `palette_x.y[0]` */
export function addressText({ type, name, key }: Named): string {
  return `${type}.${name}${key === undefined ? '' : `[${JSON.stringify(key)}]`}`;
}
