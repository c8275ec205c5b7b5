import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../acceptance/support/workspace';
import { Project } from './support/project';

// A module and its tests as the page on testing has them, with the names of cdktn: what it says holds on both cores.
const project = new Project('cdktn');
afterAll(() => project.remove());

const [MODULE = '', TESTS = ''] = [...readFileSync(join(ROOT, 'docs', 'testing.md'), 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
  ([, code = '']) => code,
);

beforeAll(() => {
  project.write('dc-site.js', MODULE);
});

test('jest runs the tests of a module', () => {
  project.write('site.test.js', TESTS.replace(/^import (\{.*?\}) from ('.*?');$/gm, 'const $1 = require($2);'));
  const { status, stderr } = project.tryRun([
    join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--runInBand',
    ...['--rootDir', '.', '--ci=false', '--testTimeout', '60000'],
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('3 passed') });
});

test('and so does the test runner that comes with Node', () => {
  project.write(
    'site.node.cjs',
    `const assert = require('node:assert');
const { test } = require('node:test');
const { withPalette } = require('cdktf-palette/testing');
const { DcSite } = require('./dc-site.js');

test('a site heals', () => withPalette({}, async (palette) => {
  const variables = { vcenter_password: 'a-passw0rd' };
  const site = palette.stack((app) => new DcSite(app, 'kiel', { workers: 2 }), { variables });
  assert.equal((await site.apply()).added, 7);
  palette.change('kiel-prod', { pools: { small: 1 } });
  assert.equal((await site.apply()).changed, 1);
  const cores = Object.keys(require.cache).filter((file) => /node_modules.cdkt[fn].lib/.test(file)).map((file) => /cdkt[fn]/.exec(file)[0]);
  assert.deepEqual([...new Set(cores)], ['cdktn']);
}));
`,
  );
  const { status, stdout } = project.tryRun(['--test', 'site.node.cjs']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/pass 1\n.*fail 0/s) });
});
