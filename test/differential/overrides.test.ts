import { describeScenarios } from './support/compare';
import { type Document, data, note, type Step } from './support/scenario';

const files = (overrides: { readonly [name: string]: Document }): Pick<Step, 'files'> => ({
  files: Object.fromEntries(Object.entries(overrides).map(([name, json]) => [`${name}.tf.json`, JSON.stringify(json)])),
});

const refuses = (name: string, config: Document, over: Document, refused: RegExp) => ({
  name,
  steps: [{ config, ...files({ override: over }), refused }],
});

const BASE = {
  variable: { v: { type: 'string', default: '1', description: 'd' } },
  locals: { l: 'a', m: 'b' },
  ...data({ a: { input: '${var.v}' }, b: { input: ['${local.l}', '${local.m}'] } }),
  output: { o: { value: '${terraform_data.a.output}', description: 'd' } },
};

describeScenarios('files that override others', [
  {
    name: 'change arguments, and later ones win',
    steps: [
      {
        config: BASE,
        ...files({
          a_override: data({ a: { input: 'first', triggers_replace: 'x' } }),
          override: data({ a: { input: 'second' } }),
        }),
        does: ['create a', 'create b'],
      },
      { ...files({ override: data({ a: { input: null } }) }), does: ['update a'] },
      { ...files({ a_override: {}, override: {} }), does: ['delete/create a'] },
    ],
  },
  {
    name: 'change variables, local values and outputs',
    steps: [
      {
        config: BASE,
        ...files({
          override: {
            variable: { v: { type: 'number', default: 2, sensitive: true } },
            locals: { l: '${upper("x")}' },
            output: { o: { value: '${terraform_data.b.output}', sensitive: true, description: '' } },
          },
        }),
        does: ['create a', 'create b'],
      },
    ],
  },
  {
    name: 'change how many there are',
    steps: [
      {
        config: data({ a: { count: 1 } }),
        ...files({ override: data({ a: { count: 2 } }) }),
        does: ['create a[0]', 'create a[1]'],
      },
      { ...files({ override: data({ a: { for_each: { k: 1, l: 2 } } }) }), does: ['delete a[1]'] },
    ],
  },
  {
    name: 'merge the lifecycle, argument by argument',
    steps: [
      {
        config: data({
          a: { input: 1, triggers_replace: 1, lifecycle: { create_before_destroy: true, ignore_changes: ['input'] } },
        }),
        ...files({ override: data({ a: { lifecycle: [{ prevent_destroy: true }] } }) }),
        does: ['create a'],
      },
      {
        config: data({
          a: { input: 2, triggers_replace: 2, lifecycle: { create_before_destroy: true, ignore_changes: ['input'] } },
        }),
        refused: /Instance cannot be destroyed/,
      },
      { ...files({ override: data({ a: { lifecycle: { ignore_changes: 'all' } } }) }), does: [] },
      { ...files({ override: data({ a: { lifecycle: { ignore_changes: ['triggers_replace'] } } }) }), does: ['update a'] },
      {
        ...files({
          override: data({ a: { lifecycle: { ignore_changes: [], create_before_destroy: false, prevent_destroy: false } } }),
        }),
        does: ['delete/create a'],
      },
    ],
  },
  {
    name: 'take the place of all provisioners',
    steps: [
      {
        config: data({ a: { provisioner: [note('one'), note('two')] } }),
        ...files({ override: data({ a: { provisioner: [note('three')] } }) }),
        does: ['create a'],
        log: ['three'],
      },
      {
        ...files({ override: data({ a: { triggers_replace: 1 } }) }),
        does: ['delete/create a'],
        log: ['three', 'one', 'two'],
      },
    ],
  },
  {
    name: 'leave out what terraform leaves out',
    steps: [
      {
        config: data({ a: {}, b: {} }),
        ...files({
          override: {
            ...data({ a: { lifecycle: { replace_triggered_by: ['terraform_data.b'] } } }),
            removed: { from: 'terraform_data.z' },
          },
        }),
        does: ['create a', 'create b'],
      },
    ],
  },
  {
    name: 'change data sources, providers and settings',
    steps: [
      {
        config: {
          terraform: { required_version: '>= 99' },
          data: { terraform_remote_state: { r: { backend: 'local', config: { path: 'none' }, defaults: { x: 1 } } } },
          output: { o: { value: '${data.terraform_remote_state.r.outputs.x}' } },
        },
        files: {
          'override.tf.json': JSON.stringify({
            terraform: { required_version: '>= 1.0' },
            data: { terraform_remote_state: { r: { config: { path: 'other.json' } } } },
            provider: { terraform: {} },
          }),
          'other.json': JSON.stringify({
            version: 4,
            terraform_version: '1.11.4',
            serial: 1,
            lineage: 'l',
            outputs: { x: { value: 7, type: 'number' } },
            resources: [],
          }),
        },
        does: [],
      },
    ],
  },
  refuses('of a resource that is not there', BASE, data({ c: {} }), /Missing resource to override/),
  refuses('of depends_on', BASE, data({ a: { depends_on: ['terraform_data.b'] } }), /Unsupported override/),
]);
