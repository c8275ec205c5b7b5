import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Document } from 'yaml';
import type { SiteDescription } from '../../constructs/site';
import type { ProjectCoreName } from '../new/cores';
import { suggestedName } from '../new/names';
import { commonFiles, type ProjectFile, projectFile } from '../new/template';

/** Where the schema is that editors check a description by, from its folder. */
const SCHEMA = '../node_modules/cdktf-palette/docs/site.schema.json';
/** What every project has, and one without tests and pipelines too. */
const COMMON: readonly string[] = ['package.json', 'tsconfig.json', 'cdktf.json', '.gitignore'];
/** What is there to test a site is of no use here, and what is in use already isn't taken away by a script. */
const UNUSED = { scripts: ['test', 'local', 'destroy'], devDependencies: ['vitest'] } as const;

/** What makes stacks of the descriptions in a folder. */
export function projectAround(out: string, host: string, core: ProjectCoreName): readonly ProjectFile[] {
  const project = { name: suggestedName(basename(resolve(out))), secrets: [], host, core };
  const own = ['README.md', 'src/main.ts'].map((path) => projectFile(path, `adopt/${path}`, project));
  const common = commonFiles(project).filter(({ path }) => COMMON.includes(path));
  return [...common.map(withoutUnused), ...own];
}

/** Values of variables, for whoever plans: no other user of the machine reads it, and no commit has it. */
export const SECRETS = 'secrets.env';

/** Writes descriptions, the project around them, and the values of the variables that stand for secrets. */
export function writeAdopted(
  out: string,
  sites: readonly SiteDescription[],
  project: readonly ProjectFile[],
  secrets: { readonly [variable: string]: string },
): void {
  if (Object.keys(secrets).length > 0) writeFileSync(join(out, SECRETS), secretsText(secrets), { mode: 0o600 });
  const descriptions = sites.map((site) => ({ path: `sites/${site.name}.yaml`, text: siteText(site) }));
  for (const { path, text } of [...descriptions, ...project]) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** For a shell: `. ./secrets.env` */
function secretsText(secrets: { readonly [variable: string]: string }): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return Object.entries(secrets)
    .map(([variable, text]) => `export TF_VAR_${variable}=${quoted(text)}\n`)
    .join('');
}

/** A description as a file has it. */
function siteText(site: SiteDescription): string {
  const document = new Document(site, { aliasDuplicateObjects: false });
  document.commentBefore = ` yaml-language-server: $schema=${SCHEMA}`;
  return document.toString({ lineWidth: 0 });
}

function withoutUnused(file: ProjectFile): ProjectFile {
  if (file.path !== 'package.json') return file;
  const content = JSON.parse(file.text) as { readonly [part: string]: unknown };
  const parts = Object.entries(UNUSED).map(([part, names]) => {
    const all = Object.entries(content[part] as { readonly [name: string]: string });
    return [part, Object.fromEntries(all.filter(([name]) => !(names as readonly string[]).includes(name)))] as const;
  });
  return { ...file, text: `${JSON.stringify({ ...content, ...Object.fromEntries(parts) }, null, 2)}\n` };
}
