import { errorsOf, Refused, remoteOf } from '../support/core';
import { differencesOf, expectDone, expectEmpty, expectSettled, type SiteOf } from '../support/expect';
import { valueAt } from '../support/paths';
import type { Row } from '../support/row';
import type { Site, Situation } from '../support/site';
import { isRefused, isReplacing, type Variant } from '../support/variants';

/** Each attribute changed: in place or by replacement, in Palette too, and seen and healed when somebody else did it. */
export function checkChanges(site: SiteOf, row: Row, variants: readonly Variant[]): void {
  const possible = variants.filter((variant) => !isRefused(row, variant));
  for (const { name } of variants.filter((variant) => isRefused(row, variant))) {
    test(`refuses to change ${name}`, async () => {
      const { from, to } = named(site(), name);
      await expectRefused(site(), await site().with(from), to, row.refused?.[name] ?? '');
    });
  }
  // One that is as it is has none.
  if (possible.length === 0) return;
  test.each(possible.map(({ name }) => name))('changes %s', async (name) => {
    const variant = named(site(), name);
    const { from, to } = variant;
    const made = await site().with(from);
    const { core } = site();
    const plan = await core.plan(site().at(made), to);
    expect(errorsOf(plan.diagnostics)).toEqual([]);
    const replaces = isReplacing(row, variant);
    expect({ action: plan.action, changes: differencesOf(core, plan) }).toMatchObject({
      action: replaces ? 'delete-create' : 'update',
    });
    if (replaces) return;
    const changed = await core.apply(plan, to);
    expectDone(changed);
    expect(changed.kept.state?.id).toBe(made.kept.state?.id);
    await expectEmpty(site(), changed.kept, to);
    if (!isExempt(row, `import: ${name}`)) await expectInPalette(site(), changed.kept.state ?? {}, to);
  });
}

/** What somebody else changed shows in the next plan, and its apply heals it. */
export function checkDrift(site: SiteOf, row: Row, variants: readonly Variant[]): void {
  // Of what is nothing but a state nobody else can change anything.
  if (remoteOf(row.type) !== 'object') return;
  const seen = variants.filter((variant) => isSeen(row, variant));
  test.each(seen.map(({ name }) => name))('sees somebody else change %s', async (name) => {
    const { from, to } = named(site(), name);
    const made = await site().with(from);
    const { core } = site();
    expectDone(await core.turn(site().at(made), to));
    const plan = await core.plan(made.kept, from);
    expect([plan.action, errorsOf(plan.diagnostics)]).toEqual(['update', []]);
    const healed = await core.apply(plan, from);
    expectDone(healed);
    await expectEmpty(site(), healed.kept, from);
    await expectInPalette(site(), healed.kept.state ?? {}, from);
  });
}

function isExempt({ exempt = {} }: Row, what: string): boolean {
  return Object.hasOwn(exempt, what);
}

function isSeen(row: Row, variant: Variant): boolean {
  const { name, from, place } = variant;
  const { attribute, path } = place;
  if (isReplacing(row, variant) || isRefused(row, variant) || attribute?.readable === false) return false;
  // Where nothing is said, what Palette has is right, whoever chose it.
  if (attribute?.computed && attribute.default === undefined && valueAt(from, path) === null) return false;
  return !isExempt(row, `drift: ${name}`);
}

/** Whoever wants it is told why not. */
async function expectRefused(site: Site, made: Situation, body: Variant['to'], word: string): Promise<void> {
  const words = await site.core.plan(site.at(made), body).then(
    ({ diagnostics }) => errorsOf(diagnostics),
    (error: Error) => {
      if (error instanceof Refused) return error.errors;
      throw error;
    },
  );
  expect(words).toEqual(expect.arrayContaining([expect.stringContaining(word)]));
}

async function expectInPalette(site: Site, state: object, body: Variant['to']): Promise<void> {
  const [id] = site.row.importIds?.(state as typeof body, site.refs) ?? [];
  if (id !== undefined) await expectSettled(site, await site.core.imported(id), body);
}

function named(site: Site, name: string): Variant {
  const found = site.variants.find((each) => each.name === name);
  if (!found) throw new Error(`there is no change ${name}`);
  return found;
}
