import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { ROOT } from '../../acceptance/support/workspace';
import type { LayoutName } from './layout';
import { play } from './play';
import type { ProgramName } from './program';
import type { RunRecord } from './record';
import { PROFILES, profilesOf } from './table';

/** All profiles on a large site instead of a few on a small one. */
export const FULL = process.env.CHAOS_FULL === '1';
/** Only these profiles, with commas between them. */
const CHOSEN = process.env.CHAOS_PROFILES?.split(',');

/** How large each layout is when it is played every time. */
const SMALL: { readonly [L in LayoutName]: readonly [number, number] } = { vsphere: [2, 3], mixed: [3, 2] };
const FULL_SIZE = [3, 20] as const;
const GIVEN = process.env.CHAOS_SITE?.split('x').map(Number);
/** An outage is waited through for minutes, in each phase. */
const TIMEOUT_MS = 30 * 60_000;

/** Where a run leaves what it came to, for `document.ts`. A run of chosen profiles replaces what was there of them. */
const RECORDS = join(ROOT, '.cache', 'chaos');

/** Plays the profiles with a program. Without the environment's `CHAOS_FULL=1` it is a few of them, on a small site. */
export function profileSuite(layout: LayoutName, program: ProgramName): void {
  const chosen = PROFILES.filter(({ name }) => CHOSEN?.includes(name));
  const profiles = CHOSEN ? chosen : FULL ? PROFILES : profilesOf(layout, program);
  const [gateways = 1, clusters = 1] = GIVEN ?? (FULL ? FULL_SIZE : SMALL[layout]);
  const size = { layout, gateways, clusters };
  describeWithTerraform(`${program} in trouble on a ${layout} site`, () => {
    const records: RunRecord[] = [];
    test.each(profiles.map((profile) => [profile.name, profile] as const))(
      '%s',
      async (_, profile) => {
        const record = await play(profile, program, size);
        records.push(record);
        if (process.env.CHAOS_TELL) process.stderr.write(`${JSON.stringify(record, null, 1)}\n`);
        expect(record.problems).toEqual([]);
      },
      TIMEOUT_MS,
    );

    afterAll(() => {
      if (!FULL) return;
      mkdirSync(RECORDS, { recursive: true });
      const file = join(RECORDS, `${layout}-${program}.json`);
      const kept = CHOSEN && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord[]) : [];
      const newest = new Map([...kept, ...records].map((record) => [record.profile, record]));
      const ordered = PROFILES.flatMap(({ name }) => newest.get(name) ?? []);
      writeFileSync(file, `${JSON.stringify(ordered, null, 2)}\n`);
    });
  });
}
