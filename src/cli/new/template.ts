import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VERSION } from '../../version';
import { onCore, type ProjectCoreName } from './cores';

/** The examples, as the package has them beside its programs. */
const TEMPLATES = resolve(__dirname, '..', 'new');

/** A file of a new project. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** What a new project is about. */
export interface Project {
  /** Its site, which the project is called after. */
  readonly name: string;
  /** The variables that its secrets are given in. */
  readonly secrets: readonly string[];
  /** Palette's host, for the pipelines. */
  readonly host: string;
  readonly core: ProjectCoreName;
}

/** What the examples have in the places of these. */
const SAMPLE = { name: 'dc1', secret: 'vcenter_password', host: 'api.spectrocloud.com', version: '0.1.0' } as const;

/**
 * A file of the examples, for a project: its names stand where the example has its own, and a line about a secret is there for each secret.
 * @param source below `examples`
 */
export function projectFile(path: string, source: string, { name, secrets, host, core }: Project): ProjectFile {
  const text = readFileSync(join(TEMPLATES, source), 'utf8')
    .split('\n')
    .flatMap((line) => aboutSecrets(line, secrets))
    .join('\n')
    .replaceAll(SAMPLE.host, host)
    .replace(`"cdktf-palette": "${SAMPLE.version}"`, `"cdktf-palette": "${VERSION}"`)
    .replaceAll(new RegExp(`\\b${SAMPLE.name}\\b`, 'g'), name);
  return { path, text: onCore(core, path, text) };
}

/** A list of them in a sentence has a name in another case; it becomes a list of all. */
function aboutSecrets(line: string, secrets: readonly string[]): readonly string[] {
  const upper = SAMPLE.secret.toUpperCase();
  if (line.startsWith('#')) {
    const each = (prefix: string, names: readonly string[]) => names.map((secret) => `${prefix}${secret}`).join(', ');
    return [line.replace(`TF_VAR_${SAMPLE.secret}`, each('TF_VAR_', secrets)).replace(upper, each('', secrets).toUpperCase())];
  }
  if (!line.includes(SAMPLE.secret)) return [line];
  return secrets.map((secret) => line.replaceAll(SAMPLE.secret, secret).replaceAll(upper, secret.toUpperCase()));
}

/** What every project has, whatever its sites are made of. */
export function commonFiles(project: Project): readonly ProjectFile[] {
  return COMMON.map(([path, source]) => projectFile(path, source, project));
}

/** Where a pipeline applies all sites in one job. */
export const PIPELINES = {
  '.github/workflows/palette.yml': 'pipelines/github.yml',
  '.gitlab-ci.yml': 'pipelines/gitlab.yml',
} as const;

/** Where each has a job of its own. */
export const FLEET_PIPELINES = {
  '.github/workflows/palette.yml': 'pipelines/github-fleet.yml',
  '.github/workflows/wave.yml': 'pipelines/github-wave.yml',
  '.gitlab-ci.yml': 'pipelines/gitlab-fleet.yml',
  'ci/pcg.yml': 'pipelines/gitlab-pcg.yml',
  'ci/states.ts': 'new/ci/states.ts',
} as const;

const COMMON = [
  ['package.json', 'new/package.json'],
  ['tsconfig.json', 'new/tsconfig.json'],
  ['cdktf.json', 'new/cdktf.json'],
  ['local.env', 'new/local.env'],
  // npm packs no file that has the real name.
  ['.gitignore', 'new/gitignore'],
  ['ci/comment.ts', 'new/ci/comment.ts'],
] as const;
