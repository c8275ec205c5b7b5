import { readFileSync } from 'node:fs';
import { MENDS } from '../differential/mends/table';
import { withoutMend } from '../differential/mends/taken-out';

const root = `${__dirname}/../..`;

// Taking them out takes long, so that nobody would see when one of them is elsewhere by now.
test.each(MENDS.flatMap(({ kind, changes }) => changes.map((change) => [kind, change] as const)))(
  'the mend is where the table says: %s',
  (_, change) => {
    const text = readFileSync(`${root}/${change.file}`, 'utf8');
    expect(withoutMend(text, change)).not.toBe(text);
  },
);
