import { describeScenarios } from './support/compare';
import { type Document, data } from './support/scenario';

const refuses = (name: string, config: Document, refused: RegExp) => ({ name, steps: [{ config, refused }] });

describeScenarios('what both refuse', [
  refuses('a cycle', data({ a: { input: '${terraform_data.b.id}' }, b: { input: '${terraform_data.a.id}' } }), /Cycle/),
  refuses(
    'a cycle through a local value',
    data({ a: { input: '${local.l}' } }, { locals: { l: '${terraform_data.a.id}' } }),
    /Cycle|[Ss]elf-referenc/,
  ),
  refuses(
    'local values in a ring',
    { locals: { a: '${local.b}', b: '${local.a}' }, output: { o: { value: '${local.a}' } } },
    /Cycle|[Ss]elf-referenc/,
  ),
  refuses('a reference to itself', data({ a: { input: '${terraform_data.a.id}' } }), /Self-referential block/),
  refuses('a reference to itself in count', data({ a: { count: '${length(terraform_data.a)}' } }), /Self-referential block/),
  refuses('a reference to itself in for_each', data({ a: { for_each: '${terraform_data.a}' } }), /Self-referential block/),
  refuses(
    'a reference to another instance',
    data({ a: { count: 2, input: '${terraform_data.a[0].id}' } }),
    /Self-referential block/,
  ),
  refuses(
    'a data source that refers to itself',
    {
      data: { terraform_remote_state: { r: { backend: 'local', config: { path: '${data.terraform_remote_state.r.outputs.x}' } } } },
    },
    /Self-referential block/,
  ),
  refuses('an undeclared resource', data({ a: { input: '${terraform_data.b.id}' } }), /Reference to undeclared resource/),
  refuses('an undeclared variable', data({ a: { input: '${var.x}' } }), /Reference to undeclared input variable/),
  refuses('an undeclared local value', data({ a: { input: '${local.x}' } }), /Reference to undeclared local value/),
  refuses('an attribute that is not there', data({ a: {}, b: { input: '${terraform_data.a.nope}' } }), /Unsupported attribute/),
  refuses('an argument that is not there', data({ a: { nope: 1 } }), /Extraneous JSON object property|Unsupported argument/),
  refuses('an attribute that only the provider sets', data({ a: { id: 'x' } }), /unconfigurable attribute|attribute is read-only/),
  refuses('depends_on something undeclared', data({ a: { depends_on: ['terraform_data.b'] } }), /Reference to undeclared resource/),
  refuses('a negative count', data({ a: { count: -1 } }), /Invalid count argument/),
  refuses('a count that is not whole', data({ a: { count: 1.5 } }), /Invalid count argument|Incorrect value type|whole number/),
  refuses('a count that is null', data({ a: { count: '${null}' } }), /Invalid count argument/),
  refuses('a count that is not known', data({ b: {}, a: { count: '${length(terraform_data.b.id)}' } }), /Invalid count argument/),
  refuses(
    'a for_each that is not known',
    data({ b: {}, a: { for_each: '${toset([terraform_data.b.id])}' } }),
    /Invalid for_each argument/,
  ),
  refuses('a for_each over a list', data({ a: { for_each: ['x'] } }), /Invalid for_each argument/),
  refuses('a sensitive for_each', data({ a: { for_each: '${sensitive({ a = 1 })}' } }), /Invalid for_each argument/),
  refuses('a for_each with null', data({ a: { for_each: '${toset(["a", null])}' } }), /Invalid for_each/),
  refuses('count and for_each', data({ a: { count: 1, for_each: {} } }), /Invalid combination of "count" and "for_each"/),
  refuses(
    'count.index without count',
    data({ a: { input: '${count.index}' } }),
    /Reference to "count" in non-counted context|Reference to "count"/,
  ),
  refuses('each.key without for_each', data({ a: { input: '${each.key}' } }), /Reference to "each"/),
  refuses('self in a body', data({ a: { input: '${self.id}' } }), /Invalid "self" reference|"self"/),
  refuses('an instance that is not there', data({ a: { count: 1 }, b: { input: '${terraform_data.a[1].id}' } }), /Invalid index/),
  refuses(
    'a key on a single object',
    data({ a: {}, b: { input: '${terraform_data.a[0].id}' } }),
    /Unexpected resource instance key|Invalid index/,
  ),
  refuses(
    'no key on a counted block',
    data({ a: { count: 1 }, b: { input: '${terraform_data.a.id}' } }),
    /Missing resource instance key|Unsupported attribute/,
  ),
  refuses('an unknown function', data({ a: { input: '${nope(1)}' } }), /Call to unknown function/),
  refuses(
    'a wrong argument of a function',
    data({ a: { input: '${length(1)}' } }),
    /Error in function call|Invalid function argument/,
  ),
  refuses('broken syntax', data({ a: { input: '${1 +}' } }), /Invalid expression|Missing expression/),
  refuses('an unknown resource type', { resource: { terraform_nope: { a: {} } } }, /Invalid resource type/),
  refuses('a sensitive value in an output', { output: { o: { value: '${sensitive(1)}' } } }, /Output refers to sensitive values/),
  refuses('an output without a value', { output: { o: {} } }, /Missing required argument|value/),
  refuses('an unknown block', { nope: {} }, /Extraneous JSON object property|Unsupported/),
  refuses('a bad name', data({ '1a': {} }), /Invalid resource name/),
  refuses('an invalid target', data({ a: { lifecycle: { replace_triggered_by: ['var.x'] } } }), /replace_triggered_by/),
  ...[
    { command: ['x'] },
    { command: 'x', working_dir: {} },
    { command: 'x', interpreter: 'bash' },
    { command: 'x', environment: ['x'] },
    { command: 'x', quiet: 'maybe' },
    { command: '${[var.v]}' },
    { command: 'x', quiet: '${count.index}', when: 'destroy' },
  ].map((given) =>
    refuses(
      `what does not fit a provisioner: ${JSON.stringify(given)}`,
      data({ a: { count: 1, provisioner: [{ 'local-exec': given }] } }, { variable: { v: { default: 1 } } }),
      /Incorrect attribute value type/,
    ),
  ),
  refuses(
    'a provisioner that cannot be evaluated',
    data({ a: { provisioner: [{ 'local-exec': { command: '${length(1)}' } }] } }),
    /Call to function "length" failed/,
  ),
  refuses(
    'a provisioner that refers to others when it destroys',
    data({ b: {}, a: { provisioner: [{ 'local-exec': { when: 'destroy', command: 'echo ${terraform_data.b.id}' } }] } }),
    /Invalid reference from destroy provisioner/,
  ),
  ...['>= 1.11.0-beta1', '~> 1.11.0-alpha', '>= 1.0, != 1.5.0-rc1'].map((version) =>
    refuses(`the version ${version}`, { terraform: { required_version: version } }, /Invalid required_version constraint/),
  ),
  refuses(
    'a template in depends_on',
    data({ b: {}, a: { depends_on: ['${terraform_data.b}'] } }),
    /Invalid expression|Variable name required/,
  ),
  refuses('too old a terraform', { terraform: { required_version: '>= 99.0' } }, /Unsupported Terraform Core version/),
  refuses(
    'an error message without a sentence',
    data({ a: { lifecycle: { precondition: [{ condition: '${1}', error_message: 'x' }] } } }),
    /Invalid condition|condition|bool required/,
  ),
]);
