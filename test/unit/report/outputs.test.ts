import { parseJson, type Type, t, UNKNOWN, type Value } from '../../../src/framework';
import { applyText, outputJson, outputRaw, outputsJson, outputsText, outputText } from '../../../src/report';
import { hclText } from '../../../src/report/hcl-text';

const outputs = {
  z: { value: 'x', type: 'string', sensitive: false },
  list: { value: ['b', 'a'], type: ['list', 'string'], sensitive: false },
  secret: { value: 'hunter2', type: 'string', sensitive: true },
  big: { value: parseJson('12345678901234567890'), type: 'number', sensitive: false },
};

describe('outputs', () => {
  test('stand below each other, sensitive ones masked', () => {
    expect(outputsText(outputs)).toBe(
      'big = 12345678901234567890\nlist = tolist([\n  "b",\n  "a",\n])\nsecret = <sensitive>\nz = "x"\n',
    );
    expect(outputsText({})).toBe('');
  });

  test('one that is asked for by name is shown', () => {
    expect(outputText(outputs.secret)).toBe('"hunter2"');
    expect(outputText({ value: null, type: 'dynamic', sensitive: false })).toBe('null');
  });

  test('in JSON have their type', () => {
    expect(outputsJson({ m: { value: { b: 1, a: '<' }, type: ['object', { b: 'number', a: 'string' }], sensitive: false } })).toBe(
      '{\n  "m": {\n    "sensitive": false,\n    "type": [\n      "object",\n      {\n        "a": "string",\n        "b": "number"\n      }\n    ],\n    "value": {\n      "a": "\\u003c",\n      "b": 1\n    }\n  }\n}\n',
    );
    expect(outputsJson({})).toBe('{}\n');
    expect(outputJson(outputs.big)).toBe('12345678901234567890\n');
  });

  test('raw are strings, numbers and bools alone', () => {
    expect(outputRaw('z', outputs.z)).toEqual({ text: 'x' });
    expect(outputRaw('big', outputs.big)).toEqual({ text: '12345678901234567890' });
    expect(outputRaw('b', { value: true, type: 'bool', sensitive: false })).toEqual({ text: 'true' });
    expect(outputRaw('list', outputs.list)).toEqual({ error: expect.stringContaining('output value "list" is list of string.') });
    expect(outputRaw('n', { value: null, type: 'string', sensitive: false })).toEqual({
      error: expect.stringContaining('is null.'),
    });
  });

  test('follow what an apply did', () => {
    expect(applyText({ added: 1, changed: 0, destroyed: 2 }, { z: outputs.z }, { colour: false })).toBe(
      '\nApply complete! Resources: 1 added, 0 changed, 2 destroyed.\n\nOutputs:\n\nz = "x"\n',
    );
    expect(applyText({ added: 0, changed: 0, destroyed: 2, imported: 3 }, {}, { colour: false })).toBe(
      '\nApply complete! Resources: 3 imported, 0 added, 0 changed, 2 destroyed.\n',
    );
    expect(applyText({ added: 0, changed: 0, destroyed: 2 }, { z: outputs.z }, { colour: false, destroy: true })).toBe(
      '\nDestroy complete! Resources: 2 destroyed.\n',
    );
  });
});

test.each<[Type, Value, string]>([
  [t.string, 'a"b\\', '"a\\"b\\\\"'],
  [t.string, 'a\nb', '<<EOT\na\nb\nEOT'],
  [t.string, 'a\nEOT', '<<EOT_\na\nEOT\nEOT_'],
  [t.tuple([t.string]), ['a\nb'], '[\n  <<-EOT\n  a\n  b\n  EOT,\n]'],
  [t.string, null, 'tostring(null)'],
  [t.list(t.map(t.bool)), null, 'tolist(null) /* of map of bool */'],
  [t.object({}), null, 'null /* object */'],
  [t.object({}), {}, '{}'],
  [t.set(t.string), [], 'toset([])'],
  [t.map(t.number), { b: 1, a: 1.5 }, 'tomap({\n  "a" = 1.5\n  "b" = 1\n})'],
  [t.object({ a: t.bool, n: t.tuple([]) }), { a: true, n: [] }, '{\n  "a" = true\n  "n" = []\n}'],
  [t.dynamic, UNKNOWN, '(known after apply)'],
])('%j %j in the language', (type, value, expected) => {
  expect(hclText(type, value)).toBe(expected);
});
