import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../../../src/executor/config/config-error';
import { type VariableInput, type VariableValues, variableValues } from '../../../../src/executor/config/variables';
import { typeText } from '../../../../src/framework';
import { read, refusal, scopeOf } from './support';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'variables-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

type Given = Partial<Pick<VariableInput, 'env'>> & {
  readonly files?: readonly string[];
  readonly cli?: { readonly [name: string]: string };
};

function resolve(variable: object, { env = {}, files = [], cli = {} }: Given = {}): VariableValues {
  const { call } = scopeOf({});
  const given = Object.entries(cli).map(([name, value]) => ({ name, value }));
  const declared = Object.keys(variable).length > 0 ? { variable } : {};
  return variableValues(read(declared), { directory, env, commandLine: [...files.map((file) => ({ file })), ...given], call });
}

/** The value of the variable `v`. */
function resolved(declaration: unknown, given?: Given) {
  return resolve({ v: declaration }, given).values.v?.value;
}

const file = (name: string, text: string) => writeFileSync(join(directory, name), text);

test('later sources win: environment, terraform.tfvars, its JSON, *.auto by name, files, command line', () => {
  const order: string[] = [];
  const look = (given: Given = {}) => order.push(String(resolved({ default: 'default' }, given)));
  const env = { TF_VAR_v: 'env' };
  look();
  look({ env });
  file('terraform.tfvars', 'v = "tfvars"');
  look({ env });
  file('terraform.tfvars.json', '{"v": "json"}');
  look({ env });
  file('b.auto.tfvars', 'v = "b"');
  look({ env });
  file('c.auto.tfvars.json', '{"v": "c"}');
  look({ env });
  file('x.tfvars', 'v = "x"');
  file('y.json', '{"v": "y"}');
  look({ env, files: ['x.tfvars'] });
  look({ env, files: ['x.tfvars', 'y.json'] });
  look({ env, files: ['x.tfvars', join(directory, 'x.tfvars')], cli: { v: 'cli' } });
  expect(order).toEqual(['default', 'env', 'tfvars', 'json', 'b', 'c', 'x', 'y', 'cli']);
});

describe('values from text', () => {
  test.each([
    [{ type: 'string' }, '[1]', '[1]'],
    [{ type: 'string' }, '', ''],
    [{}, '{a = 1}', '{a = 1}'],
    [{ type: 'number' }, '12', 12],
    [{ type: 'bool' }, 'true', true],
    [{ type: 'list(string)' }, '["a", 1]', ['a', '1']],
    [{ type: 'set(number)' }, '[2, 1, 2]', [1, 2]],
    [{ type: 'map(any)' }, '{a = 1, "b" = 2}', { a: 1, b: 2 }],
    [{ type: 'any' }, '{a = [1]}', { a: [1] }],
    [{ type: 'object({a = string, b = optional(number, 5)})' }, '{a = 1}', { a: '1', b: 5 }],
    [{ type: 'list(string)' }, 'null', null],
  ])('%j takes %s', (declaration, text, expected) => {
    expect(resolved(declaration, { env: { TF_VAR_v: text } })).toEqual(expected);
    expect(resolved(declaration, { cli: { v: text } })).toEqual(expected);
  });

  test.each([
    [{ type: 'number' }, 'x', /var\.v from the environment variable TF_VAR_v is not suitable: a number is required/],
    [{ type: 'list(string)' }, 'a', /no expression.*Variables not allowed/],
    [{ type: 'list(string)' }, '[', /no expression of the Terraform language/],
    [{ type: 'list(string)' }, 'upper("a")', /Function calls not allowed/],
    [{ type: 'object({a = string})' }, '{}', /attribute "a" is required/],
  ])('%j refuses %s', (declaration, text, message) => {
    expect(refusal(() => resolved(declaration, { env: { TF_VAR_v: text } }))).toMatch(message);
  });
});

describe('optional attributes', () => {
  const type = `object({
    name  = string
    size  = optional(number, 3)
    note  = optional(string)
    pools = optional(list(object({ count = optional(number, 1), zone = optional(string, "a") })), [])
    tags  = optional(map(object({ value = optional(string, "none") })))
    pair  = optional(tuple([object({ x = optional(bool, true) }), string]))
  })`;
  const whole = { name: 'n', size: 3, note: null, pools: [], tags: null, pair: null };

  test.each([
    [{ name: 'n' }, whole],
    [
      { name: 'n', size: null, note: 'x' },
      { ...whole, note: 'x' },
    ],
    [
      { name: 'n', pools: [{}, { count: 2 }] },
      {
        ...whole,
        pools: [
          { count: 1, zone: 'a' },
          { count: 2, zone: 'a' },
        ],
      },
    ],
    [
      { name: 'n', tags: { a: {}, b: { value: 'v' } } },
      { ...whole, tags: { a: { value: 'none' }, b: { value: 'v' } } },
    ],
    [
      { name: 'n', pair: [{}, 's'] },
      { ...whole, pair: [{ x: true }, 's'] },
    ],
    [{ name: 'n', other: 1 }, whole],
  ])('of %j are filled in', (given, expected) => {
    expect(resolved({ type, default: given })).toEqual(expected);
    file('x.tfvars.json', JSON.stringify({ v: given }));
    expect(resolved({ type }, { files: ['x.tfvars.json'] })).toEqual(expected);
  });

  test('give the type that was declared', () => {
    const { values } = resolve({ v: { type: 'list(object({a = optional(string), b = optional(number, 1)}))', default: [] } });
    expect(typeText(values.v?.type ?? { kind: 'dynamic' })).toBe('list(object({ a = string, b = number }))');
  });

  test('leave null alone, and what is no object to the conversion', () => {
    expect(resolved({ type, default: null })).toBeNull();
    expect(refusal(() => resolved({ type }, { cli: { v: '[1]' } }))).toMatch(/not suitable/);
    expect(refusal(() => resolved({ type, default: { size: 1 } }))).toMatch(/attribute "name" is required/);
  });
});

describe('nullable', () => {
  const json = '{"v": null}';
  test('lets null stand, even when there is a default', () => {
    file('terraform.tfvars.json', json);
    expect(resolved({ type: 'string', default: 'x' })).toBeNull();
  });
  test('when false, null gives the default, or is refused without one', () => {
    file('terraform.tfvars.json', json);
    expect(resolved({ type: 'string', default: 'x', nullable: false })).toBe('x');
    expect(refusal(() => resolved({ type: 'string', nullable: false }))).toMatch(/from terraform\.tfvars\.json is null/);
  });
});

describe('a variable without value', () => {
  test('is refused, with all others, and how to give it one', () => {
    const message = refusal(() => resolve({ a: {}, b: { type: 'list(string)' } })) ?? '';
    expect(message).toContain('variable.a: No value for required variable');
    expect(message).toContain('TF_VAR_b, or use --var b=VALUE');
  });
});

describe('names that are not declared', () => {
  test('warn in files, fail on the command line, and don’t matter in the environment', () => {
    file('terraform.tfvars', 'regoin = 1');
    const { warnings } = resolve({ region: { default: 1 } }, { env: { TF_VAR_other: '1' } });
    expect(warnings).toMatchObject([{ severity: 'warning', summary: 'Value for undeclared variable', file: 'terraform.tfvars' }]);
    expect(warnings[0]?.detail).toContain('Did you mean "region"?');
    expect(refusal(() => resolve({}, { cli: { x: '1' } }))).toMatch(/"x" was given on the command line/);
  });

  test('__proto__ is a name like any other', () => {
    expect(Object.keys(resolve(JSON.parse('{"__proto__": {"default": 1}}')).values)).toEqual(['__proto__']);
    file('terraform.tfvars.json', '{"__proto__": 1}');
    expect(resolve({}).warnings).toHaveLength(1);
  });
});

describe('files in the native syntax', () => {
  test('are lines of names and expressions', () => {
    file('terraform.tfvars', '# comment\na = "x" // more\nb = [\n  1,\n  2,\n]\nc = {\n  k = "v"\n}\n\nd = <<EOT\nline\nEOT\n');
    const { values } = resolve({ a: {}, b: { type: 'list(number)' }, c: { type: 'map(string)' }, d: {} });
    expect(Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]))).toEqual({
      a: 'x',
      b: [1, 2],
      c: { k: 'v' },
      d: 'line\n',
    });
  });

  test('may be empty', () => {
    file('terraform.tfvars', '');
    expect(resolved({ default: 1 })).toBe(1);
  });

  test.each([
    ['v = var.x', /Variables not allowed/],
    ['v = 1\nv = 2', /already given/],
    ['v 1', /terraform\.tfvars/],
    ['"a b" = 1', /must not be quoted/],
    ['v = upper("a")', /Function calls not allowed/],
    ['}', /terraform\.tfvars/],
  ])('%j is refused', (text, message) => {
    file('terraform.tfvars', text);
    expect(refusal(() => resolved({ default: 1 }))).toMatch(message);
  });

  test('and JSON that is none is refused with its place', () => {
    file('terraform.tfvars.json', '{\n"v": }');
    expect(refusal(() => resolved({}))).toMatch(/terraform\.tfvars\.json:2:6/);
    file('terraform.tfvars.json', '[]');
    expect(refusal(() => resolved({}))).toMatch(/an array/);
    expect(refusal(() => resolved({}, { files: ['none.tfvars'] }))).toMatch(/none\.tfvars can't be read/);
  });
});

describe('sensitive variables', () => {
  const secret = 's3cr3t-value';
  test('have values that are sensitive as a whole', () => {
    expect(resolve({ v: { sensitive: true, default: { a: 1 } } }).values.v?.sensitive).toEqual([[]]);
  });

  test.each([
    [{ type: 'number' }, secret],
    [{ type: 'list(number)' }, `["${secret}"]`],
    [{ type: 'list(string)' }, secret],
    [{ type: 'object({a = bool})' }, `{a = "${secret}"}`],
    [{ type: 'string', validation: { condition: '${length(var.v) > 100}', error_message: 'Not ${var.v}.' } }, secret],
    [{ type: 'string', validation: { condition: '${var.v}', error_message: 'x' } }, secret],
  ])('%j never shows its value', (declaration, value) => {
    const message = refusal(() => resolved({ ...declaration, sensitive: true }, { env: { TF_VAR_v: value } }));
    expect(message).toMatch(/Invalid value for (input )?variable|Unsuitable value type/);
    expect(message).not.toContain(secret);
  });
});

describe('validation', () => {
  const rule = (condition: string, message = 'Wrong: ${var.v}.') => ({ validation: { condition, error_message: message } });

  test('passes or fails with its message', () => {
    const declaration = rule('${length(var.v) > 2}');
    expect(resolved(declaration, { cli: { v: 'abc' } })).toBe('abc');
    expect(refusal(() => resolved(declaration, { cli: { v: 'ab' } }))).toMatch(
      /variable\.v: Invalid value for variable: Wrong: ab\./,
    );
  });

  test('may look at other variables', () => {
    const declared = { v: { default: 1, ...rule('${var.v < var.w}') }, w: { default: 2 } };
    expect(resolve(declared).values.v?.value).toBe(1);
    expect(refusal(() => resolve(declared, { cli: { w: '0' } }))).toMatch(/Wrong: 1\./);
  });

  test('needs a bool', () => {
    expect(refusal(() => resolved({ default: 'x', ...rule('${[var.v]}') }))).toMatch(/bool/);
    expect(refusal(() => resolved({ default: 'x', ...rule('${var.v == "x" ? null : true}') }))).toMatch(/not null/);
  });

  test('of all variables is told at once', () => {
    const each = (name: string) => ({ default: 1, ...rule(`\${var.${name} > 1}`, `No ${name}.`) });
    const error = (() => {
      try {
        return resolve({ a: each('a'), b: each('b') });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).problems.map(({ detail }) => detail)).toEqual(['No a.', 'No b.']);
  });
});
