import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { evaluate } from '../../src/executor/expression/evaluate/evaluate';
import { ExpressionError } from '../../src/executor/expression/expression-error';
import { expressionFromJson } from '../../src/executor/expression/from-json';
import { typed } from '../../src/executor/expression/marked-value';
import {
  ExactNumber,
  isUnknown,
  type Json,
  mapObject,
  type ObjectValue,
  t,
  typeToJson,
  UNKNOWN,
  type Value,
} from '../../src/framework';
import { scopeOf } from '../support/expression-scope';
import { EXPRESSIONS } from './support/expressions';
import { describeWithTerraform, TERRAFORM } from './support/tools';

/** What came of one expression: an error's summary, or the value as JSON with its type; unknown parts are "?". */
type Outcome = { readonly error: string } | { readonly type?: unknown; readonly value: unknown };

interface TerraformDiagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly snippet?: { readonly code?: string };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'expressions-'));
  writeFileSync(join(folder, 'rc'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terraform(...args: readonly string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TF_CLI_CONFIG_FILE: join(folder, 'rc'),
    TF_DATA_DIR: join(folder, 'data'),
    CHECKPOINT_DISABLE: '1',
  };
  return spawnSync(TERRAFORM, args, { cwd: folder, env, encoding: 'utf8', timeout: 60_000 }).stdout;
}

/** One output for each expression, a line each. */
function writeOutputs(left: ReadonlyMap<number, Json>): void {
  const outputs = [...left].map(([i, json]) => `"o${i}": ${JSON.stringify({ sensitive: true, value: json })}`);
  writeFileSync(
    join(folder, 'cdk.tf.json'),
    `{"resource": {"terraform_data": {"u": {"input": "x"}}},\n"output": {\n${outputs.join(',\n')}\n}}`,
  );
}

/** Takes out the outputs that diagnostics are about. @returns whether there were any */
function takeOut(left: Map<number, Json>, diagnostics: readonly TerraformDiagnostic[], errors: Map<number, string>): boolean {
  const before = left.size;
  for (const { severity, summary, snippet } of diagnostics) {
    const output = Number(/^\s*"o(\d+)": /.exec(snippet?.code ?? '')?.[1]);
    if (severity === 'error' && left.delete(output)) errors.set(output, summary);
  }
  return left.size < before;
}

/** Plans all expressions as outputs; those that terraform refuses are taken out and the rest planned again. */
function planWithTerraform(expressions: readonly Json[]): readonly Outcome[] {
  const left = new Map(expressions.entries());
  writeOutputs(left);
  terraform('init', '-no-color');
  const errors = new Map<number, string>();
  do writeOutputs(left);
  while (takeOut(left, JSON.parse(terraform('validate', '-json')).diagnostics, errors));
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const lines = terraform('plan', '-json', '-out=p')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    if (
      !takeOut(
        left,
        lines.flatMap(({ diagnostic }) => diagnostic ?? []),
        errors,
      )
    )
      break;
    writeOutputs(left);
  }
  const shown = JSON.parse(terraform('show', '-json', 'p'));
  return expressions.map((_, i): Outcome => {
    const error = errors.get(i);
    if (error !== undefined) return { error };
    const change = shown.output_changes[`o${i}`];
    const type = shown.planned_values.outputs[`o${i}`]?.type;
    const value = withUnknowns(change.after ?? null, change.after_unknown);
    return type === undefined ? { value } : { type, value };
  });
}

function withUnknowns(after: unknown, unknown: unknown): unknown {
  if (unknown === true) return '?';
  if (Array.isArray(unknown)) return unknown.map((inner, i) => withUnknowns((after as unknown[])?.[i] ?? null, inner));
  if (typeof unknown !== 'object' || unknown === null) return after;
  const known = (after ?? {}) as { [name: string]: unknown };
  const names = new Set([...Object.keys(known), ...Object.keys(unknown)]);
  return Object.fromEntries(
    [...names].map((name) => [name, withUnknowns(known[name] ?? null, (unknown as { [name: string]: unknown })[name])]),
  );
}

const RESOURCE = typed(t.object({ u: t.object({ id: t.string, input: t.string, output: t.string }) }), {
  u: { id: UNKNOWN, input: 'x', output: UNKNOWN },
});

function planHere(json: Json): Outcome {
  try {
    const { type, value } = evaluate(expressionFromJson(json), scopeOf({ terraform_data: RESOURCE }));
    return { type: typeToJson(type), value: plain(value) };
  } catch (error) {
    if (error instanceof ExpressionError) return { error: error.summary };
    throw error;
  }
}

function plain(value: Value): unknown {
  if (isUnknown(value)) return '?';
  if (value instanceof ExactNumber) return Number(value.text);
  if (value === Number.POSITIVE_INFINITY) return null;
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? mapObject(value as ObjectValue, plain) : value;
}

describeWithTerraform('expressions', () => {
  test('come out as in terraform', () => {
    const theirs = planWithTerraform(EXPRESSIONS);
    const differences = EXPRESSIONS.flatMap((json, i) => {
      const [expected, actual] = [theirs[i], planHere(json)];
      // Outputs that are null or not known have no type in a plan.
      const typeKnown = expected && 'type' in expected && expected.value !== null;
      const comparable = typeKnown || 'error' in actual ? actual : { ...expected, value: actual.value };
      return isDeepStrictEqual(comparable, expected) ? [] : [{ json, expected, actual }];
    });
    expect(differences).toEqual([]);
    expect(EXPRESSIONS.length).toBeGreaterThan(200);
  });
});
