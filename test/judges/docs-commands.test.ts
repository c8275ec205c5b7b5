import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NewProjects } from '../acceptance/support/new-project';
import { startPcg } from '../acceptance/support/pcg';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { ROOT } from '../acceptance/support/workspace';
import { blocksOf } from '../unit/docs/pages';

// The commands of the pages that are read first, run as they stand there.

jest.setTimeout(300_000);

const projects = new NewProjects();
let palette: RunningPalette;
beforeAll(async () => {
  palette = await startPalette();
});
afterAll(async () => {
  await palette.simulator.close();
  projects.close();
});

/** What a line has more here: nobody is at a terminal to approve, what is to be installed is there, and a free port is taken. */
function asRun(line: string): string {
  const run = line
    .replace(/^npm run local npm run (apply|destroy)$/, 'npm run local -- npm run $1 -- --auto-approve')
    .replace(/^npm install && /, '')
    .replace(/ #.*$/, '');
  // Ends with 2, and with nothing else: something has changed.
  return run.includes('--detailed-exitcode') ? `${run} && exit 9 || test $? = 2` : run;
}

/** Runs a block of commands in a folder. @returns what it printed */
async function run(block: string, folder = projects.folder, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const script = block.replaceAll('\\\n', ' ').trim().split('\n').map(asRun).join('\n');
  const { code, stdout, stderr } = await projects.run(folder, script, env);
  expect({ script, code, stderr: code === 0 ? '' : `${stdout}${stderr}` }).toEqual({ script, code: 0, stderr: '' });
  return stdout + stderr;
}

/** In the project that the first block of its page has written. */
const inSites = (block: string) => run(block, join(projects.folder, 'sites'));

/** A server that goes on until it is ended: it starts, and says what its reader is to copy. */
async function serves(block: string): Promise<string> {
  const [, args = ''] = /^npx cdktf-palette (.*)$/.exec(block.trim()) ?? [];
  const { child, finished } = startPcg(projects.folder, [...args.split(' '), '--port', '0']);
  child.stdout?.once('data', () => child.kill('SIGINT'));
  const { code, stdout } = await finished;
  expect(code).toBe(0);
  return stdout;
}

/** The example that the page on proxies is about, synthesized where its commands are typed. */
async function network(block: string): Promise<string> {
  const folder = join(projects.folder, 'dc1');
  mkdirSync(folder);
  cpSync(join(ROOT, 'examples', 'site', 'proxy-ca.pem'), join(folder, 'proxy-ca.pem'));
  const env = { SITE_CA_FILE: join(folder, 'proxy-ca.pem'), CI: '1', ...palette.env };
  await run(`node ${join(ROOT, 'generators', 'run.cjs')} ${join(ROOT, 'examples', 'site', 'main.ts')}`, folder, env);
  return run(block, folder, palette.env);
}

/** How each block is run, in the order of its page, and what it prints. */
const BLOCKS: {
  readonly [page: string]: readonly (readonly [run: (block: string) => Promise<string>, ...prints: readonly RegExp[]])[];
} = {
  'docs/getting-started.md': [
    [run, /2 passed/],
    [inSites, /Plan: 7 to add/, / 7 added/, /kiel .* has changed/, / 7 destroyed/],
    [inSites, / 7 added/, /kiel-apps/, /Plan: 0 to add, 1 to change, 0 to destroy/, / 0 added, 1 changed/],
    [serves, /export PALETTE_HOST=http:\/\/127\.0\.0\.1:\d+/],
    [run, /with the site "kiel" on vsphere/],
  ],
  'docs/proxies.md': [[network, /proxy\.dc1\.example\.com/, /not checkable from here/]],
  'docs/sites.md': [],
  'docs/troubleshooting.md': [],
};

test.each(Object.entries(BLOCKS))('the commands of %s run', async (page, ways) => {
  const blocks = blocksOf(page, 'sh');
  expect(blocks).toHaveLength(ways.length);
  for (const [at, [way, ...prints]] of ways.entries()) {
    const printed = await way(blocks[at] ?? '');
    for (const pattern of prints) expect([pattern, printed]).toEqual([pattern, expect.stringMatching(pattern)]);
  }
});

test('the site of docs/sites.md is synthesized, and its pipelines print their jobs', async () => {
  const page = 'docs/sites.md';
  const [program = ''] = blocksOf(page, 'ts');
  const [site = '', fleet = '', ...pipelines] = blocksOf(page, 'yaml');
  const folder = join(projects.folder, 'described');
  mkdirSync(join(folder, 'fleet', 'sites'), { recursive: true });
  // The version that the local Palette has.
  writeFileSync(join(folder, 'kiel.yaml'), site.replace('1.10.0', '1.0.0'));
  writeFileSync(join(folder, 'main.ts'), program);
  writeFileSync(join(folder, 'cdktf.json'), readFileSync(join(ROOT, 'examples', 'new', 'cdktf.json'), 'utf8').replace('src/', ''));
  expect(
    await run('pcg plan --synth', folder, { ...palette.env, TF_VAR_vcenter_password: 'a', TF_VAR_proxy_password: 'b' }),
  ).toContain('Plan: ');

  // Its fleet, with that site in it.
  const { backend: _, ...local } = parse(fleet) as { readonly backend: object };
  writeFileSync(join(folder, 'fleet', 'fleet.yaml'), JSON.stringify(local));
  writeFileSync(join(folder, 'fleet', 'sites', 'kiel.yaml'), site.replace(/^profiles:\n.*\n/m, ''));
  writeFileSync(
    join(folder, 'main.ts'),
    program.replace(/new SiteStack.*/, "new Fleet(app, readFleet('fleet'));").replace('readSite, SiteStack', 'Fleet, readFleet'),
  );
  await run('pcg fleet matrix --synth', folder);
  const lines = pipelines.flatMap((block) =>
    [...block.matchAll(/(?:run: |- )(?:npx )?(pcg fleet matrix .*)$/gm)].map(([, line = '']) => line),
  );
  expect(lines).toHaveLength(2);
  // What ci/states.ts of a new project finds with GitLab.
  writeFileSync(join(folder, 'states.txt'), 'fleet-shops\nsite-kiel\n');
  for (const line of lines) await run(line, folder, { GITHUB_OUTPUT: 'output' });
  expect(readFileSync(join(folder, 'output'), 'utf8')).toMatch(/^wave1=.*fleet-shops.*\nwave2=.*pcg apply --stack site-kiel /);
  expect(readFileSync(join(folder, 'child.yml'), 'utf8')).toMatch(/local: ci\/pcg\.yml.*apply site-kiel:/s);
});
