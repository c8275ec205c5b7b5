import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../acceptance/support/workspace';
import { Project } from './support/project';

const projects = { cdktf: new Project('cdktf'), cdktn: new Project('cdktn') };
afterAll(() => {
  for (const project of Object.values(projects)) project.remove();
});

const RIGHT =
  /An app on cdktf imports "cdktf-palette" and has "cdktf" installed; one on CDK Terrain imports "cdktf-palette\/cdktn"/;

/** What a program of a project ends with. */
function end(project: Project, code: string): string {
  const { stdout, stderr } = project.tryRun(['-e', code]);
  return /^\w*Error: .*$/m.exec(stderr)?.[0] ?? stdout;
}

test.each([
  ['cdktf', 'cdktf-palette/cdktn'],
  ['cdktf', 'cdktf-palette/cdktn/testing'],
  ['cdktn', 'cdktf-palette'],
  ['cdktn', 'cdktf-palette/testing'],
  ['cdktn', 'cdktf-palette/null'],
] as const)('where only %s is installed, %s says which entry is right', (core, entry) => {
  const other = core === 'cdktf' ? 'cdktn' : 'cdktf';
  const said = end(projects[core], `require('${entry}')`);
  expect(said).toMatch(new RegExp(`^Error: Cannot find module '${other}'`));
  expect(said).toMatch(RIGHT);
});

test('where both are, an app has constructs of its own core alone', () => {
  const both = new Project('cdktn');
  symlinkSync(join(ROOT, 'node_modules', 'cdktf'), join(both.folder, 'node_modules', 'cdktf'));
  const provide = (core: string, entry: string) =>
    end(
      both,
      `const { App, TerraformStack } = require('${core}');
       const app = new App();
       new (require('${entry}').PaletteProvider)(new TerraformStack(app, 'dc1'), 'palette');
       app.synth();
       console.log(Object.keys(require.cache).some((file) => file.includes('${core === 'cdktf' ? 'cdktn/lib' : 'cdktf/lib'}')));`,
    );
  expect(provide('cdktf', 'cdktf-palette')).toBe('false\n');
  expect(provide('cdktn', 'cdktf-palette/cdktn')).toBe('false\n');
  expect(provide('cdktn', 'cdktf-palette')).toMatch(/on cdktn, and its Palette provider on cdktf\./);
  expect(provide('cdktf', 'cdktf-palette/cdktn')).toMatch(/on cdktf, and its Palette provider on cdktn\./);
  both.remove();
});

test('pcg adopt says what it needs before it asks Palette for anything', () => {
  const { status, stderr } = projects.cdktn.tryRun(
    [join('node_modules', 'cdktf-palette', 'dist', 'cli', 'main.js'), 'adopt', '--out', 'sites'],
    { PALETTE_HOST: 'http://127.0.0.1:1', PALETTE_API_KEY: 'none' },
  );
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringContaining('npx --package cdktf-palette --package cdktf@0.21'),
  });
});
