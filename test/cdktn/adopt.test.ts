import { readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { NewProjects } from '../acceptance/support/new-project';
import { startPalette } from '../acceptance/support/site';
import { FOLDER } from './support/installation';

jest.setTimeout(300_000);

// A folder where cdktn is installed and no cdktf.
const projects = new NewProjects('built', []);
for (const name of ['cdktn', 'constructs'])
  symlinkSync(join(FOLDER, 'node_modules', name), join(projects.folder, 'node_modules', name));
afterAll(() => projects.close());

const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);

/** By the program that is installed beside the core: where it lies is where it looks for one. */
async function adopt(flags: string, env: NodeJS.ProcessEnv) {
  return projects.run(projects.folder, `node_modules/.bin/pcg adopt ${flags}`, { PATH, ...env });
}

test('what is adopted for CDK Terrain is planned there as it is', async () => {
  await using palette = await running();
  expect(await adopt('--core cdktn --out mine', palette.env)).toMatchObject({ code: 0 });
  const folder = join(projects.folder, 'mine');
  expect(readFileSync(join(folder, 'src', 'main.ts'), 'utf8')).toContain("from 'cdktf-palette/cdktn'");
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies)).toContain('cdktn');

  const { code, stdout } = await projects.run(folder, 'npm run --silent plan', {
    PATH: [join(projects.folder, 'node_modules', '.bin'), PATH].join(delimiter),
    ...palette.env,
  });
  expect({ code, plans: stdout.match(/^Plan: .*$/gm) }).toEqual({
    code: 0,
    plans: [6, 6, 12].map((count) => `Plan: ${count} to import, ${count / 6} to add, 0 to change, 0 to destroy.`),
  });
});

test('a core that is not there is named, and so is the one that is', async () => {
  await using palette = await running();
  expect(await adopt('--out other', palette.env)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /on cdktf, which is not installed beside cdktf-palette: run "npx .*--package cdktf@0\.21\.0 .*--core cdktf …", or install it; --core cdktn writes for the one that is\n/,
    ),
  });
});

/** A Palette that has gateways. */
async function running() {
  const { env, simulator } = await startPalette({ seed: 'demo' });
  return { env, [Symbol.asyncDispose]: () => simulator.close() };
}
