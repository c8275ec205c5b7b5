import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConfigError } from '../../../../src/executor/config/config-error';
import { readConfiguration } from '../../../../src/executor/config/read-configuration';
import { read, readText, readWholly, refusal } from './support';
import { VALIDATED } from './validated-configurations';

describe('a configuration is accepted and refused as terraform does', () => {
  test.each(VALIDATED)('$what', ({ json, refused }) => {
    const message = refusal(() => readWholly(json));
    if (refused) expect(message ?? 'accepted').toMatch(refused);
    else expect(message).toBeUndefined();
  });
});

describe('what cdktf prints and terraform refuses is accepted', () => {
  test('depends_on of an output in ${…}', () => {
    const { outputs } = read({
      resource: { terraform_data: { a: {} } },
      output: { o: { value: 1, depends_on: ['${terraform_data.a}'] } },
    });
    expect(outputs.o?.dependsOn).toEqual([{ mode: 'managed', type: 'terraform_data', name: 'a' }]);
  });

  test.each([
    ['terraform_data.b[each.key].id', [{ name: 'id' }]],
    ['${terraform_data.b[ each.key ]}', []],
    ['terraform_data.b[count.index].output["k"]', [{ name: 'output' }, { index: 'k' }]],
  ])('replace_triggered_by the instance of the same key: %s', (trigger, inOwnInstance) => {
    const { resources } = read({
      resource: { terraform_data: { a: { lifecycle: { replace_triggered_by: [trigger] } }, b: {} } },
    });
    expect(resources['terraform_data.a']?.lifecycle.replaceTriggeredBy).toEqual([
      { kind: 'traversal', root: 'terraform_data', steps: [{ name: 'b' }], inOwnInstance },
    ]);
  });

  test('replace_triggered_by in ${…}', () => {
    const { resources } = read({
      resource: { terraform_data: { a: { lifecycle: { replace_triggered_by: ['${terraform_data.b}'] } }, b: {} } },
    });
    expect(resources['terraform_data.a']?.lifecycle.replaceTriggeredBy).toEqual([
      { kind: 'traversal', root: 'terraform_data', steps: [{ name: 'b' }] },
    ]);
  });
});

describe('what cdktf notes beside what it synthesizes', () => {
  test('is where a resource comes from and what the stack is called', () => {
    const { stackName, resources } = read({
      '//': { metadata: { stackName: 'site-kiel', version: '0.21.0' } },
      resource: { terraform_data: { a: { '//': { metadata: { path: 'site-kiel/prod/Resource' } }, input: 1 }, b: {} } },
    });
    expect([stackName, resources['terraform_data.a']?.constructPath]).toEqual(['site-kiel', 'site-kiel/prod/Resource']);
    expect(resources['terraform_data.b']).not.toHaveProperty('constructPath');
  });

  test.each([
    null,
    'a comment',
    [],
    7,
    { metadata: 'x' },
    { metadata: { path: 1, stackName: {} } },
    { metadata: { path: '', stackName: '' } },
  ])('may be anything else: %j', (comment) => {
    const configuration = read({ '//': comment, resource: { terraform_data: { a: { '//': comment } } } });
    expect(configuration).not.toHaveProperty('stackName');
    expect(configuration.resources['terraform_data.a']).not.toHaveProperty('constructPath');
  });
});

describe('what is not supported is named', () => {
  test.each([
    [{ module: { net: { source: 'hashicorp/net/x' } } }, /Remote modules are not supported.*hashicorp\/net\/x.*pcg terraform/],
    [{ module: { net: { source: 'git::https://host/x.git' } } }, /Remote modules are not supported/],
    [{ terraform: { backend: { gcs: { bucket: 'b' } } } }, /for "gcs", run terraform itself/],
    [{ terraform: { cloud: { organization: 'o' } } }, /terraform\.cloud/],
    [{ terraform: { experiments: ['x'] } }, /terraform\.experiments/],
    [
      { resource: { a_b: { c: { provisioner: [{ file: { source: 'x' } }] } } } },
      /Unsupported provisioner "file": .*pcg terraform -- apply/,
    ],
    [
      { resource: { a_b: { c: { provisioner: [{ 'remote-exec': {} }] } } } },
      /Unsupported provisioner "remote-exec": .*pcg terraform -- apply/,
    ],
    [{ resource: { a_b: { c: { connection: { type: 'ssh' } } } } }, /connection/],
    [{ output: { o: { value: 1, ephemeral: true } } }, /Ephemeral output not allowed/],
    [{ moved: { from: 'module.a', to: 'x.y' } }, /must either both refer to resources or both refer to modules/],
    [{ removed: { from: 'module.a[0]' } }, /Module instance keys not allowed/],
    [{ removed: { from: 'x.y', provisioner: { file: {} } } }, /local-exec provisioners only/],
    [{ resource: { a_b: { c: { x: '${resource.a_b.d.id}' } } } }, /has not been declared/],
  ])('%j', (json, message) => {
    expect(refusal(() => read(json))).toMatch(message);
  });
});

describe('providers', () => {
  const configuration = read({
    terraform: {
      required_providers: {
        palette: { source: 'cdktf-palette/palette', version: '~> 1.0' },
        own: { source: 'example.com/Acme/Own' },
      },
    },
    provider: {
      palette: [
        { host: 'a', '//': 'x' },
        { alias: 'second', host: 'b' },
      ],
    },
    resource: {
      palette_x: { a: {}, b: { provider: 'palette.second' } },
      own_x: { a: {} },
      null_resource: { a: {} },
      terraform_data: { a: {} },
    },
  });

  test('have references as state files write them', () => {
    const providers = Object.fromEntries(
      Object.entries(configuration.resources).map(([address, { provider }]) => [address, provider]),
    );
    expect(providers).toEqual({
      'palette_x.a': 'provider["registry.terraform.io/cdktf-palette/palette"]',
      'palette_x.b': 'provider["registry.terraform.io/cdktf-palette/palette"].second',
      'own_x.a': 'provider["example.com/acme/own"]',
      'null_resource.a': 'provider["registry.terraform.io/hashicorp/null"]',
      'terraform_data.a': 'provider["terraform.io/builtin/terraform"]',
    });
  });

  test('are there with their bodies, and empty when they have no block', () => {
    expect(configuration.providers['provider["registry.terraform.io/cdktf-palette/palette"].second']).toEqual({
      ref: 'provider["registry.terraform.io/cdktf-palette/palette"].second',
      source: 'registry.terraform.io/cdktf-palette/palette',
      localName: 'palette',
      alias: 'second',
      body: { host: 'b' },
    });
    expect(configuration.providers['provider["registry.terraform.io/hashicorp/null"]']?.body).toEqual({});
  });

  test('that are missing or doubled are refused', () => {
    expect(refusal(() => read({ resource: { a_b: { c: { provider: 'a.x' } } } }))).toMatch(/no provider "a" with the alias "x"/);
    expect(refusal(() => read({ provider: { a: [{}, {}] } }))).toMatch(/default configuration of "a" was already given/);
    expect(refusal(() => read({ provider: { a: [{ alias: 'x' }, { alias: 'x' }] } }))).toMatch(/with the alias "x"/);
    expect(refusal(() => read({ provider: { a: { version: '1' } } }))).toMatch(/required_providers/);
  });

  test('may hang on resources of others, not on their own', () => {
    const ring = { provider: { a: { x: '${a_b.c.id}' } }, resource: { a_b: { c: {} } } };
    expect(refusal(() => read(ring))).toMatch(/Cycle/);
    expect(read({ ...ring, resource: { a_b: { c: { provider: 'z' } } } }).resources['a_b.c']?.provider).toContain('hashicorp/z');
  });
});

describe('several files', () => {
  const files = (sources: { readonly [file: string]: unknown }) =>
    readConfiguration('/stack', Object.fromEntries(Object.entries(sources).map(([file, json]) => [file, JSON.stringify(json)])));

  test('make one configuration', () => {
    const configuration = files({
      'a.tf.json': { terraform: { required_version: '>= 1.0' }, locals: { a: '${local.b}' } },
      'b.tf.json': { terraform: { required_version: '< 2.0' }, locals: { b: 1 } },
    });
    expect(Object.keys(configuration.locals)).toEqual(['a', 'b']);
    expect(configuration.requiredVersion).toBe('>= 1.0, < 2.0');
  });

  test('that say the same thing twice are refused, naming both places', () => {
    const body = { resource: { a_b: { c: {} } }, variable: { v: {} }, output: { o: { value: 1 } }, locals: { l: 1 } };
    const message = refusal(() => files({ 'a.tf.json': body, 'b.tf.json': body })) ?? '';
    expect(message).toMatch(
      /b\.tf\.json, resource\.a_b\.c: Duplicate resource configuration: .* in a\.tf\.json at resource\.a_b\.c/,
    );
    for (const what of ['variable.v', 'output.o', 'locals.l']) expect(message).toContain(`b.tf.json, ${what}: Duplicate`);
  });

  test('are all looked at, and every problem told', () => {
    const error = (() => {
      try {
        return files({ 'a.tf.json': { x: 1, locals: { a: '${var.q}' } }, 'b.tf.json': { y: 1 } });
      } catch (thrown) {
        return thrown;
      }
    })() as ConfigError;
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.problems.map(({ file, at }) => [file, at])).toEqual([
      ['a.tf.json', 'x'],
      ['b.tf.json', 'y'],
      ['a.tf.json', 'locals.a'],
    ]);
  });
});

describe('the folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  test('is read, what editors leave in it is not', () => {
    write('cdk.tf.json', '{"locals":{"a":1}}');
    write('.cdk.tf.json', 'x');
    write('cdk.tf.json~', 'x');
    write('notes.json', 'x');
    const configuration = readConfiguration(folder);
    expect(configuration.directory).toBe(folder);
    expect(configuration.sources).toEqual({ 'cdk.tf.json': '{"locals":{"a":1}}' });
  });

  test.each([
    ['main.tf', '', /main\.tf is written in Terraform's native syntax/],
    [
      'x_override.tf.json',
      '{"locals":{"a":1}}',
      /x_override\.tf\.json, locals\.a: Missing base local value definition to override/,
    ],
    ['cdk.tf.json', '{\n  "locals": {,}\n}', /cdk\.tf\.json:2:14: Invalid JSON/],
  ])('with %s is refused', (file, text, message) => {
    write(file, text);
    expect(refusal(() => readConfiguration(folder))).toMatch(message);
  });

  const OVERRIDDEN = {
    terraform: {
      required_version: '>= 99',
      backend: { http: { address: 'http://x' } },
      required_providers: { a: { source: 'x/a' } },
    },
    provider: { a: { alias: 'p', region: 'x', zone: 'y' } },
    variable: { v: { type: 'string' } },
    output: { o: { value: 1 } },
    resource: { a_b: { c: { one: { x: 1 }, two: [{ y: 1 }], dynamic: { three: { content: {} }, four: { content: {} } } } } },
    data: { a_b: { c: {} } },
  };

  test('with override files has what they say in place of the rest', () => {
    write('cdk.tf.json', JSON.stringify(OVERRIDDEN));
    const over = {
      terraform: [
        { required_version: '>= 1.0', required_providers: { a: { source: 'y/a' } } },
        { required_version: '< 2.0', backend: { local: { path: 'p' } } },
      ],
      provider: { a: [{ alias: 'p', zone: 'z' }, { region: 'r' }, { zone: 'q' }] },
      resource: { a_b: { c: { two: { y: 2 }, three: { z: 3 }, dynamic: { one: { content: {} } }, provider: 'a.p' } } },
    };
    write('x_override.tf.json', JSON.stringify(over));
    const read = readConfiguration(folder);
    expect(read.requiredVersion).toBe('>= 1.0, < 2.0');
    expect(read.backend.type).toBe('local');
    const source = 'registry.terraform.io/y/a';
    expect(read.requiredProviders.a?.source).toBe(source);
    expect(read.providers[`provider["${source}"].p`]?.body).toEqual({ region: 'x', zone: 'z' });
    expect(read.providers[`provider["${source}"]`]?.body).toEqual({ region: 'r', zone: 'q' });
    const { body, provider } = read.resources['a_b.c'] ?? {};
    expect(body).toEqual({ two: { y: 2 }, three: { z: 3 }, dynamic: [{ four: { content: {} } }, { one: { content: {} } }] });
    expect(provider).toBe(`provider["${source}"].p`);
  });

  test.each<[string, object, string]>([
    ['a resource', { resource: { a_b: { d: {} } } }, 'resource.a_b.d: Missing resource to override'],
    ['a data source', { data: { a_b: { d: {} } } }, 'data.a_b.d: Missing data resource to override'],
    ['a variable', { variable: { w: {} } }, 'variable.w: Missing base variable declaration to override'],
    ['an output', { output: { p: { value: 1 } } }, 'output.p: Missing base output definition to override'],
    ['an alias', { provider: { a: { alias: 'q' } } }, 'provider.a: Missing base provider configuration for override'],
    ['moved', { moved: { from: 'a_b.x', to: 'a_b.c' } }, "Cannot override 'moved' blocks"],
    ['import', { import: { to: 'a_b.c', id: 'x' } }, "Cannot override 'import' blocks"],
    ['depends_on', { resource: { a_b: { c: { depends_on: ['a_b.d'] } } } }, 'Unsupported override'],
    ['depends_on of an output', { output: { o: { depends_on: ['a_b.c'] } } }, 'Unsupported override'],
    ['what may be a block or an argument', { resource: { a_b: { c: { one: null } } } }, 'resource.a_b.c.one: Unclear override'],
    ['a condition', { resource: { a_b: { c: { lifecycle: { postcondition: [{}] } } } } }, "Can't override postcondition blocks"],
    ['a rule', { variable: { v: { validation: [{}] } } }, "Can't override validation blocks"],
    ['a check', { check: { c: {} } }, "Cannot override 'check' blocks"],
    ['a type', { variable: { v: { type: 'number', default: 'x' } } }, 'Invalid default value for variable'],
    ['what is no block', { nope: {} }, 'No argument or block type is named "nope"'],
  ])('with an override of %s is refused', (_, over, message) => {
    write('cdk.tf.json', JSON.stringify({ ...OVERRIDDEN, terraform: {} }));
    write('override.tf.json', JSON.stringify(over));
    expect(refusal(() => readConfiguration(folder))).toContain(message);
  });

  test('without a configuration is refused, and one that is not there', () => {
    expect(refusal(() => readConfiguration(folder))).toMatch(/No configuration files/);
    expect(refusal(() => readConfiguration(join(folder, 'none')))).toMatch(/can't be read/);
  });
});

describe('blocks', () => {
  test('have their parts', () => {
    const { resources, moved, imports, removed, backend } = read({
      terraform: { backend: { local: { path: '/x.tfstate' } } },
      resource: {
        a_b: {
          c: {
            '//': { metadata: {} },
            count: 2,
            x: 1,
            depends_on: ['data.a_d.e'],
            lifecycle: { create_before_destroy: true, ignore_changes: ['tags["a"]', 'list[0].x'] },
            provisioner: [{ 'local-exec': { command: 'echo', when: 'destroy', on_failure: 'continue' } }],
          },
        },
      },
      data: { a_d: { e: { for_each: { k: 1 } } } },
      moved: [{ from: 'a_b.old[1]', to: 'a_b.c[1]' }],
      import: [{ to: 'a_b.c[0]', id: 'id-${1}' }],
      removed: [{ from: 'a_b.gone', lifecycle: { destroy: false } }],
    });
    expect(resources['a_b.c']).toMatchObject({
      body: { x: 1 },
      dependsOn: [{ mode: 'data', type: 'a_d', name: 'e' }],
      lifecycle: {
        createBeforeDestroy: true,
        preventDestroy: false,
        ignoreChanges: [
          [{ attribute: 'tags' }, { key: 'a' }],
          [{ attribute: 'list' }, { index: 0 }, { attribute: 'x' }],
        ],
      },
      provisioners: [{ when: 'destroy', onFailure: 'continue', command: { kind: 'literal' } }],
    });
    expect(resources['a_b.c']?.body).toEqual({ x: 1 });
    expect(resources['data.a_d.e']?.forEach).toMatchObject({ kind: 'literal', value: { value: { k: 1 } } });
    expect(moved).toEqual([
      { from: { mode: 'managed', type: 'a_b', name: 'old', key: 1 }, to: { mode: 'managed', type: 'a_b', name: 'c', key: 1 } },
    ]);
    expect(imports).toMatchObject([{ to: { name: 'c', key: 0 } }]);
    expect(removed).toEqual([{ from: { mode: 'managed', type: 'a_b', name: 'gone' }, destroy: false, provisioners: [] }]);
    expect(backend).toEqual({ type: 'local', settings: { path: '/x.tfstate', workspace_dir: null } });
  });

  test('of depends_on on a local value take what stands behind it', () => {
    const { resources } = read({
      locals: { x: '${local.y}', y: ['${a_b.c.id}', '${data.a_b.d.id}'] },
      resource: { a_b: { c: {}, e: { depends_on: ['local.x', 'a_b.c'] } } },
      data: { a_b: { d: {} } },
    });
    expect(resources['a_b.e']?.dependsOn.map(({ mode, name }) => [mode, name])).toEqual([
      ['managed', 'c'],
      ['data', 'd'],
    ]);
  });

  test('of dynamic blocks may use their iterators', () => {
    const body = (iterator: string | undefined) => ({
      resource: {
        a_b: {
          c: {
            dynamic: {
              rule: {
                for_each: [1],
                content: {
                  port: '${rule.value}',
                  dynamic: { deep: { for_each: [], content: { x: '${rule.key} ${deep.value}' } } },
                },
                iterator,
              },
            },
          },
        },
      },
    });
    expect(refusal(() => read(body(undefined)))).toBeUndefined();
    expect(refusal(() => read(body('other')))).toMatch(/undeclared resource/);
  });

  test('hint at names that are nearly the same', () => {
    const message = refusal(() =>
      read({ resource: { a_b: { cluster: {} } }, variable: { region: {} }, locals: { x: '${a_b.clustr.id}', y: '${var.regoin}' } }),
    );
    expect(message).toContain('Did you mean "a_b.cluster"?');
    expect(message).toContain('Did you mean "region"?');
  });
});

test('thousands of resources in a row are read, and a ring of as many is found', () => {
  const chain = (last: string) =>
    Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`r${i}`, { x: i === 11_999 ? last : `\${a_b.r${i + 1}.id}` }]));
  expect(Object.keys(read({ resource: { a_b: chain('end') } }).resources)).toHaveLength(12_000);
  expect(refusal(() => read({ resource: { a_b: chain('${a_b.r0.id}') } }))).toMatch(/Cycle/);
});

describe('any JSON', () => {
  const keys = fc.oneof(
    fc.constantFrom(
      'terraform',
      'resource',
      'data',
      'variable',
      'locals',
      'output',
      'provider',
      'moved',
      'import',
      'removed',
      '//',
      '__proto__',
    ),
    fc.constantFrom(
      'a_b',
      'x',
      'for_each',
      'lifecycle',
      'provisioner',
      'local-exec',
      'depends_on',
      'type',
      'default',
      'dynamic',
      'required_providers',
      'backend',
    ),
    fc.string(),
  );
  const texts = fc.oneof(fc.string(), fc.constantFrom('${a_b.x}', '${', '%{ if', '${var.x}', '${each.key}', 'a_b.x', 'list(any)'));
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 6 },
      texts,
      fc.constantFrom(null, true, 1, 1e300),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.array(fc.tuple(keys, tie('json')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));

  test('is a configuration or a ConfigError, and changes no prototype', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, json), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
        (root) => {
          refusal(() => read(root));
          expect(Object.keys(Object.prototype)).toEqual([]);
          expect(({} as { readonly x?: unknown }).x).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('and any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void refusal(() => readText(text))));
  });
});
