import { UNKNOWN } from '../../../src/framework';
import { type Body, errorsOf, type Kept } from '../support/core';
import { expectDone, expectEmpty, type SiteOf } from '../support/expect';
import { placesOf, valueAt, withValueAt } from '../support/paths';
import type { Row } from '../support/row';
import type { Site, Situation } from '../support/site';

/** What comes from what isn't made yet: one attribute after the other, and all at once, in a creation and in an update. */
export function checkUnknowns(site: SiteOf, row: Row): void {
  describe.each(['create', 'update'] as const)('%s', (operation) => {
    const paths = (body: Body) =>
      placesOf(site().core.block).flatMap(({ path, attribute }) => (attribute && valueAt(body, path) !== null ? [path] : []));
    const from = async () => (operation === 'create' ? site().before : site().with(site().changed));

    test('each attribute that is unknown at plan keeps what was planned', async () => {
      const { full, bases } = site();
      const known = new Set(paths(full));
      const failures: string[] = [];
      const attempt = async (situation: Situation, body: Body, path: string) => {
        const end = await outcome(site(), site().at(situation), body, path);
        if (end !== undefined) failures.push(`${path}: ${end}`);
      };
      for (const path of known) await attempt(await from(), full, path);
      for (const body of bases) {
        // What refers to something of the object itself can't be made with it.
        if (operation === 'create' && site().isLater(body)) continue;
        const situation = operation === 'create' ? site().before : await site().with(body);
        for (const path of paths(body).filter((each) => !known.has(each))) await attempt(situation, body, path);
      }
      expect(failures).toEqual([]);
    });

    test('all that can be unknown at plan is what was planned', async () => {
      const kept = site().at(await from());
      const all = paths(site().full).filter((path) => !isKeyOf(row, path));
      const { core, full } = site();
      const unknown = all.reduce((body, path) => withValueAt(body, path, () => UNKNOWN), full);
      const plan = await core.plan(kept, unknown);
      expect(errorsOf(plan.diagnostics)).toEqual([]);
      const applied = await core.apply(plan, full);
      expectDone(applied);
      await expectEmpty(site(), applied.kept, full);
    });
  });
}

/** What goes wrong when one attribute is unknown at plan and turns out as configured; undefined when nothing does. */
async function outcome({ core }: Site, kept: Kept, body: Body, path: string): Promise<string | undefined> {
  const unknown = withValueAt(body, path, () => UNKNOWN);
  try {
    const plan = await core.plan(kept, unknown);
    if (errorsOf(plan.diagnostics).length > 0) return errorsOf(plan.diagnostics).join();
    await core.planAgain(plan, body);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether an attribute says what the object is made of at all: nobody plans without. */
function isKeyOf({ known = [] }: Row, path: string): boolean {
  return known.includes(path);
}
