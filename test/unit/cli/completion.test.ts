import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, SCRIPTS } from '../../../src/cli/completion/index';
import { createProgram } from '../../../src/cli/program';

const BREAKS = ' \t\n"\'><=;|&(:';
const program = createProgram();

/** What bash is answered at the end of a line: first what it completes by itself. */
const bash = (line: string) => answer(program, 'bash', [BREAKS, line]).trimEnd().split('\n');
const zsh = (...words: string[]) => answer(program, 'zsh', words).trimEnd().split('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-completion-'));
  const stack = join(folder, 'cdktf.out', 'stacks', 'dc1');
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(folder, 'cdktf.json'), '{}');
  const stacks = { dc1: { workingDirectory: 'stacks/dc1' }, 'dc 2': { workingDirectory: 'stacks/dc2' } };
  writeFileSync(join(folder, 'cdktf.out', 'manifest.json'), JSON.stringify({ stacks }));
  writeFileSync(
    join(stack, 'cdk.tf.json'),
    JSON.stringify({ resource: { terraform_data: { later: {}, pool: { for_each: ['a b'], input: 1 } } } }),
  );
  const instance = { schema_version: 0, attributes: { id: '1' } };
  const resource = {
    mode: 'managed',
    type: 'terraform_data',
    name: 'pool',
    provider: 'provider["terraform.io/builtin/terraform"]',
  };
  writeFileSync(
    join(stack, 'terraform.tfstate'),
    JSON.stringify({
      version: 4,
      terraform_version: '1.11.0',
      serial: 1,
      lineage: 'l',
      outputs: { kubeconfig: { value: 'x', type: 'string' } },
      resources: [{ ...resource, instances: [{ index_key: 'a b', ...instance }] }],
      check_results: null,
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string, readonly string[]]>([
  ['pcg pl', ['words', 'plan']],
  ['pcg simulate s', ['words', 'summary', 'snapshot']],
  ['pcg gateway ', ['words', 'list', 'show', 'clusters', 'migrate', 'reset', 'drain', 'help']],
  ['pcg gateway migrate --a', ['words', '--auto-approve', '--acknowledge-unseen']],
  ['pcg gateway drain dc1 --dir ', ['folders']],
  ['pcg help simulate res', ['words', 'restore', 'reset']],
  ['pcg state help l', ['words', 'list']],
  ['pcg plan --form', ['words', '--format']],
  ['pcg plan --destroy --de', ['words', '--detailed-exitcode']],
  ['pcg plan --format ', ['words', 'terminal', 'markdown', 'json']],
  ['pcg plan --format=m', ['words', 'markdown']],
  ['pcg plan --format "m', ['words', 'markdown']],
  ['pcg graph --format json --format d', ['words', 'dot']],
  ['pcg fleet matrix --command p', ['words', 'plan']],
  ['pcg fleet matrix --states ', ['files']],
  ['pcg simulate --seed ', ['words', 'default', 'demo', 'empty', 'showcase']],
  ['pcg simulate --palette-version 4.1', ['words', '4.10']],
  ['pcg simulate --strict inv', ['words', 'inventory=open', 'inventory=closed']],
  ['pcg simulate --strict inventory=c', ['words', 'closed']],
  ['pcg completion ', ['words', 'bash', 'zsh', 'fish']],
  ['pcg plan --out ', ['files']],
  ['pcg plan --report=', ['files']],
  ['pcg plan ', ['folders']],
  ['pcg apply ', ['files']],
  ['pcg provider install --dir ', ['folders']],
  ['pcg terraform -- apply -', ['files']],
  ['pcg terraform apply -', ['files']],
  ['pcg simulate --port ', ['words']],
  ['pcg plan --nonsense=', ['words']],
  ['pcg __', ['words']],
  ['pcg plan $(touch /nowhere) --form', ['words', '--format']],
])('%s', (line, expected) => expect(bash(line)).toEqual(expected));

test('stacks, objects and outputs are those of the app that the line is about', () => {
  expect(zsh('plan', folder, '--stack', '')).toEqual(['words', 'dc 2', 'dc1']);
  expect(bash(`pcg plan ${folder} --stack d`)).toEqual(['words', 'dc\\ 2', 'dc1']);
  const pool = 'terraform_data.pool["a b"]';
  const state = ['--dir', folder, '--stack', 'dc1'];
  expect(zsh('state', 'show', ...state, '')).toEqual(['words', pool]);
  expect(zsh('state', 'list', ...state, pool, '')).toEqual(['words']);
  expect(zsh('output', ...state, '')).toEqual(['words', 'kubeconfig']);
  // A plan is told what to make as well.
  const plan = ['plan', folder, '--stack', 'dc1', '--target'];
  expect(zsh(...plan, '')).toEqual(['words', 'terraform_data.later', 'terraform_data.pool', pool]);
  expect(zsh(...plan, 'terraform_data.later', '--replace=terraform_data.pool[')).toEqual(['words', `--replace=${pool}`]);
});

test('bash gets what follows its last word break, in the quotes that are open', () => {
  const line = `pcg state show --dir ${folder} --stack=dc1 `;
  expect(bash(`${line}terr`)).toEqual(['words', 'terraform_data.pool\\[\\"a\\ b\\"\\]']);
  expect(bash(`${line}'terr`)).toEqual(['words', 'terraform_data.pool["a b"]']);
  expect(bash(`${line}"terr`)).toEqual(['words', 'terraform_data.pool[\\"a b\\"]']);
  expect(bash(`${line}terraform_data.pool["`)).toEqual(['words', '\\"a b\\"]']);
});

test('what cannot be read has no values, and nothing is thrown or written', () => {
  const empty = mkdtempSync(join(folder, 'empty-'));
  for (const text of [undefined, 'no json', '{"resource": 3}']) {
    if (text !== undefined) writeFileSync(join(empty, 'cdk.tf.json'), text);
    expect(zsh('state', 'show', '--dir', empty, '')).toEqual(['words']);
    expect(zsh('plan', empty, '--stack', '')).toEqual(['words']);
  }
  expect(zsh('state', 'show', '--dir', join(empty, 'nowhere'), '')).toEqual(['words']);
});

test('a stack whose name would be more than a line of text is left out', () => {
  const app = mkdtempSync(join(folder, 'app-'));
  const stacks = { good: { workingDirectory: 'a' }, 'b\nad': { workingDirectory: 'b' }, '\u001b[31m': { workingDirectory: 'c' } };
  writeFileSync(join(app, 'manifest.json'), JSON.stringify({ stacks }));
  expect(zsh('plan', app, '--stack', '')).toEqual(['words', 'good']);
});

test('zsh and fish get descriptions, one line each', () => {
  expect(zsh('provider', 'inst')).toEqual(['words', 'install\tput the provider where "terraform init" and "tofu init" find it']);
  expect(answer(program, 'fish', ['plan', '--out'])).toMatch(/^words\n--out\twrite the plan .*\n$/);
});

test('each script serves both names of the program', () => {
  for (const script of Object.values(SCRIPTS)) expect(script).toMatch(/pcg(.|\n)*cdktf-palette/);
});
