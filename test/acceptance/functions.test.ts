import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Scope } from '../../src/executor/expression/ast';
import { evaluate } from '../../src/executor/expression/evaluate';
import { ExpressionError } from '../../src/executor/expression/expression-error';
import { callFunction, type FunctionContext } from '../../src/executor/expression/functions';
import { parseExpression, parseTemplate } from '../../src/executor/expression/parse';
import type { Typed } from '../../src/executor/expression/typed';
import { ExactNumber, mapObject, numberText, type ObjectValue, parseJson, typeToJson, type Value } from '../../src/framework';
import { FUNCTION_CALLS } from './support/function-calls';
import { describeWithTerraform, TERRAFORM } from './support/tools';

const FILES: { readonly [path: string]: string | Buffer } = {
  rc: '',
  'a.txt': 'hello é\n',
  'b.txt': 'b',
  bin: Buffer.from([0xff, 0xfe, 0x00]),
  't.tpl': 'Hi ${upper(name)}%{ for x in list } ${x}%{ endfor }',
  'd/c.txt': 'c',
  'd/e/f.txt': 'f',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'functions-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An expression that gives the call's result with its type, or a text when the call fails. */
function guarded(call: string): string {
  return `try({ v = ${call} }, "error")`;
}

interface Output {
  readonly type: unknown;
  readonly value: unknown;
}

/** Applies all calls as outputs; what they gave is in the state. */
function applyWithTerraform(calls: readonly string[]): readonly Output[] {
  const outputs = calls.map((call, i) => `output "o${i}" {\n  sensitive = true\n  value = ${guarded(call)}\n}\n`);
  writeFileSync(join(folder, 'main.tf'), outputs.join(''));
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TF_CLI_CONFIG_FILE: join(folder, 'rc'),
    TF_DATA_DIR: join(folder, 'data'),
    CHECKPOINT_DISABLE: '1',
  };
  for (const args of [['init'], ['apply', '-auto-approve']]) {
    const { status, stderr } = spawnSync(TERRAFORM, [...args, '-no-color'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(stderr);
  }
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

function evaluateHere(call: string): Output {
  const context: FunctionContext = {
    directory: folder,
    planning: false,
    planTimestamp: '2020-01-01T00:00:00Z',
    timestamp: () => '2020-01-01T00:00:01Z',
    render: (template, variables) => evaluate(parseTemplate(template), scope(variables)),
  };
  const scope = (variables?: Typed): Scope => ({
    resolve: (root) => {
      if (variables?.type.kind !== 'object' || !Object.hasOwn(variables.type.attributes, root)) {
        throw new ExpressionError('Invalid reference', `There is no "${root}".`);
      }
      const type = variables.type.attributes[root];
      if (!type) throw new Error(root);
      return { value: { type, value: (variables.value as ObjectValue)[root] as Value, sensitive: [] }, used: 0 };
    },
    call: (name, args) => callFunction(name, args, context),
  });
  const { type, value } = evaluate(parseExpression(guarded(call)), scope());
  return { type: typeToJson(type), value: plain(value) };
}

function plain(value: Value): unknown {
  if (value instanceof ExactNumber || typeof value === 'number') return numeral(numberText(value));
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? mapObject(value as ObjectValue, plain) : value;
}

describeWithTerraform('functions', () => {
  test('come out as in terraform', () => {
    const theirs = applyWithTerraform(FUNCTION_CALLS);
    const differences = FUNCTION_CALLS.flatMap((call, i) => {
      const [expected, actual] = [theirs[i], evaluateHere(call)];
      return isDeepStrictEqual(actual, expected)
        ? []
        : [{ call, expected: JSON.stringify(expected), actual: JSON.stringify(actual) }];
    });
    expect(differences).toEqual([]);
    expect(FUNCTION_CALLS.length).toBeGreaterThan(400);
  });
});
