import type { State } from '../executor';
import { parseAddress, resourceText } from '../executor/address';
import type { Names } from '../report';
import { cut } from '../report/names';
import { printable } from '../report/render/quote';
import { nearest } from '../runtime/nearest';
import { UserError } from './user-error';

// More of them are no help.
const MOST = 5;

/** What to say of an address that the state doesn't have: which one may be meant, by name, by construct, and by spelling. */
export function noInstance(given: string, { instances }: Pick<State, 'instances'>, names: Names): UserError {
  const meant = meantBy(given, [...instances.keys()].sort(), names);
  const all = '"pcg state list" has all addresses';
  if (meant.length === 0) return new UserError(`the state has no ${given}; ${all}`);
  const lines = meant.slice(0, MOST).map((address) => `\n  ${address}${told(address, names)}`);
  const more = meant.length > MOST ? `\n  and ${meant.length - MOST} more` : '';
  return new UserError(
    `the state has no ${given}. Did you mean ${meant.length === 1 ? 'this' : 'one of these'}?${lines.join('')}${more}\n${all}.`,
  );
}

function meantBy(given: string, addresses: readonly string[], names: Names): readonly string[] {
  const spellings = addresses.map((address) => [address, spellingsOf(address, names)] as const);
  const of = (name: string, same: (text: string) => string = (text) => text) =>
    spellings.flatMap(([address, texts]) => (texts.some((text) => same(text) === same(name)) ? [address] : []));
  const exact = of(given);
  if (exact.length > 0) return exact;
  const sameLetters = of(given, (text) => text.toLowerCase());
  if (sameLetters.length > 0) return sameLetters;
  const near = nearest(
    given,
    spellings.flatMap(([, texts]) => texts),
  );
  return near === undefined ? [] : of(near);
}

/** All that somebody may call an object by who doesn't have its address at hand. */
function spellingsOf(address: string, names: Names): readonly string[] {
  const parsed = parseAddress(address);
  const { path } = names.of(address);
  return [
    address,
    ...(parsed ? [parsed.name, resourceText(parsed)] : []),
    names.nameOf(address) ?? '',
    // The construct, and what it is within: `site-kiel/prod`, `prod`.
    ...(path === undefined ? [] : path.split('/').map((_, i, parts) => parts.slice(i).join('/'))),
  ].filter((text) => text !== '');
}

function told(address: string, names: Names): string {
  if (names.hides(address)) return `: ${names.text(address)}`;
  const name = names.nameOf(address);
  return name === undefined ? '' : `: ${printable(cut(name))}`;
}
