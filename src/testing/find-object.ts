import type { ObjectName } from '../report/names';

/**
 * The objects that a test means: by address (`palette_cluster_vsphere.…`), by the path of their construct (`site-kiel/prod`; all that a construct is
 * made of goes by its path) or by name (`kiel-prod`), the first of these that is of any use.
 */
export function meant<Known extends ObjectName>(which: string, objects: readonly Known[]): readonly Known[] {
  const ways: readonly ((object: Known) => boolean)[] = [
    ({ address }) => address === which,
    ({ path }) => path === which,
    ({ path }) => path?.startsWith(`${which}/`) ?? false,
    ({ name }) => name === which,
  ];
  for (const isMeant of ways) {
    const found = objects.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

/** Objects as a message lists them, a line each. */
export function listed(objects: readonly ObjectName[]): string {
  if (objects.length === 0) return '  (none)';
  return objects.map(({ address, path, name }) => `  ${path ?? address}${name === undefined ? '' : ` (${name})`}`).join('\n');
}
