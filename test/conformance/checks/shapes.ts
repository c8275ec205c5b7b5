import { type Attribute, isObjectValue, UNKNOWN, type Value } from '../../../src/framework';
import { type Body, errorsOf, type Kept, Refused } from '../support/core';
import { differencesOf, type SiteOf } from '../support/expect';
import { type Place, placesOf, valueAt, withValueAt } from '../support/paths';
import type { Row } from '../support/row';
import type { Site } from '../support/site';

/** Whatever shape a configuration has, it is refused in words, or applied and planned empty after. */
export function checkShapes(site: SiteOf, row: Row): void {
  const places = () => placesOf(site().core.block);

  test('what is empty is as what is unset', async () => {
    const bodies = places().flatMap((place) => emptyOf(site().full, place));
    await each(site(), bodies);
  });

  test('an empty block is refused, or planned empty after', async () => {
    // Where an attribute is required, core says that it is missing.
    const needs = (block: string) => places().some(({ path, attribute }) => attribute?.required && path.startsWith(`${block}.`));
    const blocks = places().filter(({ attribute, path }) => attribute === undefined && !path.includes('.') && !needs(path));
    await each(
      site(),
      blocks.map(({ path }) => [`${path} {}`, { ...site().full, [path]: [{}] }] as const),
    );
  });

  test('elements of collections that are null are refused, or planned empty after', async () => {
    const bodies = collections(site()).map(({ path }) => {
      const body = withValueAt(site().full, path, (value) =>
        Array.isArray(value) ? [...(value as readonly Value[]), null] : isObjectValue(value) ? { ...value, none: null } : value,
      );
      return [path, body] as const;
    });
    await each(site(), bodies);
  });

  test('elements of collections that are unknown at plan keep what was planned', async () => {
    const kept = site().at(await site().with(site().changed));
    const failures: string[] = [];
    const { core, full } = site();
    for (const { path } of collections(site())) {
      const unknown = withValueAt(full, path, (value) =>
        Array.isArray(value)
          ? value.map((item: Value, i) => (i === 0 ? UNKNOWN : item))
          : isObjectValue(value)
            ? Object.fromEntries(Object.keys(value).map((name) => [name, UNKNOWN]))
            : value,
      );
      const failure = await refusal(async () => {
        const plan = await core.plan(kept, unknown);
        const errors = errorsOf(plan.diagnostics);
        if (errors.length > 0) throw new Error(errors.join('\n'));
        await core.planAgain(plan, full);
      });
      if (failure !== undefined) failures.push(`${path}: ${failure}`);
    }
    expect(failures).toEqual([]);
  });

  test('the order of what has none is no change', async () => {
    const { core, full } = site();
    const kept = site().at(await site().with(full));
    for (const { path } of unordered(site(), row)) {
      const turned = withValueAt(full, path, (value) => [...(value as readonly Value[])].reverse());
      const plan = await core.plan(kept, turned);
      expect({ path, changes: differencesOf(core, plan) }).toEqual({ path, changes: {} });
    }
  });
}

/** An attribute of a collection, empty; a text, empty; a block that isn't there. */
function emptyOf(full: Body, { path, attribute, optional }: Place): readonly (readonly [string, Body])[] {
  if (!optional) return [];
  const empty = attribute === undefined ? [] : emptyValue(attribute);
  return empty === undefined ? [] : [[path, withValueAt(full, path, () => empty)] as const];
}

function emptyValue({ type, nested }: Attribute): Value | undefined {
  if (nested) return nested.nesting === 'single' ? undefined : [];
  switch (type?.kind) {
    case 'string':
      return '';
    case 'list':
    case 'set':
      return [];
    case 'map':
      return {};
    default:
      return undefined;
  }
}

/** Each of them updates an object that has all of it, and is planned empty after, unless it is refused in words. */
async function each(site: Site, bodies: readonly (readonly [string, Body])[]): Promise<void> {
  const made = await site.with(site.full);
  const failures: string[] = [];
  for (const [what, body] of bodies) {
    const failure = await refusal(() => settles(site, site.at(made), body));
    if (failure !== undefined) failures.push(`${what}: ${failure}`);
  }
  expect(failures).toEqual([]);
}

async function settles({ core }: Site, kept: Kept, body: Body): Promise<void> {
  const refused = await core.refusal(body);
  if (refused.length > 0) return;
  const changed = await core.turn(kept, body);
  // What replaces it, or Palette refuses, is another check's.
  if (errorsOf(changed.diagnostics).length > 0) return;
  const plan = await core.plan(changed.kept, body);
  const differences = differencesOf(core, plan);
  if (plan.action !== 'no-op') throw new Error(`planned again: ${JSON.stringify(differences)}`);
}

/** What an attempt failed of, but for what is refused in words. */
async function refusal(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error instanceof Refused ? undefined : (error as Error).message;
  }
}

/** Attributes of lists, sets and maps that `full` has. */
function collections({ core, full }: Site): readonly Place[] {
  const kinds = ['list', 'set', 'map'];
  return placesOf(core.block).filter(
    ({ attribute, path }) => kinds.includes(attribute?.type?.kind ?? '') && valueAt(full, path) !== null,
  );
}

/** Sets, and what the row knows to have no order; with two elements at least. */
function unordered({ core, full }: Site, { unordered: more = [] }: Row): readonly Place[] {
  return placesOf(core.block).filter(({ path, attribute, nesting }) => {
    const isSet = attribute?.type?.kind === 'set' || nesting === 'set' || more.includes(path);
    const value = valueAt(full, path);
    return isSet && Array.isArray(value) && value.length > 1;
  });
}
