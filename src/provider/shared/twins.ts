import { orElse } from './errors';
import type { ProviderData } from './provider-data';
import type { Found, Made, Reporting, Wanted } from './wanted';

type Subject = Pick<Wanted, 'kind' | 'name'>;

/**
 * Looks once more, when an object stands of which a creation got no answer: Palette may have carried that one out after it was sent again.
 * What this run has surely made twice is removed again; what is not so sure is told.
 */
export async function settleTwins(wanted: Wanted, made: Made, palette: ProviderData, waiting: Reporting): Promise<void> {
  if (made.unanswered === 0 || wanted.mark === undefined) return;
  // The object stands: that it can't be looked at must not taint it.
  const found = await orElse(wanted.find({ signal: undefined, after: wanted.listing.moment() }), []);
  const twins = twinsOf(wanted, made.uid, found);
  if (twins.length === 0) return;
  const kept = found.find(({ uid }) => uid === made.uid);
  const isSpare = (twin: Found) =>
    twin.untouched && isYounger(twin, kept) && !palette.created.has(twin.uid) && !palette.adopted.has(twin.uid);
  if (twins.length > made.unanswered || !twins.every(isSpare)) return tellTwins(wanted, made.uid, found, waiting);
  await removeTwins(wanted, made.uid, twins, waiting);
}

/** Removes twins of an object, and says so. One that can't be removed is told, and fails nothing. */
export async function removeTwins(
  wanted: Pick<Wanted, 'kind' | 'name' | 'mark' | 'remove'>,
  uid: string,
  twins: readonly Found[],
  { log, warn }: Reporting,
): Promise<void> {
  const { kind, name } = wanted;
  const left: Found[] = [];
  for (const twin of twins) {
    const isRemoved = await orElse(
      wanted.remove(twin.uid).then(() => true),
      false,
    );
    if (!isRemoved) {
      left.push(twin);
      continue;
    }
    log('warn', 'removed an object that was made twice', { kind, name, uid: twin.uid });
    warn(undefined, `The ${kind} "${name}" was made twice`, `${CAUSE} The second one was removed again:\n${lineOf(twin)}`);
  }
  tellTwins(wanted, uid, left, { warn });
}

const CAUSE = 'A creation whose answer was lost was carried out after it had been sent again.';

/** Warns of the objects besides this one that carry its mark; does nothing when there are none. */
export function tellTwins(
  { kind, name, mark }: Pick<Wanted, 'kind' | 'name' | 'mark'>,
  uid: string,
  found: readonly Found[],
  { warn }: Pick<Reporting, 'warn'>,
  remedy = '',
): void {
  const twins = twinsOf({ mark }, uid, found);
  if (twins.length === 0) return;
  warn(undefined, summaryOf({ kind, name }), twinText(kind, uid, twins, remedy));
}

/** Warns, when an object is removed, of another that carries its mark. That it can't be looked for fails nothing. */
export async function tellLeft(
  subject: Pick<Wanted, 'kind' | 'name' | 'mark'>,
  uid: string,
  find: () => Promise<readonly Found[]>,
  waiting: Pick<Reporting, 'warn'>,
): Promise<void> {
  if (subject.mark !== undefined) tellTwins(subject, uid, await orElse(find(), []), waiting);
}

/** Those besides this one that carry the same mark and aren't going already. */
export function twinsOf({ mark }: Pick<Wanted, 'mark'>, uid: string, found: readonly Found[]): readonly Found[] {
  return found.filter((each) => each.uid !== uid && !each.deleting && mark !== undefined && each.mark === mark);
}

/** Of several that carry one mark: what something may hang on already, and then the oldest. */
export function preferred(found: readonly Found[]): Found | undefined {
  const age = ({ untouched, createdAt = Number.POSITIVE_INFINITY }: Found) => [untouched ? 1 : 0, createdAt] as const;
  return [...found].sort((a, b) => age(a)[0] - age(b)[0] || age(a)[1] - age(b)[1])[0];
}

function isYounger(twin: Found, kept: Found | undefined): boolean {
  return twin.createdAt !== undefined && kept?.createdAt !== undefined && twin.createdAt > kept.createdAt;
}

function summaryOf({ kind, name }: Subject): string {
  return `The ${kind} "${name}" is there twice`;
}

function twinText(kind: string, uid: string, twins: readonly Found[], remedy: string): string {
  return (
    `This ${kind} is ${uid}. Palette has another one that carries its mark:\n${twins.map(lineOf).join('\n')}\n\n` +
    `${CAUSE} Nothing of this configuration uses the other one. ${
      remedy || 'Look at it in Palette, and delete it there when nothing hangs on it.'
    }`
  );
}

function lineOf({ uid, createdAt }: Found): string {
  return ` - ${uid}${createdAt === undefined ? '' : `, made ${timeText(createdAt)}`}`;
}

function timeText(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
