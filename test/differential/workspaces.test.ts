import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithTerraform, TERRAFORM } from '../acceptance/support/tools';
import { flat, Workspace } from '../acceptance/support/workspace';

/** What is done in one folder, one after the other; a text before the words is the value of TF_WORKSPACE. */
const STEPS: readonly (readonly string[])[] = [
  ['', 'workspace', 'list'],
  ['', 'workspace', 'show'],
  ['', 'workspace', 'new', 'blue'],
  ['', 'workspace', 'new', 'blue'],
  ['', 'workspace', 'list'],
  ['', 'apply', '-auto-approve'],
  ['', 'workspace', 'delete', 'blue'],
  ['', 'workspace', 'select', 'default'],
  ['', 'workspace', 'select', 'default'],
  ['', 'workspace', 'select', 'nope'],
  ['', 'workspace', 'select', '-or-create', 'green'],
  ['', 'workspace', 'show'],
  ['red', 'workspace', 'show'],
  ['red', 'workspace', 'new', 'x'],
  ['red', 'workspace', 'select', 'default'],
  ['red', 'workspace', 'new', 'red'],
  ['', 'workspace', 'new', 'a/b'],
  ['', 'workspace', 'delete', 'nope'],
  ['', 'workspace', 'delete', 'blue'],
  ['', 'workspace', 'delete', '-force', 'blue'],
  ['', 'workspace', 'select', 'default'],
  ['', 'workspace', 'delete', 'green'],
  ['', 'workspace', 'list'],
];

describeWithTerraform('workspaces', () => {
  let workspace: Workspace;
  beforeAll(() => (workspace = Workspace.withPlugin()));
  afterAll(() => workspace.close());

  test('terraform and pcg make, choose and take away the same, and each sees what the other has', async () => {
    const [theirs, ours] = ['terraform', 'pcg'].map((name) => {
      const folder = join(workspace.directory, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ resource: { terraform_data: { a: { input: 1 } } } }));
      return folder;
    }) as [string, string];
    const env = (folder: string, name: string) => ({
      ...workspace.env,
      TF_DATA_DIR: join(folder, '.terraform'),
      ...(name === '' ? {} : { TF_WORKSPACE: name }),
    });
    const selected = (folder: string) => {
      const file = join(folder, '.terraform', 'environment');
      return existsSync(file) ? readFileSync(file, 'utf8') : 'default';
    };
    await workspace.start(TERRAFORM, [`-chdir=${theirs}`, 'init'], env(theirs, '')).finished;
    for (const [name = '', ...args] of STEPS) {
      const terraform = await workspace.start(TERRAFORM, [`-chdir=${theirs}`, ...args], env(theirs, name)).finished;
      const words = args.map((arg) => arg.replace(/^-(?=\w)/, '--'));
      const pcg = await runPcg(ours, words, env(ours, name));
      expect({ args, code: pcg.code, at: selected(ours) }).toEqual({ args, code: terraform.code, at: selected(theirs) });
      const own = (text: string) =>
        flat(stripVTControlCharacters(text))
          .trim()
          .replace(/[Tt]erraform|pcg/g, 'it');
      if (terraform.code === 0 && args[0] === 'workspace') expect(own(pcg.stdout)).toBe(own(terraform.output));
      if (args[1] !== 'list') continue;
      expect(pcg.stdout.endsWith('\n\n')).toBe(terraform.output.endsWith('\n\n'));
      // The other program is asked about the same folder.
      const others = await runPcg(theirs, ['workspace', 'list'], env(theirs, ''));
      const known = await workspace.start(TERRAFORM, [`-chdir=${ours}`, 'workspace', 'list'], env(ours, '')).finished;
      expect(flat(others.stdout).trim()).toBe(flat(stripVTControlCharacters(known.output)).trim());
    }
  });

  test('a backend that keeps one state has none', async () => {
    const folder = join(workspace.directory, 'http');
    mkdirSync(folder);
    const terraform = { backend: { http: { address: 'http://127.0.0.1:1/state' } } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform }));
    const { code, stderr } = await runPcg(folder, ['workspace', 'new', 'x'], workspace.env);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Workspaces not supported')]);
  });
});
