import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithTerraform } from '../acceptance/support/tools';
import { ROOT } from '../acceptance/support/workspace';
import { TERRAFORM } from '../support/terraform';
import { ISOLATED, run } from './support/spawned';

jest.setTimeout(60_000);

const CONFIG = {
  variable: { v: { default: 'x' } },
  resource: { terraform_data: { a: { input: '${var.v}' }, b: { input: '${timestamp()}' } } },
  output: { o: { value: '${var.v}' } },
};

/** One after the other, by the same words. */
const LINES: readonly { readonly words: readonly string[]; readonly env?: NodeJS.ProcessEnv; readonly code?: number }[] = [
  { words: ['validate', '-json'] },
  { words: ['output', 'o'] },
  { words: ['output', '-raw', 'o'] },
  { words: ['output', '-json', 'o'], code: 1 },
  { words: ['plan', '-input=false', '-no-color', '-detailed-exitcode', '-var', 'v=1'], code: 2 },
  { words: ['apply', '-input=false'], code: 1 },
  { words: ['apply', '-auto-approve', '-input=false', '-var=v=1', '-parallelism=1'] },
  { words: ['plan', '-parallelism=0', '-var=v=1', '-detailed-exitcode'], code: 2 },
  { words: ['plan', '-parallelism=-1', '-var=v=1'], code: 1 },
  { words: ['plan', '-compact-warnings', '-refresh=false', '-lock=false', '-target=terraform_data.a', '-var=v=2', '-out=saved'] },
  { words: ['show', '-json', '-no-color', 'saved'] },
  { words: ['apply', '-auto-approve', 'saved'] },
  { words: ['show', '-json'] },
  { words: ['output', '-json'] },
  { words: ['output', '-no-color', 'o'] },
  { words: ['refresh', '-input=false', '-var=v=2'] },
  { words: ['untaint', '-lock=false', 'terraform_data.a'], code: 1 },
  { words: ['state', 'show', '-no-color', 'terraform_data.a'] },
  { words: ['state', 'mv', '-lock=false', 'terraform_data.b', 'terraform_data.z'] },
  { words: ['state', 'mv', '-dry-run=false', 'terraform_data.z', 'terraform_data.b'] },
  { words: ['import', '-input=false', 'terraform_data.a', 'an-id'], code: 1 },
  { words: ['workspace', 'new', 'w'] },
  { words: ['workspace', 'select', '-or-create=true', 'default'] },
  { words: ['workspace', 'delete', '-force', 'w'] },
  { words: ['force-unlock', '-force', '5e6a1fb0-7ae4-4b2d-8d0e-0d7b8c8c5f11'], code: 1 },
  { words: ['providers'] },
  { words: ['version', '-json'] },
  { words: ['plan', '-detailed-exitcode', '-destroy', '-lock-timeout=1s'], code: 2 },
  { words: ['plan', '-detailed-exitcode', '-target', 'terraform_data.a'], env: { TF_CLI_ARGS_plan: `-no-color -var 'v=2'` } },
  { words: ['taint', '-allow-missing', 'terraform_data.a'] },
  { words: ['state', 'list', '-id=nobody'] },
  { words: ['state', 'rm', '-dry-run', 'terraform_data.b'] },
  { words: ['state', 'rm', '-lock=false', 'terraform_data.b'] },
  { words: ['apply', '-auto-approve'], env: { TF_CLI_ARGS: '-no-color', TF_CLI_ARGS_apply: '-replace=terraform_data.a -var=v=3' } },
  { words: ['output', '-raw', 'o'] },
  { words: ['output', '-raw', '-json', 'o'], code: 1 },
  { words: ['output', 'nope'], code: 1 },
  { words: ['destroy', '-auto-approve', '-nosuch'], code: 1 },
  { words: ['destroy', '-auto-approve', '-refresh=true'] },
];

describeWithTerraform('options as terraform has them', () => {
  test('do the same, from the first plan to the destroy', async () => {
    const root = mkdtempSync(join(tmpdir(), 'palette-arguments-'));
    const folder = (side: string) => join(root, side);
    const state = (side: string) => {
      try {
        const { resources, outputs } = JSON.parse(readFileSync(join(folder(side), 'terraform.tfstate'), 'utf8'));
        const named = (resources as readonly { name: string; instances: readonly { status?: string }[] }[]).map(
          ({ name, instances }) => [name, instances.map(({ status }) => status)],
        );
        return { named, outputs };
      } catch {
        return undefined;
      }
    };
    try {
      for (const side of ['terraform', 'pcg']) {
        mkdirSync(folder(side));
        writeFileSync(join(folder(side), 'main.tf.json'), JSON.stringify(CONFIG));
      }
      for (const { words, env = {}, code = 0 } of LINES) {
        // From the folder above, and both by the same words.
        const [theirs, ours] = await Promise.all([
          run(TERRAFORM, ['-chdir=terraform', ...words], root, { ...ISOLATED, ...env }),
          run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), '-chdir=pcg', ...words], root, { ...ISOLATED, ...env }),
        ]);
        const line = words.join(' ');
        expect({ line, code: theirs.code, state: state('terraform') }).toMatchObject({ line, code });
        expect({ line, code: ours.code, said: code === ours.code ? '' : ours.stderr, state: state('pcg') }).toEqual({
          line,
          code,
          said: '',
          state: state('terraform'),
        });
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
