import { describeScenarios } from './support/compare';
import { apply, type Document, data } from './support/scenario';

const outputs = (output: Document, version: unknown = 1) => data({ a: { input: version } }, { output });

describeScenarios('outputs', [
  {
    name: 'outputs of all shapes, which come, change and go',
    steps: [
      {
        config: outputs({
          text: { value: 'x' },
          number: { value: 1.5 },
          list: { value: [1, 'x', null, [true]] },
          object: { value: { a: { b: 1 } } },
          set: { value: '${toset(["b", "a"])}' },
          map: { value: '${tomap({ b = 1, a = 2 })}' },
          empty: { value: [] },
          nothing: { value: null },
          id: { value: '${terraform_data.a.id}' },
          described: { value: 'd', description: 'what it is for' },
        }),
      },
      {
        config: outputs({
          text: { value: ['x'] },
          number: { value: '1.5' },
          list: { value: null },
          nothing: { value: 1 },
          id: { value: '${terraform_data.a.id}' },
        }),
      },
      { config: outputs({ text: { value: ['x', '${terraform_data.a.output}'] } }, 2) },
      { config: data({ a: { input: 2 } }) },
    ],
  },
  {
    name: 'an output becomes sensitive, and plain again',
    steps: [
      { config: outputs({ o: { value: 'x' } }) },
      { config: outputs({ o: { value: 'x', sensitive: true } }) },
      { config: outputs({ o: { value: 'y', sensitive: true } }) },
      { config: outputs({ o: { value: 'y' } }) },
      { config: outputs({ o: { value: '${sensitive("z")}', sensitive: true } }) },
      { config: outputs({ o: { value: { k: '${sensitive("z")}', l: 1 }, sensitive: true } }) },
      { config: data({ a: { input: 1 } }) },
    ],
  },
  {
    name: 'outputs without resources',
    steps: [{ config: { output: { o: { value: 1 } } } }, { config: { output: { o: { value: 2 } } } }, { config: {} }],
  },
  {
    name: 'an output of an object that is replaced or updated',
    steps: [1, 2].map((version) => ({
      config: data(
        { a: { triggers_replace: version }, b: { input: version } },
        {
          output: {
            id: { value: '${terraform_data.a.id}' },
            same: { value: '${terraform_data.b.id}' },
            mixed: { value: { id: '${terraform_data.a.id}', b: '${terraform_data.b.output}', c: 1 } },
            known: { value: '${terraform_data.b.input}' },
            depends: { value: 'constant', depends_on: ['terraform_data.a'] },
          },
        },
      ),
    })),
  },
  {
    name: 'preconditions of outputs',
    steps: [
      {
        config: outputs({ o: { value: 1, precondition: [{ condition: '${terraform_data.a.input == 1}', error_message: 'No.' }] } }),
      },
      {
        config: outputs(
          {
            o: {
              value: 1,
              precondition: [{ condition: '${terraform_data.a.input == 1}', error_message: 'No: ${terraform_data.a.input}.' }],
            },
          },
          2,
        ),
        refused: /precondition failed.*No: 2/,
      },
      {
        config: outputs(
          {
            o: {
              value: 1,
              precondition: [{ condition: '${terraform_data.a.output == 1}', error_message: 'Not ${terraform_data.a.output}.' }],
            },
          },
          3,
        ),
        fails: /precondition failed.*Not 3/,
      },
    ],
  },
  {
    name: 'destroy takes the outputs away, and they come again',
    program: true,
    steps: [
      apply(outputs({ o: { value: '${terraform_data.a.id}' }, c: { value: 1 } }), ['create a']),
      { run: 'destroy', does: ['delete a'], restless: true },
      { does: ['create a'] },
      { mode: 'destroy', does: ['delete a'], restless: true },
    ],
  },
  {
    name: 'a destroy of what was never finished, and of outputs that no state has yet',
    steps: [
      {
        config: data(
          { a: { input: 1, provisioner: [{ 'local-exec': { command: 'exit 3' } }] }, b: { input: 2 } },
          { output: { o: { value: '${terraform_data.a.output}' }, p: { value: '${terraform_data.b.id}' }, n: { value: null } } },
        ),
        fails: /local-exec/,
      },
      { mode: 'destroy', run: 'plan' },
      {
        config: data(
          { b: { input: 2 } },
          { output: { r: { value: '${terraform_data.b.id}' }, s: { value: 's', sensitive: true } } },
        ),
        mode: 'destroy',
        run: 'plan',
      },
      { run: 'destroy' },
    ],
  },
  {
    name: 'an output named as what every object of JavaScript has',
    steps: [
      {
        config: outputs(JSON.parse('{"__proto__": {"value": 1}, "constructor": {"value": "${terraform_data.a.id}"}}') as Document),
      },
      { config: outputs(JSON.parse('{"__proto__": {"value": 2}}') as Document) },
      { config: data({ a: { input: 1 } }) },
    ],
  },
]);
