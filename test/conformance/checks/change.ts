import { errorsOf, remoteOf } from '../support/core';
import { differencesOf, expectDone, expectEmpty, expectSettled, type SiteOf } from '../support/expect';
import { valueAt } from '../support/paths';
import type { Row } from '../support/row';
import type { Site } from '../support/site';
import type { Variant } from '../support/variants';

/** Each attribute changed: in place or by replacement, in Palette too, and seen and healed when somebody else did it. */
export function checkChanges(site: SiteOf, row: Row, variants: readonly Variant[]): void {
  test.each(variants.map(({ name }) => name))('changes %s', async (name) => {
    const { from, to, place } = named(site(), name);
    const made = await site().with(from);
    const { core } = site();
    const plan = await core.plan(site().at(made), to);
    expect(errorsOf(plan.diagnostics)).toEqual([]);
    const replaces = place.attribute?.forceNew === true || (row.replaces ?? []).includes(name);
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

function isSeen(row: Row, { name, from, place: { attribute, path } }: Variant): boolean {
  if (attribute?.forceNew || attribute?.readable === false) return false;
  if ((row.replaces ?? []).includes(name) || (row.unreadable ?? []).includes(path.split('.')[0] ?? '')) return false;
  // Where nothing is said, what Palette has is right, whoever chose it.
  if (attribute?.computed && attribute.default === undefined && valueAt(from, path) === null) return false;
  return !isExempt(row, `drift: ${name}`);
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
