import type { Kept } from '../support/core';
import { bodiesOf, expectDone, expectEmpty, expectSettled, type SiteOf } from '../support/expect';

/** Made, read without a difference, imported, deleted, and missed when it is gone. */
export function checkLife(site: SiteOf): void {
  test.each(['minimal', 'full'] as const)('%s: is made, and plans nothing after', async (which) => {
    const body = bodiesOf(site())[which];
    const made = await site().with(body);
    await expectEmpty(site(), site().at(made), body);
  });

  test('is imported, and only what is unreadable differs', async () => {
    const { row, full, refs } = site();
    const made = await site().with(full);
    for (const id of row.importIds?.(made.kept.state ?? {}, refs) ?? []) {
      const { core } = site();
      site().at(made);
      const found = await core.imported(id);
      await expectSettled(site(), found, full, id);
      const settled = await core.turn(found, full);
      expectDone(settled);
      await expectEmpty(site(), settled.kept, full);
    }
  });

  test('is deleted, and once more', async () => {
    const made = await site().with(site().full);
    const kept = site().at(made);
    const { core } = site();
    const removed = await core.turn(kept, null);
    expectDone(removed);
    expect(removed.kept.state).toBeNull();
    expect(site().counts()).toEqual(site().before.counts);
    // As a state would try that was restored, and not refreshed.
    const plan = { action: 'delete' as const, read: kept, config: null, planned: null, private: kept.private, diagnostics: [] };
    expectDone(await core.apply(plan, null));
    expect(site().counts()).toEqual(site().before.counts);
  });

  test('is made again when it was deleted behind its back', async () => {
    const { core, full } = site();
    const kept: Kept = site().at(await site().with(full));
    expectDone(await core.turn(kept, null));
    const again = await core.turn(kept, full);
    expect(again.action).toBe(core.remote === 'object' ? 'create' : 'no-op');
    expectDone(again);
    await expectEmpty(site(), again.kept, full);
  });
}
