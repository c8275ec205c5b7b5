import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../acceptance/support/tools';
import { ROOT } from '../../acceptance/support/workspace';
import { play } from './play';
import type { ProgramName } from './program';
import type { RunRecord } from './record';
import { PROFILES, SHORT } from './table';

/** All profiles on a large site instead of a few on a small one. */
export const FULL = process.env.CHAOS_FULL === '1';
/** Only these profiles, with commas between them. */
const CHOSEN = process.env.CHAOS_PROFILES?.split(',');

const [GATEWAYS = 2, CLUSTERS = 3] = process.env.CHAOS_SITE?.split('x').map(Number) ?? (FULL ? [3, 20] : []);
const SIZE = { gateways: GATEWAYS, clusters: CLUSTERS };
const TIMEOUT_MS = 15 * 60_000;

/** Where a run leaves what it came to, for `document.ts`. A run of chosen profiles replaces what was there of them. */
const RECORDS = join(ROOT, '.cache', 'chaos');

/** Plays the profiles with a program. Without the environment's `CHAOS_FULL=1` it is a few of them, on a small site. */
export function profileSuite(program: ProgramName): void {
  const profiles = PROFILES.filter(({ name }) => (CHOSEN ? CHOSEN.includes(name) : FULL || SHORT[program].includes(name)));
  describeWithTerraform(`${program} in trouble`, () => {
    const records: RunRecord[] = [];
    test.each(profiles.map((profile) => [profile.name, profile] as const))(
      '%s',
      async (_, profile) => {
        const record = await play(profile, program, SIZE);
        records.push(record);
        if (process.env.CHAOS_TELL) process.stderr.write(`${JSON.stringify(record, null, 1)}\n`);
        expect(record.problems).toEqual([]);
      },
      TIMEOUT_MS,
    );

    afterAll(() => {
      if (!FULL) return;
      mkdirSync(RECORDS, { recursive: true });
      const file = join(RECORDS, `${program}.json`);
      const kept = CHOSEN && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord[]) : [];
      const newest = new Map([...kept, ...records].map((record) => [record.profile, record]));
      const ordered = PROFILES.flatMap(({ name }) => newest.get(name) ?? []);
      writeFileSync(file, `${JSON.stringify(ordered, null, 2)}\n`);
    });
  });
}
