import { UNKNOWN } from '../../../src/framework';
import { errorsOf, type Kept } from '../support/core';
import { expectDone, expectEmpty, type SiteOf } from '../support/expect';
import { placesOf, valueAt, withValueAt } from '../support/paths';
import type { Row } from '../support/row';
import type { Site } from '../support/site';

/** What comes from what isn't made yet: one attribute after the other, and all at once, in a creation and in an update. */
export function checkUnknowns(site: SiteOf, row: Row): void {
  describe.each(['create', 'update'] as const)('%s', (operation) => {
    const paths = () =>
      placesOf(site().core.block).flatMap(({ path, attribute }) =>
        attribute && valueAt(site().full, path) !== null ? [path] : [],
      );
    const from = async () => (operation === 'create' ? site().before : site().with(site().changed));

    test('each attribute that is unknown at plan keeps what was planned', async () => {
      const kept = site().at(await from());
      const failures: string[] = [];
      for (const path of paths()) {
        const end = await outcome(site(), kept, [path]);
        if (end !== undefined) failures.push(`${path}: ${end}`);
      }
      expect(failures).toEqual([]);
    });

    test('all that can be unknown at plan is what was planned', async () => {
      const kept = site().at(await from());
      const all = paths().filter((path) => !isKeyOf(row, path));
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

/** What goes wrong when these are unknown at plan and turn out as configured; undefined when nothing does. */
async function outcome({ core, full }: Site, kept: Kept, paths: readonly string[]): Promise<string | undefined> {
  const unknown = paths.reduce((body, path) => withValueAt(body, path, () => UNKNOWN), full);
  try {
    const plan = await core.plan(kept, unknown);
    if (errorsOf(plan.diagnostics).length > 0) return errorsOf(plan.diagnostics).join();
    await core.planAgain(plan, full);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Whether an attribute says what the object is made of at all: nobody plans without. */
function isKeyOf({ known = [] }: Row, path: string): boolean {
  return known.includes(path);
}
