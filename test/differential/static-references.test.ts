import { describeScenarios } from './support/compare';
import { type Document, data, type Scenario } from './support/scenario';

const THINGS = { a: {}, c: { count: 2 }, e: { for_each: { x: 1 } } };
const AROUND = {
  variable: { v: { default: { a: 1 } } },
  locals: { l: [1], k: 0 },
  data: { terraform_remote_state: { r: { backend: 'local', config: { path: 'other.tfstate' } } } },
};
const OTHER = JSON.stringify({ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', outputs: {}, resources: [] });

function scenario(name: string, config: Document, refused?: RegExp): Scenario {
  return { name, steps: [{ config, run: 'plan', files: { 'other.tfstate': OTHER }, ...(refused ? { refused } : {}) }] };
}

/** In an output, where `try` would forgive whatever comes of evaluating it. */
function tried(reference: string, refused?: RegExp): Scenario {
  return scenario(reference, data(THINGS, { ...AROUND, output: { o: { value: `\${try(${reference}, "n")}` } } }), refused);
}

/** In one more object. */
function within(name: string, z: Document, refused: RegExp, rest: Document = {}): Scenario {
  return scenario(name, data({ ...THINGS, z }, rest), refused);
}

const NO_ATTRIBUTE = /Unsupported attribute/;
const NO_KEY = /Missing resource instance key/;
const KEY = /Unexpected resource instance key/;
const NOPE = '${try(terraform_data.a.nope, 1)}';

describeScenarios('references are checked whatever becomes of them', [
  tried('terraform_data.a.nope', NO_ATTRIBUTE),
  tried('terraform_data.c[0].nope', NO_ATTRIBUTE),
  tried('terraform_data.e["x"].nope', NO_ATTRIBUTE),
  tried('terraform_data.c.0.nope', NO_ATTRIBUTE),
  tried('terraform_data.a.id.x', NO_ATTRIBUTE),
  tried('data.terraform_remote_state.r.nope', NO_ATTRIBUTE),
  tried('terraform_data.a.id[0]', /Invalid index/),
  tried('terraform_data.a.count', /Invalid resource count attribute/),
  tried('terraform_data.c.id', NO_KEY),
  tried('terraform_data.c.nope', NO_KEY),
  tried('terraform_data.e.id', NO_KEY),
  tried('terraform_data.e.x', NO_KEY),
  tried('terraform_data.a[0].id', KEY),
  tried('terraform_data.a["x"].id', KEY),
  tried('terraform_data.a["id"]', KEY),
  tried('terraform_data.e["y"].id'),
  tried('terraform_data.c[7].id'),
  tried('terraform_data.c[*].nope'),
  tried('terraform_data.a.*.nope'),
  tried('terraform_data.c[local.k].nope'),
  tried('[for x in terraform_data.c : x.nope]'),
  tried('terraform_data.a'),
  tried('terraform_data.c'),
  tried('terraform_data.a.output.x'),
  tried('data.terraform_remote_state.r.outputs.x'),
  tried('var.v.nope'),
  tried('local.l[5]'),
  within('in a body', { input: NOPE }, NO_ATTRIBUTE),
  within('in a count', { count: NOPE }, NO_ATTRIBUTE),
  within('in the branch that is not taken', { input: '${false ? terraform_data.a.nope : 1}' }, NO_ATTRIBUTE),
  within('in a loop over nothing', { input: '${[for x in [] : terraform_data.a.nope]}' }, NO_ATTRIBUTE),
  within('in a local value', {}, NO_ATTRIBUTE, { locals: { q: NOPE } }),
  within(
    'in a precondition',
    { lifecycle: { precondition: [{ condition: '${can(terraform_data.a.nope)}', error_message: 'x' }] } },
    NO_ATTRIBUTE,
  ),
  within(
    'of itself in a postcondition',
    { lifecycle: { postcondition: [{ condition: '${try(self.nope, true)}', error_message: 'x' }] } },
    NO_ATTRIBUTE,
  ),
  within('of itself in a provisioner', { provisioner: [{ 'local-exec': { command: 'echo ${try(self.nope, 1)}' } }] }, NO_ATTRIBUTE),
  within('in depends_on', { depends_on: ['terraform_data.a[0]'] }, KEY),
  within('a trigger without its key', { lifecycle: { replace_triggered_by: ['terraform_data.c.id'] } }, /terraform_data\.c/),
  within('a trigger with a key too many', { lifecycle: { replace_triggered_by: ['terraform_data.a[0]'] } }, /terraform_data\.a/),
  scenario(
    'a trigger that is not there',
    data({ ...THINGS, z: { lifecycle: { replace_triggered_by: ['terraform_data.a.nope'] } } }),
  ),
]);
