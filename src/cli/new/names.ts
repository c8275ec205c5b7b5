import { parseHost } from '../../palette';
import { UserError } from '../user-error';

/** Names of gateways and clusters begin with it, and names of machines are made of those. */
const MOST = 32;

/** @throws UserError when a site can't be called so */
export function checkSiteName(name: string): string {
  if (name.length <= MOST && /^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) return name;
  throw new UserError(
    `a site can't be called "${name}": take lower-case letters, digits and hyphens, a letter first, no hyphen last, and at most ${MOST} of them; for example kiel-1`,
  );
}

/** A Palette's host as the provider takes it. @throws UserError when it is none */
export function checkHost(host: string): string {
  try {
    parseHost(host);
  } catch (error) {
    throw new UserError(`--host ${host}: ${(error as Error).message}`);
  }
  // It is written into files of a pipeline, where other characters have a meaning of their own.
  if (/^[\w.:/[\]-]+$/.test(host)) return host;
  throw new UserError(`--host ${host}: a host has letters, digits, dots, hyphens and a port; for example palette.example.com`);
}

/** The name that a folder suggests for a site: its own, as far as it can be one. */
export function suggestedName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, MOST)
    .replace(/-+$/, '');
  return name === '' ? 'dc1' : name;
}
