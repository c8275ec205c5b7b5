import { isObjectValue, type ObjectValue, UNKNOWN, type Value } from '../../../src/framework';
import { type Applied, type Body, errorsOf, type Kept, type Plan } from './core';
import { readableOf } from './paths';
import type { Site } from './site';

/** The site of a row, once it is open. */
export type SiteOf = () => Site;

export function bodiesOf({ minimal, full }: Site): { readonly minimal: Body; readonly full: Body } {
  return { minimal, full };
}

/** Nothing went wrong. */
export function expectDone({ diagnostics }: Applied): void {
  expect(errorsOf(diagnostics)).toEqual([]);
}

/** Refreshed and planned, nothing is to be done. */
export async function expectEmpty({ core }: Site, kept: Kept, body: Body, what = ''): Promise<void> {
  const plan = await core.plan(kept, body);
  expect({ what, errors: errorsOf(plan.diagnostics), action: plan.action, changes: differencesOf(core, plan) }).toEqual({
    what,
    errors: [],
    action: 'no-op',
    changes: {},
  });
}

/** What can be read in Palette is what is configured: the object is imported, or was. */
export async function expectSettled({ core, row }: Site, found: Kept, body: Body, what = ''): Promise<void> {
  const plan = await core.plan(found, body);
  expect(errorsOf(plan.diagnostics)).toEqual([]);
  const readable = (state: ObjectValue | null) => readableOf(core.block, state, Object.keys(row.unreadable ?? {}));
  const differences = differencesOf(core, {
    ...plan,
    planned: readable(plan.planned),
    read: { ...plan.read, state: readable(plan.read.state) },
  });
  // What Palette computes anew because of what can't be read.
  const changes = Object.fromEntries(Object.entries(differences).filter(([, text]) => !text.endsWith(JSON.stringify(UNKNOWN))));
  expect({ what, replaced: plan.action === 'delete-create', changes }).toEqual({
    what,
    replaced: false,
    changes: {},
  });
}

/** In which attributes a plan differs, and how: `machine_pool.1.count` has `2 → 3`. */
export function differencesOf(core: Site['core'], plan: Plan): { readonly [path: string]: string } {
  const { planned, read } = plan;
  return Object.fromEntries(
    core.changes(plan).flatMap((name) => differences(name, read.state?.[name] ?? null, planned?.[name] ?? null)),
  );
}

function differences(at: string, before: Value, after: Value): [string, string][] {
  const [a, b] = [keyed(before), keyed(after)];
  if (a === undefined || b === undefined) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [[at, `${JSON.stringify(before)} → ${JSON.stringify(after)}`]];
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => differences(`${at}.${name}`, a[name] ?? null, b[name] ?? null));
}

/** What has parts, by their names; elements by their place in the order of their texts, since sets have none. */
function keyed(value: Value): { readonly [name: string]: Value } | undefined {
  if (isObjectValue(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const text = (each: Value) => JSON.stringify(isObjectValue(each) ? (each.name ?? each.id ?? each) : each);
  return Object.fromEntries([...(value as readonly Value[])].sort((a, b) => (text(a) < text(b) ? -1 : 1)).entries());
}
