import { readState } from '../../../../../src/executor/state/file/read';
import { stateText } from '../../../../../src/executor/state/file/write';
import { StateError } from '../../../../../src/executor/state/state-error';

const instance = { schema_version: 0, attributes: { id: 'x' }, sensitive_attributes: [] };
const resource = { mode: 'managed', type: 'a', name: 'b', provider: 'provider["p"]', instances: [instance] };
const state = {
  version: 4,
  terraform_version: '1.11.4',
  serial: 1,
  lineage: 'l',
  outputs: {},
  resources: [resource],
  check_results: null,
};

function withInstance(extra: object): object {
  return { ...state, resources: [{ ...resource, instances: [{ ...instance, ...extra }] }] };
}

test.each([
  ['{"version": 4, "serial"', 'is not valid JSON: it seems to be cut off'],
  ['{"version": 4 "serial": 1}', 'is not valid JSON'],
  ['[]', 'it is JSON, but no object'],
  ['{}', 'it has no "version"'],
  [{ ...state, version: 3 }, 'old state format version 3'],
  [{ ...state, version: 5 }, 'state format version 5, and only version 4'],
  [{ ...state, serial: undefined }, 'has no valid "serial"'],
  [{ ...state, serial: -1 }, 'has no valid "serial"'],
  [JSON.stringify(state).replace('"serial":1', '"serial":18446744073709551615'), 'has the serial 18446744073709551615'],
  [{ ...state, lineage: 7 }, 'has no valid "lineage"'],
  [{ ...state, resources: {} }, '"resources" that are no list'],
  [{ ...state, outputs: [] }, '"outputs" that are no object'],
  [{ ...state, outputs: { o: { value: 1 } } }, 'no value or no type for output "o"'],
  [{ ...state, outputs: { o: { value: 1, type: 'tring' } } }, 'an output "o" whose value is not of its type'],
  [{ ...state, outputs: { o: { value: 'a', type: 'number' } } }, 'an output "o" whose value is not of its type'],
  [{ ...state, resources: [{ ...resource, module: 'm' }] }, 'has no valid module for resource number 1'],
  [{ ...state, resources: [{ ...resource, module: 7 }] }, 'has no valid module for resource number 1'],
  [{ ...state, resources: [{ ...resource, mode: 'other' }] }, 'mode, type and name for resource number 1'],
  [{ ...state, resources: [{ ...resource, provider: undefined }] }, 'has no provider for a.b'],
  [{ ...state, resources: [{ ...resource, instances: null }] }, 'no list of instances for a.b'],
  [{ ...state, resources: [{ ...resource, instances: [1] }] }, 'an instance of a.b that is no object'],
  [{ ...state, resources: [null] }, 'no object as resource number 1'],
  [{ ...state, resources: [resource, resource] }, 'has a.b twice'],
  [withInstance({ deposed: 'xyz' }), 'a deposed object of a.b without a valid key'],
  [withInstance({ index_key: 1.5 }), 'without a valid index_key'],
  [withInstance({ index_key: true }), 'without a valid index_key'],
  [withInstance({ status: 'odd' }), 'the unknown status "odd" for a.b'],
  [withInstance({ schema_version: 'x' }), 'no valid schema_version for a.b'],
  [withInstance({ attributes: null }), 'no attributes for a.b'],
  [withInstance({ attributes_flat: { id: 'x' } }), 'in the form of Terraform 0.11'],
  [withInstance({ private: 1 }), 'private data that is no text'],
  [withInstance({ dependencies: [1] }), 'dependencies that are no addresses'],
  [withInstance({ sensitive_attributes: [[{ type: 'odd' }]] }), 'sensitive_attributes that are no paths'],
  [withInstance({ provider: 'k' }), 'one of several provider instances (OpenTofu)'],
])('%j: %s', (content, problem) => {
  const read = () => readState(typeof content === 'string' ? content : JSON.stringify(content), 'my.tfstate');
  expect(read).toThrow(StateError);
  expect(read).toThrow(problem);
  expect(read).toThrow(/^my\.tfstate has|^my\.tfstate is/);
});

test.each(['', ' \n'])('an empty file is no state: %j', (text) => {
  expect(readState(text, 'f')).toBeUndefined();
});

test('all that an object can have is read', () => {
  const identity = { identity_schema_version: 0, identity: { id: 1 } };
  const full = {
    ...withInstance({
      index_key: 'k',
      status: 'tainted',
      sensitive_attributes: [
        [
          { type: 'get_attr', value: 'a' },
          { type: 'index', value: { value: 0, type: 'number' } },
        ],
      ],
      private: 'eA==',
      dependencies: ['x.y'],
      create_before_destroy: true,
      ...identity,
    }),
    outputs: { o: { value: 1, type: 'number', sensitive: true } },
  };
  const read = readState(JSON.stringify(full), 'f');
  expect(read?.instances.get('a.b["k"]')).toEqual({
    address: { mode: 'managed', type: 'a', name: 'b', key: 'k' },
    provider: 'provider["p"]',
    deposed: {},
    current: {
      schemaVersion: 0,
      attributes: { id: 'x' },
      sensitive: [[{ attribute: 'a' }, { index: 0 }]],
      private: 'eA==',
      dependencies: ['x.y'],
      createBeforeDestroy: true,
      tainted: true,
      extra: identity,
    },
  });
  expect(read?.outputs).toEqual({ o: { value: 1, type: 'number', sensitive: true } });
  const again = read && JSON.parse(stateText(read));
  expect(again).toEqual(JSON.parse(JSON.stringify(full)));
});

test('numbers keep every digit, and keys like __proto__ are keys', () => {
  const text = JSON.stringify(withInstance({})).replace(
    '{"id":"x"}',
    '{"__proto__":1,"n":123456789012345678901234567890.5,"constructor":{}}',
  );
  const read = readState(text, 'f');
  if (!read) throw new Error('there is no state');
  expect(stateText(read)).toContain(
    '"__proto__": 1,\n            "n": 123456789012345678901234567890.5,\n            "constructor": {}',
  );
});
