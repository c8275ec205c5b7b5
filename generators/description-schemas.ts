import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TypeSchemas } from './type-schema';

/** For editors, and for whoever reads such files: the schemas of sites and of what the sites of a fleet have in common. */
function main(): void {
  const schemas = new TypeSchemas('src/constructs/site/index.ts');
  write('site', schemas.of('SiteDescription'));
  write('fleet', schemas.of('FleetFile'));
}

function write(name: string, schema: object): void {
  writeFileSync(join('docs', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

main();
