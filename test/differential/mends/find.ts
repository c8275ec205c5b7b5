import { compareRecorded } from '../random/compare';
import { Recorded } from '../random/recorded';
import { SUITES, type SuiteName } from '../random/suites';

/**
 * Looks for a case that parts from what terraform made of it: SUITE SEED FROM TO, and a regular expression that the text of a case has
 * to match. Prints the number of the first one, or -1.
 */
async function main([name, seed, from, to, where = '']: readonly string[]): Promise<void> {
  const suite = SUITES[name as SuiteName];
  const recorded = new Recorded(suite, Number(seed));
  const pattern = new RegExp(where);
  let found = -1;
  for (let index = Number(from); index < Number(to) && found < 0; index++) {
    if (!pattern.test(suite.text(suite.make(Number(seed), index)))) continue;
    if (await compareRecorded(suite, Number(seed), index, recorded)) found = index;
  }
  process.stdout.write(`\nFOUND ${found}\n`);
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
