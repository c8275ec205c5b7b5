import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTerraform } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { pcg, useFolders } from './support/pcg';

const folderWith = useFolders();

/** Writes the environment of a command to a file, one variable after the other with a zero byte after each. */
const stack = {
  resource: {
    terraform_data: {
      a: {
        provisioner: [
          { 'local-exec': { command: 'env -0 > environment.txt', environment: { OWN: 'own', BOTH: 'inner', LINES: 'x\ny' } } },
        ],
      },
    },
  },
};

/** What the shell itself sets. */
const OF_THE_SHELL = ['_', 'PWD', 'OLDPWD', 'SHLVL'];

function environmentIn(folder: string): object {
  const pairs = readFileSync(join(folder, 'environment.txt'), 'utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const);
  return Object.fromEntries(pairs.filter(([name]) => !OF_THE_SHELL.includes(name)));
}

describeWithTerraform('a local-exec provisioner', () => {
  test('has the environment that it has under terraform, and nothing of ours', async () => {
    const home = mkdtempSync(join(tmpdir(), 'palette-home-'));
    // A secret of the user's is passed on, as terraform passes it on: commands may need it.
    const variables = {
      HOME: home,
      BOTH: 'outer',
      PALETTE_API_KEY: 'key',
      TF_VAR_x: 'y',
      EMPTY: '',
      'WITH SPACE': 'z',
      TF_INPUT: '0',
    };
    const workspace = Workspace.withPlugin(variables);
    try {
      workspace.configure(stack);
      await workspace.init();
      await workspace.apply();
      const folder = folderWith({ ...stack, terraform: {} });
      expect(await pcg(folder, ['apply', '--auto-approve'], { ...workspace.env })).toMatchObject({ code: 0 });
      expect(environmentIn(folder)).toEqual(environmentIn(workspace.directory));
      expect(environmentIn(folder)).toMatchObject({ OWN: 'own', BOTH: 'inner', PALETTE_API_KEY: 'key', LINES: 'x\ny' });
    } finally {
      await workspace.close();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
