import { writeFileSync } from 'node:fs';
import { version } from '../package.json';

writeFileSync(
  'src/version.ts',
  `/** The package's version; \`npm run generate\` keeps it equal to package.json's. */\nexport const VERSION = '${version}';\n`,
);
