import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_CLOUD_NAMES, PROJECT_CLOUDS } from '../../src/cli/new/clouds';
import { PROJECT_CORES } from '../../src/cli/new/cores';
import { Forge } from './support/forge';
import { NewProjects } from './support/new-project';
import { runPcg } from './support/pcg';
import { ROOT } from './support/workspace';

const projects = new NewProjects();
afterAll(() => projects.close());

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

/** Examples that are tested by themselves. */
const EXAMPLES = ['site', 'migration', 'module'];

test('the tests of a new project pass, on every cloud, and those of the examples', async () => {
  const parent = join(projects.folder, 'all');
  mkdirSync(parent);
  for (const example of EXAMPLES) cpSync(join(ROOT, 'examples', example), join(parent, example), { recursive: true });
  for (const cloud of PROJECT_CLOUD_NAMES) await projects.write(`all/${cloud}`, '--name', 'kiel-1', '--cloud', cloud);
  // In one process, which loads the package once.
  const { code, stdout, stderr } = await projects.run(parent, 'vitest run --testTimeout=60000 --no-isolate --no-file-parallelism');
  expect({ code, output: `${stdout}${stderr}` }).toEqual({
    code: 0,
    output: expect.stringMatching(new RegExp(`Tests +${2 * (EXAMPLES.length + PROJECT_CLOUD_NAMES.length)} passed`)),
  });
});

test('nothing of the example is left in a project, but what is to be replaced by hand', async () => {
  const folder = await projects.write('names', '--name', 'kiel', '--cloud', 'apache_cloudstack', '--host', 'palette.acme.example');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    expect(read(parentPath, name)).not.toMatch(/dc1\b|vcenter|api\.spectrocloud\.com/i);
  }
  expect(files.map(({ name }) => name).sort()).toEqual(
    ['.gitignore', '.gitlab-ci.yml', 'README.md', 'cdktf.json', 'comment.ts', 'local.env', 'main.ts', 'package.json', 'palette.yml']
      .concat(['site.test.ts', 'site.ts', 'stack.ts', 'tsconfig.json'])
      .sort(),
  );
  const github = parse(read(folder, '.github', 'workflows', 'palette.yml')) as { readonly env: object };
  expect(github.env).toMatchObject({
    PALETTE_HOST: 'palette.acme.example',
    TF_VAR_cloudstack_api_key: '${{ secrets.CLOUDSTACK_API_KEY }}',
    TF_VAR_cloudstack_secret_key: '${{ secrets.CLOUDSTACK_SECRET_KEY }}',
  });
  expect(read(folder, '.gitlab-ci.yml')).toContain('TF_VAR_cloudstack_api_key, TF_VAR_cloudstack_secret_key and GITLAB_TOKEN');
  expect(JSON.parse(read(folder, 'package.json'))).toMatchObject({ name: 'site-kiel' });
});

test('a project for many sites has them in waves, and a job for each in its pipelines', async () => {
  const folder = await projects.write('fleet', '--name', 'kiel', '--cloud', 'maas', '--fleet');
  const main = join(folder, 'src', 'main.ts');
  writeFileSync(main, read(main).replace("[['kiel']]", "[['kiel'], ['bonn', 'ulm']]"));
  const matrix = (...args: readonly string[]) => runPcg(folder, ['fleet', 'matrix', '--synth', '--command', 'apply', ...args]);
  const job = (stack: string) => ({ stack, run: `pcg apply --stack ${stack} --auto-approve` });
  const { stdout } = await matrix('--waves', '3');
  const waves = Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/=(.*)/s) as [string, string]),
  );
  expect(Object.values(waves).map((each) => JSON.parse(each))).toEqual([
    [job('site-kiel')],
    [job('site-bonn'), job('site-ulm')],
    [],
  ]);
  // Each wave that is printed has a job in the workflow, which comes after the one before.
  const { jobs } = parse(read(folder, '.github', 'workflows', 'palette.yml')) as {
    readonly jobs: {
      readonly [name: string]: {
        readonly needs?: unknown;
        readonly uses?: string;
        readonly outputs?: object;
        readonly steps?: readonly { readonly run?: string }[];
      };
    };
  };
  expect(Object.keys(jobs.synth?.outputs ?? {})).toEqual(Object.keys(waves));
  expect(Object.keys(waves).map((wave) => [jobs[wave]?.needs, jobs[wave]?.uses])).toEqual([
    ['synth', './.github/workflows/wave.yml'],
    [['synth', 'wave1'], './.github/workflows/wave.yml'],
    [['synth', 'wave2'], './.github/workflows/wave.yml'],
  ]);
  for (const file of ['palette.yml', 'wave.yml']) {
    expect(read(folder, '.github', 'workflows', file)).toContain('TF_VAR_maas_api_key: ${{ secrets.MAAS_API_KEY }}');
  }
  const child = parse((await matrix('--format', 'gitlab', '--include', 'ci/pcg.yml')).stdout) as object;
  expect(child).toMatchObject({ include: [{ local: 'ci/pcg.yml' }], 'apply site-ulm': { extends: '.pcg', stage: 'wave-2' } });
  // What synthesizes asks where states are, so that a site that is gone is found.
  expect(jobs.synth?.steps?.map(({ run }) => run)).toContain(
    'npx pcg fleet matrix --synth --command apply --waves 3 --states backend >> "$GITHUB_OUTPUT"',
  );
  expect(parse(read(folder, 'ci', 'pcg.yml'))).toMatchObject({ '.pcg': { variables: { PALETTE_HOST: 'api.spectrocloud.com' } } });
});

test.each<[string, NodeJS.ProcessEnv, object]>([
  ['bucket', { STATE_BUCKET: 'states' }, { s3: { bucket: 'states', key: 'bonn/site-kiel.tfstate', use_lockfile: true } }],
  ['database', { PG_CONN_STR: 'postgres://db.example.com/states' }, { pg: { schema_name: 'bonn_site-kiel' } }],
])('projects keep their states apart in one %s', async (kind, env, backend) => {
  const folder = await projects.write(`apart-${kind}`, '--name', 'bonn', '--cloud', 'maas');
  const main = join(folder, 'src', 'main.ts');
  writeFileSync(main, read(main).replace("['bonn']", "['bonn', 'kiel']"));
  expect(await projects.run(folder, 'node --import tsx src/main.ts', env)).toMatchObject({ code: 0, stderr: '' });
  const { terraform } = JSON.parse(read(folder, 'cdktf.out', 'stacks', 'site-kiel', 'cdk.tf.json')) as {
    readonly terraform: object;
  };
  expect(terraform).toMatchObject({ backend });
});

test('the pipeline of GitLab refuses a site that is taken out while GitLab has its state', async () => {
  const folder = await projects.write('gone', '--name', 'kiel', '--cloud', 'maas', '--fleet');
  const { synth } = parse(read(folder, '.gitlab-ci.yml')) as { readonly synth: { readonly script: readonly string[] } };
  const forge = await Forge.start();
  const run = (lines = synth.script, more: NodeJS.ProcessEnv = {}) => {
    const gitlab = { CI_API_GRAPHQL_URL: `${forge.url}/graphql`, CI_PROJECT_PATH: 'acme/sites', GITLAB_TOKEN: 't0ken', ...more };
    return projects.run(folder, lines.join('\n'), { STATE_URL: `${forge.url}/projects/4/terraform/state`, ...gitlab });
  };
  try {
    for (const name of ['site-kiel', 'deleted-ulm']) forge.states.set(name, '{}');
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
    expect(read(folder, 'states.txt')).toBe('site-kiel\n');
    expect(read(folder, 'child.yml')).toContain('pcg apply --stack site-kiel');
    forge.states.set('site-ulm', '{}');
    expect(await run()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the app has no stack "site-ulm" (states.txt has its state)'),
    });
    expect(read(folder, 'states.txt')).toBe('site-kiel\nsite-ulm\n');
    const lists = synth.script.slice(0, 1);
    // What can't be asked is no list without names.
    expect(await run(lists, { GITLAB_TOKEN: 'another' })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^POST http.*: 401/),
    });
    expect(await run(lists, { CI_PROJECT_PATH: 'acme/other' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('acme/other: no states to be seen'),
    });
  } finally {
    await forge.close();
  }
});

test('versions are pinned, and those that the package is tested with', () => {
  const own = JSON.parse(read(ROOT, 'package.json')) as {
    readonly version: string;
    readonly engines: object;
    readonly devDependencies: { readonly [name: string]: string };
  };
  const template = JSON.parse(read(ROOT, 'examples', 'new', 'package.json')) as {
    readonly engines: object;
    readonly dependencies: { readonly [name: string]: string };
    readonly devDependencies: { readonly [name: string]: string };
  };
  const pinned = { ...template.dependencies, ...template.devDependencies };
  const known: { readonly [name: string]: string } = { ...own.devDependencies, 'cdktf-palette': own.version };
  expect(pinned).toEqual(Object.fromEntries(Object.keys(pinned).map((name) => [name, known[name]])));
  expect(template.engines).toEqual(own.engines);
  // And those of the cores, each where it is tested.
  const onCdktn = JSON.parse(read(ROOT, 'test', 'cdktn', 'package.json')) as {
    readonly dependencies: { readonly [name: string]: string };
  };
  for (const [core, tested] of [
    ['cdktf', known],
    ['cdktn', onCdktn.dependencies],
  ] as const) {
    const { packages } = PROJECT_CORES[core];
    expect(packages).toEqual(Object.fromEntries(Object.keys(packages).map((name) => [name, tested[name]])));
  }
  expect(PROJECT_CORES.cdktf.node).toBe((own.engines as { readonly node: string }).node);
});

test('a project on CDK Terrain names nothing of cdktf but its files, and what its packages need', async () => {
  const folder = await projects.write('terrain', '--name', 'kiel', '--core', 'cdktn', '--fleet');
  const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const imported = programs.flatMap((name) => [...read(folder, name).matchAll(/from '(cdkt.*?)'/g)].map(([, what]) => what));
  expect([...new Set(imported)].sort()).toEqual(['cdktf-palette/cdktn', 'cdktf-palette/cdktn/testing', 'cdktn']);
  const { dependencies, engines } = JSON.parse(read(folder, 'package.json')) as {
    readonly dependencies: object;
    readonly engines: object;
  };
  expect([Object.keys(dependencies), engines]).toEqual([['cdktf-palette', 'cdktn', 'constructs'], { node: '>=22.19.0' }]);
  expect(read(folder, 'cdktf.json')).toBe(read(ROOT, 'examples', 'new', 'cdktf.json'));
});

test("each cloud's secrets are the variables of its site", () => {
  for (const { site, secrets } of Object.values(PROJECT_CLOUDS)) {
    const names = [...read(ROOT, 'examples', site, 'site.ts').matchAll(/overrideLogicalId\('(?!gateway_of_cluster)(\w+)'\)/g)];
    expect(names.map(([, name]) => name)).toEqual(secrets);
  }
});

test('a folder is called as its site, and may be there, or be a repository', async () => {
  const folder = join(projects.folder, 'Data centre 12');
  mkdirSync(join(folder, '.git'), { recursive: true });
  const { code, stdout } = await runPcg(folder, ['new']);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^This folder has a project now, with the site "data-centre-12" on vsphere\./),
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['a folder that is not empty', ['new', 'full'], /full is not empty \(it has notes\), and nothing is written over/],
  ['a file', ['new', 'full/notes'], /notes is there and is no folder/],
  ['a folder that cannot be', ['new', '/proc/palette'], /\/proc\/palette\/package\.json can't be written: ENOENT/],
  ['a name that no machine can have', ['new', 'other', '--name', 'Köln'], /a site can't be called "Köln": take lower-case letters/],
  ['a name that is too long', ['new', 'other', '--name', 'k'.repeat(33)], /at most 32 of them/],
  ['a host that is none', ['new', 'other', '--host', 'http://palette.example.com'], /--host http:\/\/palette\.example\.com: /],
  ['a host with more in it', ['new', 'other', '--host', "a'b"], /--host a'b: /],
  ['a core that there is not', ['new', 'other', '--core', 'cdk8s'], /Allowed choices are cdktf, cdktn/],
  ['a cloud that there is not', ['new', 'other', '--cloud', 'nutanix'], /Allowed choices are vsphere, maas, apache_cloudstack/],
])('%s is refused, and nothing is written', async (_, args, message) => {
  const full = join(projects.folder, 'full');
  mkdirSync(full, { recursive: true });
  writeFileSync(join(full, 'notes'), 'mine');
  const { code, stderr } = await runPcg(projects.folder, args);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(message) });
  expect([readdirSync(full), read(full, 'notes'), existsSync(join(projects.folder, 'other'))]).toEqual([['notes'], 'mine', false]);
});
