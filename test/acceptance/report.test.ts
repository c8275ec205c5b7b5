import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../../src/executor/plan/plan';
import type { State } from '../../src/executor/state/state';
import { type Json, parseJson } from '../../src/framework';
import { applyText, outputsJson, outputsText, planJson, planText, stateJson, stateText } from '../../src/report';
import { type PlanDocument, planFromJson, stateFromJson, TERRAFORM_DATA } from '../unit/report/support/from-json';
import { inWordsOfPcg } from '../unit/report/support/words';
import { describeWithTerraform, TERRAFORM } from './support/tools';

const before = {
  variable: { secret: { default: 'sec', sensitive: true } },
  resource: {
    terraform_data: {
      scalars: {
        input: {
          a: 1000000,
          b: 12345678901234567890n,
          c: 1.5,
          d: true,
          e: null,
          f: '',
          'a b': 'sp',
          i: {},
          j: [],
          k: 'q"uo\\te $${x} tab\t é \u0001',
          ü: 'umlaut',
        },
      },
      lines: { input: { g: 'multi\nline\n', same: 'x\ny', longer: 'a\nb\nc', one: 'single' } },
      json: { input: { h: '{"a":[1,2,{"b":null}],"c":"x<y"}', space: '{"a":1}', was: '[1]', n: '{"a":{"b":[]}}' } },
      text: { input: 'plain' },
      list: { input: ['a', 'b', { x: 1 }] },
      shrink: { input: ['a', 'b', 'c', 'd', 'e', 'f'] },
      grow: { input: [{ x: 1, y: 2 }, 'k'] },
      inner_secret: { input: { k: '${var.secret}', o: 1 } },
      secret: { input: '${var.secret}', triggers_replace: ['${var.secret}'] },
      becomes: { input: 'sec' },
      reference: { input: '${terraform_data.text.id}', triggers_replace: { a: '${terraform_data.text.id}', b: 1 } },
      counted: { count: 2, input: '${count.index}' },
      each: { for_each: '${toset(["a","b"])}', input: '${each.key}' },
      single: { input: 'x' },
      gone: { input: { deep: { list: [1, [2, 'long\ntext'], null], name: 'n' } } },
      forgotten: { input: 1 },
      first: { input: 'x', triggers_replace: 'a', lifecycle: { create_before_destroy: true } },
      triggered: { input: 'y', lifecycle: { replace_triggered_by: ['terraform_data.text'] } },
      still: { input: ['same', {}] },
      names: { input: { id: 'kept', name: ['n'], tags: { t: 1 }, other: 'o' } },
    },
  },
  output: {
    n: { value: 'x' },
    'longer-name': { value: { a: 1, b: ['${terraform_data.text.id}'] } },
    s: { value: '${var.secret}', sensitive: true },
    u: { value: '${terraform_data.text.id}' },
    ml: { value: 'a\nb\n' },
    js: { value: '[1,2]' },
    l: { value: '${tolist(["a","b"])}' },
    m: { value: '${tomap({a = 1})}' },
    st: { value: '${toset(["b","a"])}' },
    nothing: { value: [null, '', 1.5, true, {}, [], 'line\nEOT\n', { q: 'a"b' }] },
  },
};

const after = {
  variable: { secret: { default: 'sec2', sensitive: true } },
  removed: [{ from: 'terraform_data.forgotten', lifecycle: { destroy: false } }],
  moved: [{ from: 'terraform_data.each["b"]', to: 'terraform_data.each["c"]' }],
  import: [{ to: 'terraform_data.imported', id: 'abc' }],
  resource: {
    terraform_data: {
      scalars: {
        input: {
          a: 1000001,
          b: 12345678901234567890n,
          c: 1.5,
          d: false,
          e: 'x',
          f: null,
          'a b': 'sp2',
          i: [],
          k: 'q',
          ü: 'other',
        },
      },
      lines: { input: { g: 'multi\nlines\n', same: 'x\ny', longer: 'a\nx\nc\nd', one: 'now\ntwo' } },
      json: { input: { h: '{"a":[1,3,{"b":null}],"c":"x<y"}', space: '{"a": 1}', was: 'text', n: '{"a":{"b":[1]}}' } },
      text: { input: '', triggers_replace: 'now' },
      list: { input: ['a', 'c', { x: 2 }] },
      shrink: { input: ['a', 'b', 'c', 'e', 'f'] },
      grow: { input: [{ x: 1, y: 3 }, 'k', 'l'] },
      inner_secret: { input: { k: '${var.secret}', o: 1 } },
      secret: { input: 'open', triggers_replace: ['${var.secret}'] },
      becomes: { input: '${replace(var.secret, "2", "")}' },
      reference: { input: '${terraform_data.text.id}', triggers_replace: { a: '${terraform_data.text.id}', b: 1 } },
      counted: { count: 1, input: '${count.index}' },
      each: { for_each: '${toset(["a","c"])}', input: 'b' },
      single: { count: 1, input: 'x' },
      first: { input: 'x', triggers_replace: 'b', lifecycle: { create_before_destroy: true } },
      triggered: { input: 'y', lifecycle: { replace_triggered_by: ['terraform_data.text'] } },
      still: { input: ['same', {}] },
      names: { input: { id: 'kept', name: ['n'], tags: { t: 1 }, other: 'p' } },
      fresh: { input: { unknown: ['${terraform_data.text.id}', 1] } },
      imported: {},
    },
  },
  output: {
    n: { value: 'y' },
    'longer-name': { value: { a: 1, b: ['${terraform_data.text.id}'] } },
    s: { value: '${var.secret}', sensitive: true },
    u: { value: '${terraform_data.text.id}' },
    ml: { value: 'a\nc\n' },
    fresh: { value: { a: '{"x":1}' } },
    l: { value: '${tolist(["a","c"])}' },
    m: { value: '${tomap({a = 1})}' },
    st: { value: '${toset(["b","a"])}' },
    nothing: { value: ['', null, 1.5, true, {}, []] },
  },
};

const schemas = () => TERRAFORM_DATA;

describeWithTerraform('reports beside those of terraform', () => {
  const directory = mkdtempSync(join(tmpdir(), 'palette-report-'));

  function terraform(...args: readonly string[]): string {
    const env = {
      PATH: process.env.PATH,
      HOME: directory,
      CHECKPOINT_DISABLE: '1',
      TF_CLI_CONFIG_FILE: join(directory, 'terraformrc'),
      TF_DATA_DIR: join(directory, 'data'),
    };
    const run = spawnSync(TERRAFORM, [...args], { cwd: directory, env, encoding: 'utf8', timeout: 60_000 });
    if (run.status !== 0) throw new Error(`terraform ${args.join(' ')}: ${run.stdout}${run.stderr}`);
    return run.stdout;
  }

  function write(configuration: object): void {
    // Numbers beyond a double have no other way into a file.
    const text = JSON.stringify(configuration, (_key, value: unknown) => (typeof value === 'bigint' ? `#${value}#` : value));
    writeFileSync(join(directory, 'main.tf.json'), text.replace(/"#(\d+)#"/g, '$1'));
  }

  function state(): State {
    return stateFromJson(parseJson(readFileSync(join(directory, 'terraform.tfstate'), 'utf8')) as { readonly [key: string]: Json });
  }

  interface Seen {
    readonly text: string;
    readonly json: string;
    readonly plan: Plan;
  }

  function planned(mode: Plan['mode'], ...args: readonly string[]): Seen {
    terraform('plan', '-no-color', '-out=plan', ...args);
    const json = terraform('show', '-json', 'plan');
    const text = terraform('show', '-no-color', 'plan');
    return { text, json, plan: planFromJson(parseJson(json) as unknown as PlanDocument, state(), mode) };
  }

  let created: Seen;
  let applied: { readonly text: string; readonly state: State; readonly shown: string; readonly json: string };
  let outputs: { readonly text: string; readonly json: string };
  let changed: Seen;
  let destroyed: Seen;
  let unchanged: Seen;
  let refreshed: Seen;
  let outputsOnly: Seen;

  beforeAll(() => {
    writeFileSync(join(directory, 'terraformrc'), '');
    write(before);
    terraform('init', '-no-color');
    writeFileSync(
      join(directory, 'terraform.tfstate'),
      JSON.stringify({
        version: 4,
        terraform_version: '1.11.4',
        serial: 0,
        lineage: '',
        outputs: {},
        resources: [],
        check_results: null,
      }),
    );
    created = planned('normal');
    const text = terraform('apply', '-no-color', 'plan');
    applied = { text, state: state(), shown: terraform('show', '-no-color'), json: terraform('show', '-json') };
    outputs = { text: terraform('output', '-no-color'), json: terraform('output', '-json') };
    unchanged = planned('normal');
    refreshed = planned('refresh-only', '-refresh-only');
    destroyed = planned('destroy', '-destroy');
    write({ ...before, output: { ...before.output, n: { value: 'z' } } });
    outputsOnly = planned('normal');
    write(after);
    changed = planned('normal');
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each([
    ['creating', () => created],
    ['changing', () => changed],
    ['destroying', () => destroyed],
    ['changing nothing', () => unchanged],
    ['refreshing only', () => refreshed],
    ['changing outputs only', () => outputsOnly],
  ])('the text of a plan when %s', (_name, seen) => {
    const { text, plan } = seen();
    // The warning about forgotten objects is a diagnostic, not part of the plan.
    expect(planText(plan, { colour: false })).toBe(inWordsOfPcg(text.replace(/\n\nWarning: [\s\S]*$/, '\n')));
  });

  test.each([
    ['creating', () => created],
    ['changing', () => changed],
    ['destroying', () => destroyed],
    ['changing nothing', () => unchanged],
    ['refreshing only', () => refreshed],
  ])('the JSON of a plan when %s', (_name, seen) => {
    const { json, plan } = seen();
    // What is not written, and the prior state: terraform puts into it the outputs that it has just computed.
    const { configuration, relevant_attributes, prior_state, ...theirs } = JSON.parse(json) as { [name: string]: unknown };
    const ours = planJson(plan, { schemas });
    const { prior_state: prior, ...compared } = JSON.parse(ours) as { [name: string]: unknown };
    expect(compared).toEqual(theirs);
    expect(ours.replace(/"prior_state":.*"timestamp"/, '"timestamp"')).toBe(`${escaped(theirs, json)}\n`);
  });

  // Numbers that JSON.parse can't hold are put back as they were.
  function escaped(document: unknown, source: string): string {
    const long = /\d{17,}/.exec(source)?.[0];
    const text = JSON.stringify(document).replace(/[<>&]/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
    return long === undefined ? text : text.replaceAll(String(Number(long)), long);
  }

  test('the text and the JSON of a state', () => {
    expect(stateText(applied.state, schemas)).toBe(applied.shown);
    expect(stateJson(applied.state, schemas)).toBe(applied.json);
  });

  test('the end of an apply, and the outputs', () => {
    const ending = applied.text.slice(applied.text.indexOf('\nApply complete!'));
    expect(applyText({ added: 22, changed: 0, destroyed: 0 }, applied.state.outputs, { colour: false })).toBe(ending);
    expect(outputsText(applied.state.outputs)).toBe(outputs.text);
    expect(outputsJson(applied.state.outputs)).toBe(outputs.json);
  });
});
