import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

const remote = (outputs: Document) =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'other',
    outputs,
    resources: [],
    check_results: null,
  });
const other = { 'other.tfstate': remote({ n: { value: 1, type: 'number' }, s: { value: 'x', type: 'string', sensitive: true } }) };
const state = (more: Document = {}) => ({
  terraform_remote_state: { other: { backend: 'local', config: { path: 'other.tfstate' }, ...more } },
});

describeScenarios('data sources', [
  {
    name: 'what another stack puts out, and changes',
    program: true,
    steps: [
      {
        config: data(
          {
            a: { input: '${data.terraform_remote_state.other.outputs.n}' },
            b: { input: '${data.terraform_remote_state.other.outputs}' },
          },
          { data: state(), output: { n: { value: '${data.terraform_remote_state.other.outputs.n}' } } },
        ),
        files: other,
      },
      { files: { 'other.tfstate': remote({ n: { value: [2], type: ['tuple', ['number']] } }) }, does: ['update a', 'update b'] },
      { config: data({ a: { input: 1 } }), does: ['update a', 'delete b'] },
    ],
  },
  {
    name: 'a destroy without refresh reads nothing',
    steps: [
      { config: data({ a: { input: '${data.terraform_remote_state.other.outputs.n}' } }, { data: state() }), files: other },
      { files: { 'other.tfstate': 'no state any more' }, refresh: false, mode: 'destroy', does: ['delete a'] },
    ],
  },
  {
    name: 'defaults and instances',
    steps: [
      {
        config: data(
          { a: { input: '${[for d in data.terraform_remote_state.other : d.outputs.n]}' } },
          { data: state({ for_each: { x: 1, y: 2 }, defaults: { n: '${each.value}' } }) },
        ),
        files: { 'other.tfstate': remote({}) },
      },
      { files: other },
      {
        config: data({ a: { input: '${data.terraform_remote_state.other[1].outputs.n}' } }, { data: state({ count: 2 }) }),
      },
    ],
  },
  {
    name: 'depends_on puts the reading off when something is to be done',
    steps: [1, 1, 2].map((version) => ({
      config: data(
        { a: { input: version }, b: { input: '${data.terraform_remote_state.other.outputs.n}' } },
        {
          data: state({ depends_on: ['terraform_data.a'] }),
          output: { n: { value: '${data.terraform_remote_state.other.outputs}', sensitive: true } },
        },
      ),
      files: other,
    })),
  },
  {
    name: 'a configuration that is not known yet puts the reading off',
    steps: [1, 2].map((version) => ({
      config: data(
        {
          a: { input: 'other.tfstate', triggers_replace: version },
          b: { input: '${data.terraform_remote_state.other.outputs.n}' },
        },
        { data: state({ config: { path: '${terraform_data.a.output}' } }) },
      ),
      files: other,
    })),
  },
  {
    name: 'conditions of a data source',
    steps: [
      {
        config: data(
          {},
          { data: state({ lifecycle: { postcondition: [{ condition: '${self.outputs.n == 1}', error_message: 'n' }] } }) },
        ),
        files: other,
      },
      { files: { 'other.tfstate': remote({ n: { value: 2, type: 'number' } }) }, refused: /postcondition failed/ },
    ],
  },
  {
    name: 'a state that is not there is refused',
    steps: [{ config: data({}, { data: state() }), refused: /Unable to find remote state/ }],
  },
  {
    name: 'destroy of objects that data sources feed',
    steps: [
      { config: data({ a: { input: '${data.terraform_remote_state.other.outputs.n}' } }, { data: state() }), files: other },
      { run: 'destroy', does: ['delete a'] },
    ],
  },
]);
