import { spawnSync } from 'node:child_process';
import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { numberText, parseJson } from '../../src/framework';
import { FUNCTION_CALLS } from './support/function-calls';
import { startPcg } from './support/pcg';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { YAML_CALLS } from './support/yaml-calls';

/** What both programs work with: `local.NAME` for what a call may only take by a reference. */
const LOCALS = {
  template: 'v=$${x}',
  templates: ['l$${x}'],
  nested: '$${templatestring(x, {})}',
  broken: '$${',
  number: 5,
};

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const FILES: { readonly [path: string]: string | Buffer } = {
  rc: '',
  'a.txt': 'hello é\n',
  'b.txt': 'b',
  bin: Buffer.from([0xff, 0xfe, 0x00]),
  't.tpl': 'Hi ${upper(name)}%{ for x in list } ${x}%{ endfor }',
  'nested.tpl': '${templatefile("t.tpl", {})}',
  'one.tpl': '${x}',
  'unused.tpl': '%{ if c }${missing}%{ endif }x',
  'broken.tpl': '${',
  'key.pem': keys.privateKey.export({ type: 'pkcs1', format: 'pem' }),
  secret: publicEncrypt({ key: keys.publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from('geheim')),
  'd/c.txt': 'c',
  'd/e/f.txt': 'f',
  'd/-': '',
  'clusters/a.json': '1',
  'clusters/b.json': '2',
  'odd/a!b': '',
  'odd/{a}': '',
  'odd/-x': '',
};

const folders: { terraform: string; pcg: string } = { terraform: '', pcg: '' };
beforeAll(() => {
  for (const side of ['terraform', 'pcg'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'functions-'));
    folders[side] = folder;
    for (const [path, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync('d', join(folder, 'linked'));
    symlinkSync('nowhere', join(folder, 'odd', 'dead'));
  }
});
afterAll(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

/** Every call as an output that holds its result with its type, or a text when the call fails. */
function configuration(calls: readonly string[]): string {
  const outputs = calls.map((call, i) => [`o${i}`, { sensitive: true, value: `\${try({ v = ${call} }, "error")}` }] as const);
  return JSON.stringify({ locals: LOCALS, output: Object.fromEntries(outputs) });
}

interface Output {
  readonly type: unknown;
  readonly value: unknown;
}

async function applyWithTerraform(): Promise<void> {
  const folder = folders.terraform;
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TF_CLI_CONFIG_FILE: join(folder, 'rc'),
    TF_DATA_DIR: join(tmpdir(), 'functions-no-data'),
    CHECKPOINT_DISABLE: '1',
  };
  const args = ['apply', '-auto-approve', '-no-color'];
  const { status, stderr } = spawnSync(TERRAFORM, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(stderr);
}

async function applyWithPcg(): Promise<void> {
  const { code, stderr } = await startPcg(folders.pcg, ['apply', '.', '--auto-approve']).finished;
  if (code !== 0) throw new Error(stderr);
}

/** What came of the calls, as the state has it. */
function outputsOf(folder: string, calls: readonly string[]): readonly Output[] {
  const state = JSON.parse(JSON.stringify(parseJson(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')), digits));
  return calls.map((_, i) => {
    const { type, value } = state.outputs[`o${i}`];
    return { type, value };
  });
}

/** Numbers too long for a double stay text, to be compared digit by digit. */
function digits(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return numeral(numberText(value));
  return typeof value === 'object' && value !== null && 'isLosslessNumber' in value ? numeral(String(value)) : value;
}

function numeral(text: string): unknown {
  return Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/** The names of the language's functions, as terraform lists them. */
function functionNames(): readonly string[] {
  const { stdout } = spawnSync(TERRAFORM, ['metadata', 'functions', '-json'], { encoding: 'utf8' });
  const { function_signatures } = JSON.parse(stdout) as { readonly function_signatures: { readonly [name: string]: unknown } };
  return Object.keys(function_signatures).filter((name) => !name.startsWith('core::'));
}

/** All that is called. */
const CALLS = [...FUNCTION_CALLS, ...YAML_CALLS];

describeWithTerraform('functions', () => {
  test('come out of pcg as they come out of terraform', async () => {
    for (const folder of Object.values(folders)) writeFileSync(join(folder, 'main.tf.json'), configuration(CALLS));
    await Promise.all([applyWithTerraform(), applyWithPcg()]);
    const [theirs, ours] = [outputsOf(folders.terraform, CALLS), outputsOf(folders.pcg, CALLS)];
    const differences = CALLS.flatMap((call, i) =>
      isDeepStrictEqual(ours[i], theirs[i]) ? [] : [{ call, expected: JSON.stringify(theirs[i]), actual: JSON.stringify(ours[i]) }],
    );
    expect(differences).toEqual([]);
    expect(CALLS.length).toBeGreaterThan(400);
  });

  test('are called, every one of them', () => {
    const called = (name: string) => CALLS.some((call) => new RegExp(`\\b${name}\\(`).test(call));
    const names = functionNames();
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !called(name))).toEqual([]);
  });
});
