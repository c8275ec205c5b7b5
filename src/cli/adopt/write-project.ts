import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import type { SiteDescription } from '../../constructs/site';

/** Where the schema is that editors check a description by, from its folder. */
const SCHEMA = '../node_modules/cdktf-palette/docs/site.schema.json';

const MAIN = `import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { readSite, SiteStack } from 'cdktf-palette';

const app = new App();
for (const file of readdirSync('sites').sort()) new SiteStack(app, readSite(join('sites', file)));
app.synth();
`;

/** Writes the descriptions of sites, and what makes stacks of them. */
export function writeProject(out: string, sites: readonly SiteDescription[]): void {
  mkdirSync(join(out, 'sites'), { recursive: true });
  for (const site of sites) writeFileSync(join(out, 'sites', `${site.name}.yaml`), siteText(site));
  writeFileSync(join(out, 'main.ts'), MAIN);
}

/** A description as a file has it. */
export function siteText(site: SiteDescription): string {
  const document = new Document(site, { aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}`;
  return document.toString({ lineWidth: 0 });
}
