import { join } from 'node:path';
import { Rules } from '../src/constructs/rules';
import { writeSection } from './section';

/** Writes the table of docs/rules.md. */
function main(): void {
  const rows = Rules.all.map(({ code, severity, title, why, link }) =>
    [`<a id="${code.toLowerCase()}"></a>${code}`, severity, `${title} ${why}`, `[Palette](${link})`].join(' | '),
  );
  const table = ['| code | | rule | source |', '|---|---|---|---|', ...rows.map((row) => `| ${row} |`)];
  writeSection(join('docs', 'rules.md'), 'rules', table.join('\n'));
}

main();
