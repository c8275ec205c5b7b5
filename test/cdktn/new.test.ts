import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { onCdktn } from '../../src/cli/new/cores';
import { NewProjects } from '../acceptance/support/new-project';
import { ROOT } from '../acceptance/support/workspace';
import { FOLDER } from './support/installation';

jest.setTimeout(300_000);

// What "cdktf-palette new --core cdktn" writes, where cdktn is installed and no cdktf, by scripts of npm on the Node that runs this.
const projects = new NewProjects('built', []);
for (const name of ['cdktn', 'constructs'])
  symlinkSync(join(FOLDER, 'node_modules', name), join(projects.folder, 'node_modules', name));
afterAll(() => projects.close());

const PATH = [join(projects.folder, 'node_modules', '.bin'), dirname(process.execPath), process.env.PATH].join(delimiter);

async function run(project: string, line: string, expected = 0): Promise<string> {
  const { code, stdout, stderr } = await projects.run(project, line, { PATH });
  expect({ line, code, stderr: code === expected ? '' : `${stdout}${stderr}` }).toEqual({ line, code: expected, stderr: '' });
  return stdout + stderr;
}

test('a new project is tested, planned, applied and destroyed', async () => {
  const project = await projects.write('sites', '--name', 'kiel', '--cloud', 'existing-kubernetes', '--core', 'cdktn');
  expect(await run(project, 'node --version')).toBe(`${process.version}\n`);
  expect(await run(project, 'npm test')).toContain('2 passed');
  expect(await run(project, 'npm run local npm run plan')).toContain('Plan: 7 to add');
  expect(readFileSync(join(project, 'cdktf.out', 'stacks', 'site-kiel', 'cdk.tf.json'), 'utf8')).toContain('"version": "0.24.0"');
  expect(await run(project, 'npm run local -- npm run apply -- --auto-approve')).toContain('7 added');
  expect(await run(project, 'npm run local -- npm run plan -- --detailed-exitcode')).toContain('No changes');
  expect(await run(project, 'npm run local -- npm run destroy -- --auto-approve')).toContain('7 destroyed');
});

test('a new project for many sites has its jobs', async () => {
  const project = await projects.write('shops', '--name', 'kiel', '--fleet', '--core', 'cdktn');
  expect(await run(project, 'pcg fleet matrix --synth --waves 2')).toContain(
    'wave1=[{"stack":"site-kiel","run":"pcg plan --stack site-kiel"}]\nwave2=[]\n',
  );
});

test('the tests of the module pass, with the names of cdktn', async () => {
  const module = join(projects.folder, 'module');
  cpSync(join(ROOT, 'examples', 'module'), module, { recursive: true });
  for (const name of ['acme-site.ts', 'acme-site.test.ts']) {
    const file = join(module, 'src', name);
    writeFileSync(file, onCdktn(readFileSync(file, 'utf8')));
  }
  expect(await run(module, 'vitest run --testTimeout=60000')).toContain('2 passed');
});
