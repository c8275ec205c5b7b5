import { checkChanges, checkDrift } from './checks/change';
import { checkFaults } from './checks/faults';
import { checkLife } from './checks/life';
import { checkShapes } from './checks/shapes';
import { checkUnknowns } from './checks/unknown';
import { blockOf } from './support/core';
import type { Row } from './support/row';
import { Site } from './support/site';
import { NO_REFS, variantsOf } from './support/variants';

// Many runs are one test here.
jest.setTimeout(1_800_000);

/** Runs all checks on the resources of these rows. */
export function conformance(rows: readonly Row[]): void {
  describe.each(rows)('$type', (row) => {
    let open: Site | undefined;
    const site = () => {
      if (!open) throw new Error('the site is not open');
      return open;
    };
    beforeAll(async () => {
      open = await Site.open(row);
    });
    afterAll(() => open?.close());
    const { variants, missing } = variantsOf(row, blockOf(row.type), NO_REFS);

    test('each attribute is exercised', () => {
      expect(missing).toEqual([]);
    });
    checkLife(site);
    checkChanges(site, row, variants);
    checkDrift(site, row, variants);
    describe('unknown at plan', () => checkUnknowns(site, row));
    checkShapes(site, row);
    checkFaults(site);
  });
}
