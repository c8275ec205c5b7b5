import { TERRAFORM_PROVIDER, type TerraformProviderOptions, terraformProvider } from '../../../../src/executor/builtin/terraform';
import { checkApplied } from '../../../../src/executor/objchange/check-applied';
import { checkPlanned } from '../../../../src/executor/objchange/check-planned';
import { proposedNew } from '../../../../src/executor/objchange/proposed-new';
import type { State } from '../../../../src/executor/state/state';
import type { StateStorage } from '../../../../src/executor/state/storage';
import { Dynamic, type ObjectValue, path, t, UNKNOWN, Unknown, type Value } from '../../../../src/framework';
import { systemClock } from '../../../../src/runtime/clock';

const state = (outputs: State['outputs']): State => ({
  terraformVersion: '1.11.4',
  serial: 1,
  lineage: 'l',
  outputs,
  instances: new Map(),
  emptyBlocks: new Map(),
  checkResults: null,
});

function provider(options: Partial<TerraformProviderOptions> = {}) {
  const context = { directory: '/stack', env: {}, clock: systemClock };
  return terraformProvider({ context, readState: async () => undefined, uuid: () => 'new-uuid', ...options })();
}

const NEW = new Unknown({ notNull: true });
const text = (value: string) => new Dynamic(t.string, value);
const data = (fields: { readonly [name: string]: Value } = {}): ObjectValue => ({
  id: null,
  input: null,
  output: null,
  triggers_replace: null,
  ...fields,
});
const stored = data({ id: 'u', input: text('a'), output: text('a'), triggers_replace: text('t') });
const unknownText = new Dynamic(t.string, UNKNOWN);

test('it goes by the address that state files have', () => {
  expect(TERRAFORM_PROVIDER).toBe('terraform.io/builtin/terraform');
});

describe('terraform_data', () => {
  test.each<[string, ObjectValue | null, ObjectValue, ObjectValue, ObjectValue, boolean]>([
    [
      'created',
      null,
      data({ input: text('a') }),
      data({ id: NEW, input: text('a'), output: unknownText }),
      data({ id: 'new-uuid', input: text('a'), output: text('a') }),
      false,
    ],
    ['created with nothing', null, data(), data({ id: NEW }), data({ id: 'new-uuid' }), false],
    [
      'created with an unknown',
      null,
      data({ input: UNKNOWN }),
      data({ id: NEW, input: UNKNOWN, output: UNKNOWN }),
      data({ id: 'new-uuid', input: UNKNOWN, output: UNKNOWN }),
      false,
    ],
    ['left alone', stored, data({ input: text('a'), triggers_replace: text('t') }), stored, stored, false],
    [
      'given another input',
      stored,
      data({ input: new Dynamic(t.number, 1), triggers_replace: text('t') }),
      { ...stored, input: new Dynamic(t.number, 1), output: new Dynamic(t.number, UNKNOWN) },
      { ...stored, input: new Dynamic(t.number, 1), output: new Dynamic(t.number, 1) },
      false,
    ],
    [
      'given no input',
      stored,
      data({ triggers_replace: text('t') }),
      { ...stored, input: null, output: UNKNOWN },
      { ...stored, input: null, output: null },
      false,
    ],
    [
      'triggered',
      stored,
      data({ input: text('a'), triggers_replace: text('s') }),
      { ...stored, id: NEW, output: unknownText, triggers_replace: text('s') },
      data({ id: 'new-uuid', input: text('a'), output: text('a'), triggers_replace: text('s') }),
      true,
    ],
  ])('%s', async (_, prior, config, expected, applied, replaces) => {
    const instance = provider();
    const { block } = (await instance.schema()).resources.terraform_data as { block: Parameters<typeof proposedNew>[0] };
    const proposed = proposedNew(block, prior, config);
    const answer = await instance.plan({ type: 'terraform_data', prior, proposed, config, priorPrivate: null });
    expect(answer).toEqual({
      planned: expected,
      requiresReplace: replaces ? [path('triggers_replace')] : [],
      plannedPrivate: null,
      diagnostics: [],
    });
    expect(checkPlanned(block, { prior, config, ...answer })).toEqual([]);
    const result = await instance.apply({ type: 'terraform_data', prior, planned: answer.planned, config, plannedPrivate: null });
    expect(result).toEqual({ state: applied, private: null, diagnostics: [] });
    if (config.input !== UNKNOWN) expect(checkApplied(block, { planned: answer.planned, applied: result.state })).toEqual([]);
  });

  test('nothing changed is the very object that came', async () => {
    const { planned } = await provider().plan({
      type: 'terraform_data',
      prior: stored,
      proposed: { ...stored },
      config: stored,
      priorPrivate: null,
    });
    expect(planned).toBe(stored);
  });

  test('deleted', async () => {
    const instance = provider();
    const request = { type: 'terraform_data', prior: stored, config: null, priorPrivate: null, plannedPrivate: null };
    expect((await instance.plan({ ...request, proposed: null })).planned).toBeNull();
    expect((await instance.apply({ ...request, planned: null })).state).toBeNull();
  });

  test('stored values keep their types', async () => {
    const json = '{"id":"u","input":{"type":["tuple",["number"]],"value":[12345678901234567890]},"output":null}';
    const { state: upgraded } = await provider().upgrade({ type: 'terraform_data', version: 0, raw: { json } });
    expect(JSON.stringify(upgraded?.input)).toContain('12345678901234567890');
    expect(upgraded?.triggers_replace).toBeNull();
    const broken = await provider().upgrade({ type: 'terraform_data', version: 0, raw: { json: '{"id":{}}' } });
    expect(broken).toMatchObject({ state: null, diagnostics: [{ summary: 'State cannot be read' }] });
  });

  test('imported by its id', async () => {
    expect((await provider().import('terraform_data', 'x')).imported?.state).toEqual(data({ id: 'x' }));
  });

  test('a null_resource becomes one', async () => {
    const request = {
      sourceType: 'null_resource',
      sourceVersion: 0,
      sourceJson: '{"id":"1","triggers":{"a":"b"}}',
      targetType: 'terraform_data',
    };
    const moved = await provider().move({ ...request, sourceProvider: 'registry.terraform.io/hashicorp/null' });
    expect(moved.state).toEqual(data({ id: '1', triggers_replace: new Dynamic(t.map(t.string), { a: 'b' }) }));
    const refused = await provider().move({ ...request, sourceProvider: 'registry.terraform.io/other/null' });
    expect(refused).toMatchObject({ state: null, diagnostics: [{ severity: 'error' }] });
  });

  test('other types are refused by name', async () => {
    const { diagnostics } = await provider().validateResource('terraform_thing', {}, { writeOnlyAllowed: true });
    expect(diagnostics[0]?.detail).toContain('"terraform_thing"');
  });
});

describe('terraform_remote_state', () => {
  const remote = (fields: { readonly [name: string]: Value } = {}): ObjectValue => ({
    backend: 'local',
    config: null,
    defaults: null,
    outputs: null,
    workspace: null,
    ...fields,
  });
  const settings = (fields: { readonly [name: string]: string }) =>
    new Dynamic(t.object(Object.fromEntries(Object.keys(fields).map((key) => [key, t.string]))), fields);

  test.each<[string, ObjectValue, string]>([
    ['the default file', remote(), '/stack/terraform.tfstate'],
    ['a relative path', remote({ config: settings({ path: '../net/terraform.tfstate' }) }), '/net/terraform.tfstate'],
    ['an absolute path', remote({ config: settings({ path: '/a/b' }), workspace: 'default' }), '/a/b'],
    [
      'a workspace',
      remote({ config: settings({ path: '/a/b' }), workspace: 'blue' }),
      '/stack/terraform.tfstate.d/blue/terraform.tfstate',
    ],
    [
      'a workspace directory',
      remote({ config: settings({ workspace_dir: '/w' }), workspace: 'blue' }),
      '/w/blue/terraform.tfstate',
    ],
  ])('%s', async (_, config, file) => {
    const files: string[] = [];
    const readState = async ({ name }: StateStorage) => {
      files.push(name);
      return state({
        n: { value: 1, type: 'number', sensitive: false },
        l: { value: ['a'], type: ['tuple', ['string']], sensitive: true },
      });
    };
    const found = await provider({ readState }).readDataSource('terraform_remote_state', config);
    expect(files).toEqual([file]);
    expect(found).toEqual({
      state: { ...config, outputs: new Dynamic(t.object({ n: t.number, l: t.tuple([t.string]) }), { n: 1, l: ['a'] }) },
      diagnostics: [],
    });
  });

  test('defaults stand in for outputs that are missing', async () => {
    const readState = async () => state({ a: { value: 'real', type: 'string', sensitive: false } });
    const config = remote({ defaults: settings({ a: 'default', b: 'default' }) });
    const found = await provider({ readState }).readDataSource('terraform_remote_state', config);
    expect(found.state?.outputs).toEqual(new Dynamic(t.object({ a: t.string, b: t.string }), { a: 'real', b: 'default' }));
  });

  test.each<[string, ObjectValue, string]>([
    ['another backend', remote({ backend: 'gcs', config: settings({ bucket: 'b' }) }), 'Unsupported backend'],
    ['a setting that there is not', remote({ config: settings({ bucket: 'b' }) }), 'Invalid backend configuration'],
    ['settings that are no object', remote({ config: text('x') }), 'Invalid backend configuration'],
    [
      'a path that is no text',
      remote({ config: new Dynamic(t.object({ path: t.tuple([]) }), { path: [] }) }),
      'Invalid backend configuration',
    ],
    ['defaults that are no object', remote({ defaults: text('x') }), 'Invalid default values'],
  ])('%s is refused before anything is read', async (_, config, summary) => {
    const instance = provider({ readState: () => Promise.reject(new Error('read')) });
    const checked = await instance.validateDataSource('terraform_remote_state', config);
    expect(checked.diagnostics.map((diagnostic) => diagnostic.summary)).toEqual([summary]);
    expect(await instance.readDataSource('terraform_remote_state', config)).toEqual({ state: null, ...checked });
  });

  test('what is not known yet is not refused', async () => {
    const unknown = remote({ backend: UNKNOWN, config: UNKNOWN, defaults: new Dynamic(t.map(t.string), UNKNOWN) });
    expect((await provider().validateDataSource('terraform_remote_state', unknown)).diagnostics).toEqual([]);
    const path = remote({ config: new Dynamic(t.object({ path: t.string }), { path: UNKNOWN }) });
    expect((await provider().validateDataSource('terraform_remote_state', path)).diagnostics).toEqual([]);
  });

  test('no state, and a state that cannot be read, are told with the file', async () => {
    const missing = await provider().readDataSource('terraform_remote_state', remote());
    expect(missing.diagnostics[0]).toMatchObject({
      summary: 'Unable to find remote state',
      detail: expect.stringContaining('/stack/terraform.tfstate'),
    });
    const broken = await provider({ readState: () => Promise.reject(new Error('no JSON')) }).readDataSource(
      'terraform_remote_state',
      remote(),
    );
    expect(broken.diagnostics[0]?.detail).toMatch(/\/stack\/terraform\.tfstate.*no JSON/);
  });
});
