import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../acceptance/support/workspace';
import { Project } from './support/project';

const projects = { cdktf: new Project('cdktf'), cdktn: new Project('cdktn') };
afterAll(() => {
  for (const project of Object.values(projects)) project.remove();
});

const EXAMPLES = join(ROOT, 'examples');
/** What the cores write differently: each its own version, into the comment at the top of a stack and the manifest. */
const VERSIONS = { cdktf: '"version":"0.21.0"', cdktn: '"version":"0.24.0"' } as const;

type Synthesized = { readonly [file: string]: string };

/** What is in a folder, by the names of the files; the core's version is told by its name, and the project's folder by a dot. */
function synthesizedIn(project: Project, out: string): Synthesized {
  const folder = join(project.folder, out);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  // Read and written again: cdktf has a line break in what is empty. Where a warning of the manifest comes from is told by a trace through the core's own
  // files.
  const written = (name: string) =>
    JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')), (key, value) => (key === 'stacktrace' ? [] : value));
  return Object.fromEntries(
    files.sort().map((name) => {
      const text = written(name);
      // What a query lists is in a file that says nothing of who wrote it.
      if (!name.endsWith('.tfquery.json')) expect(text.split(VERSIONS[project.core])).toHaveLength(2);
      return [name, text.replace(VERSIONS[project.core], '"version":"THE CORE\'S"').replaceAll(project.folder, '.')];
    }),
  );
}

function synthesize(project: Project, example: string, main: string, env: NodeJS.ProcessEnv): Synthesized {
  const out = `${example}.out`;
  project.run([project.program(example, main)], { ...env, CDKTF_OUTDIR: out });
  return synthesizedIn(project, out);
}

/** The site that its page describes. */
const SITE = /```yaml\n(.*?)```/s.exec(readFileSync(join(ROOT, 'docs', 'sites.md'), 'utf8'))?.[1] ?? '';

/** An app with the module, as its tests have it. */
const WITH_MODULE = `
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { AcmeSite } from './src/index';

const app = new App();
const stack = new TerraformStack(app, 'kiel');
new PaletteProvider(stack, 'palette');
const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
const vcenter = { host: 'vcenter.kiel.acme.example', password: password.stringValue };
new AcmeSite(stack, 'kiel', { name: 'kiel', vcenter, clusters: { shop: 'large', lab: 'small' } });
app.synth();
`;

/** An example's program, with how many stacks it makes, and what its environment says. */
const APPS: readonly (readonly [string, string, number, NodeJS.ProcessEnv])[] = [
  ['site', 'main.ts', 1, { SITE_CA_FILE: join(EXAMPLES, 'site', 'proxy-ca.pem') }],
  ['site-maas', 'main.ts', 1, {}],
  ['site-cloudstack', 'main.ts', 1, {}],
  ['existing-kubernetes', 'main.ts', 1, {}],
  ['new', 'src/main.ts', 1, { STATE_BUCKET: 'states' }],
  ['new', 'src/fleet.ts', 1, { PG_CONN_STR: 'postgres://db.example.com/states' }],
  ['fleet', 'main.ts', 13, {}],
  ...['before', 'migrating', 'after'].map((stage) => ['migration', 'main.ts', 1, { MIGRATION_STAGE: stage }] as const),
  ['adopt', 'src/main.ts', 1, {}],
  ['module', 'app.ts', 1, {}],
];

beforeAll(() => {
  for (const project of Object.values(projects)) {
    for (const example of new Set(APPS.map(([name]) => name))) project.example(example);
    project.write(join('examples', 'module', 'app.ts'), WITH_MODULE);
    // An adopted tenant's, which the program reads where it runs.
    mkdirSync(join(project.folder, 'sites'));
    writeFileSync(join(project.folder, 'sites', 'kiel.yaml'), SITE);
  }
});

test.each(APPS)('the example "%s" (%s) is synthesized to the same on both cores', (example, main, stacks, env) => {
  const [old, young] = [synthesize(projects.cdktf, example, main, env), synthesize(projects.cdktn, example, main, env)];
  expect(Object.keys(young).filter((name) => name.endsWith('cdk.tf.json'))).toHaveLength(stacks);
  expect(young).toEqual(old);
});

/** Those of the reference, each of one thing that the provider has. */
const KINDS = ['resources', 'data-sources', 'ephemeral-resources', 'functions', 'list-resources', 'actions', 'provider'];

test('so are all examples of the reference', () => {
  const reference = (project: Project): readonly Synthesized[] => {
    for (const kind of KINDS) project.example(kind);
    const programs = KINDS.flatMap((kind) => {
      const files = readdirSync(join(EXAMPLES, kind), { recursive: true, encoding: 'utf8' }).sort();
      return files.filter((file) => file.endsWith('.ts')).map((file) => ({ kind, file }));
    });
    return project.synthesizeEach(programs).map((out) => synthesizedIn(project, out));
  };
  const [old, young] = [reference(projects.cdktf), reference(projects.cdktn)];
  expect(young.length).toBeGreaterThan(60);
  for (const files of young) expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^stacks\/\w+\/cdk\.tf\.json$/));
  expect(young).toEqual(old);
});

test('no example with constructs is left out', () => {
  const tried = new Set([...APPS.map(([name]) => name), ...KINDS]);
  const others = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !tried.has(entry.name));
  const onACore = others.filter(({ name }) =>
    readdirSync(join(EXAMPLES, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .some((file) => /from 'cdktf(-palette)?'/.test(readFileSync(join(EXAMPLES, name, file), 'utf8'))),
  );
  expect(onACore).toEqual([]);
  // They use the programs, the executor and the simulator.
  expect(others.map(({ name }) => name).sort()).toEqual(['demo', 'library', 'pipelines']);
});
