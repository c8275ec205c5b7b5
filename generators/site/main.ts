import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BESIDE, pageText, placeOf } from './pages';

const SOURCES = join('generators', 'site');
const WORK = join('.cache', 'site');
const OUT = 'dist-docs';

/**
 * Builds the documentation as one site in `dist-docs`: the pages of `docs`, README, CHANGELOG and CONTRIBUTING, and the reference of what can
 * be imported, from the comments in the code. A link that leads nowhere fails it.
 */
function main(): void {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'public'), { recursive: true });
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
  for (const path of [...Object.keys(BESIDE), ...docs]) {
    const place = placeOf(path);
    if (place === undefined) continue;
    const isPage = place.endsWith('.md');
    const to = join(WORK, isPage ? '' : 'public', place);
    mkdirSync(dirname(to), { recursive: true });
    if (isPage) writeFileSync(to, pageText(path, readFileSync(path, 'utf8')));
    else cpSync(path, to);
  }
  run('typedoc', '--options', join(SOURCES, 'typedoc.json'));
  mkdirSync(join(WORK, '.vitepress'));
  cpSync(join(SOURCES, 'config.mjs'), join(WORK, '.vitepress', 'config.mjs'));
  run('vitepress', 'build', WORK, '--outDir', resolve(OUT));
  process.stdout.write(`${OUT}/index.html\n`);
}

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(join('node_modules', '.bin', program), args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

main();
