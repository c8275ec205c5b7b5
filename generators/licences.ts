import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceProblems, licencesPage, productionPackages } from './licence-list';

/** Writes docs/licences.md, and fails when a package comes under a licence that isn't allowed. */
function main(): void {
  const packages = productionPackages('.');
  const problems = licenceProblems(packages);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(join('docs', 'licences.md'), licencesPage(packages));
}

main();
