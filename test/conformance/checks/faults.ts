import type { FaultOrder } from '../../../src/simulator';
import { type Call, callsIn } from '../support/calls';
import { type Body, errorsOf, type Kept, type Plan, Refused } from '../support/core';
import { expectDone, expectEmpty, expectSettled, type SiteOf } from '../support/expect';
import type { Site, Situation } from '../support/site';

/** How a call fails. */
interface Kind {
  readonly name: string;
  readonly action: FaultOrder['action'];
  /** How often the client sends again: one that gives up at once shows what a failure leaves, one that doesn't what a repetition meets. */
  readonly retries: number;
}

const LOST: { readonly [name: string]: FaultOrder['action'] } = {
  // What stands before Palette gives up; the work is done all the same.
  timeout: { status: 504, html: true, afterWork: true },
  // The connection is gone at once, and the work is done when nobody waits any more.
  late: { late: '20s' },
  dropped: 'drop-after',
};

const KINDS: readonly Kind[] = [
  ...[429, 500, 503].map((status) => ({ name: String(status), action: { status }, retries: 0 })),
  ...Object.entries(LOST).map(([name, action]) => ({ name, action, retries: 0 })),
  ...Object.entries(LOST).map(([name, action]) => ({ name: `${name}, and is sent again`, action, retries: 3 })),
];

/** What is done: with which object, and what it is to be. */
interface Operation {
  readonly from: Situation;
  readonly to: Body | null;
}

/** Each call of a creation, an update and a deletion fails once, in each way; the next apply brings it to what is configured. */
export function checkFaults(site: SiteOf): void {
  const operations: { readonly [name: string]: () => Promise<Operation> } = {
    create: async () => ({ from: site().before, to: site().full }),
    update: async () => ({ from: await site().with(site().full), to: site().changed }),
    'update to the least': async () => ({ from: await site().with(site().full), to: site().least }),
    delete: async () => ({ from: await site().with(site().full), to: null }),
  };
  test('refresh and plan: a call that fails changes nothing', async () => {
    await eachRead(site());
  });
  for (const [name, operation] of Object.entries(operations)) {
    test.each(KINDS)(`${name}: each call fails once by $name`, async (kind) => {
      await eachCall(site(), await operation(), kind);
    });
  }
}

async function eachCall(site: Site, operation: Operation, kind: Kind): Promise<void> {
  const attempt = await withoutFault(site, operation);
  const failures: string[] = [];
  for (const call of attempt.calls) {
    try {
      await withFault(site, attempt, call, kind);
    } catch (error) {
      failures.push(`${call.method} ${call.path} (${call.nth}.): ${(error as Error).message}`);
    }
  }
  if (failures.length > 0) throw new Error(`${failures.length} of ${attempt.calls.length} calls\n\n${failures.join('\n\n')}`);
}

/** A plan fails in words, or says what it would have said. */
async function eachRead(site: Site): Promise<void> {
  const made = await site.with(site.full);
  const { control } = site.palette.simulator;
  await site.core.plan(site.at(made), site.changed);
  const core = site.core.with({ retry_attempts: 0 });
  for (const { method, path, nth } of callsIn(control.requests())) {
    for (const action of [{ status: 500 }, 'drop-after'] as const) {
      const kept = site.at(made);
      control.addFault({ match: { method, path }, after: nth - 1, times: 1, action });
      const end = await core.plan(kept, site.changed).then(
        ({ action }) => action,
        (error: Error) => (error instanceof Refused ? 'refused' : error.message),
      );
      expect([method, path, ['update', 'refused'].includes(end) ? '' : end]).toEqual([method, path, '']);
      expect(site.counts()).toEqual(made.counts);
    }
  }
}

/** An operation that is planned, and what becomes of it when nothing fails. */
interface Attempt extends Operation {
  readonly plan: Plan;
  readonly calls: readonly Call[];
  readonly counts: Situation['counts'];
}

async function withoutFault(site: Site, { from, to }: Operation): Promise<Attempt> {
  const { control } = site.palette.simulator;
  const plan = await site.core.plan(site.at(from), to);
  expect(errorsOf(plan.diagnostics)).toEqual([]);
  const planned = control.requests().length;
  expectDone(await site.core.apply(plan, to));
  return { from, to, plan, calls: callsIn(control.requests().slice(planned)), counts: site.counts() };
}

async function withFault(site: Site, { from, to, plan, counts }: Attempt, { method, path, nth }: Call, { action, retries }: Kind) {
  const before = site.at(from);
  const { control } = site.palette.simulator;
  control.addFault({ match: { method, path }, after: nth - 1, times: 1, action });
  const { kept, errors } = await tried(() => site.core.with({ retry_attempts: retries }).apply(plan, to), before);
  control.clearFaults();
  // What was under way when the connection was lost.
  control.clock({ advance: '1m' });
  if (errors.length > 0 && to !== null && from.kept.state !== null) await expectUndone(site, before, kept, to);

  const next = await site.core.turn(kept, to);
  expectDone(next);
  if (to === null) expect(next.kept.state).toBeNull();
  else {
    await expectEmpty(site, next.kept, to);
    const [id] = site.row.importIds?.(next.kept.state ?? {}, site.refs) ?? [];
    if (id !== undefined) await expectSettled(site, await site.core.imported(id), to);
  }
  expect(site.counts()).toEqual(counts);
}

/** An update that failed is planned again, also by who can't ask Palette: what it can't tell is as it was. */
async function expectUndone({ core }: Site, before: Kept, after: Kept, wanted: Body): Promise<void> {
  expect((await core.planAsStored(after, wanted)).action).toBe('update');
  for (const [name, { readable, writeOnly }] of Object.entries(core.block.attributes)) {
    if (!readable && !writeOnly) expect({ [name]: after.state?.[name] }).toEqual({ [name]: before.state?.[name] });
  }
}

async function tried(work: () => ReturnType<Site['core']['apply']>, before: Kept) {
  try {
    const { kept, diagnostics } = await work();
    return { kept, errors: errorsOf(diagnostics) };
  } catch (error) {
    // A provider that could not be configured, or did not plan again, has changed nothing.
    if (error instanceof Refused) return { kept: before, errors: error.errors };
    throw error;
  }
}
