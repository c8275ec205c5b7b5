import { Type } from '@sinclair/typebox';
import { knownValues, list, type Operation, object, oneOf, optional, StringMap } from '../../src/palette/schema';
import { compare, type Exceptions } from './compare';
import { resolve, type SpecDocument } from './openapi';

const document: SpecDocument = {
  paths: {
    '/v1/things/{uid}': {
      parameters: [{ name: 'uid', in: 'path', type: 'string', required: true as never }],
      put: {
        parameters: [
          { name: 'limit', in: 'query', type: 'integer' },
          { name: 'mode', in: 'query', type: 'string', enum: ['slow', 'fast'], required: true as never },
          { name: 'body', in: 'body', schema: { $ref: '#/definitions/v1Thing' } },
        ],
        produces: ['application/octet-stream'],
        responses: { '200': { schema: { $ref: '#/definitions/v1Things' } } },
      },
      get: { responses: { '204': {} } },
    },
    '/v1/gone': { 'x-removed-in': '4.8', get: { responses: { '204': {} } } },
  },
  definitions: {
    v1Things: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', items: { $ref: '#/definitions/v1Thing' } } },
    },
    v1Thing: {
      allOf: [
        { $ref: '#/definitions/v1Named' },
        {
          type: 'object',
          // Some definitions require what they have no property for.
          required: ['kind', 'ghost'],
          properties: {
            kind: { type: 'string', enum: ['a', 'b'] },
            only: { type: 'string', enum: ['x'] },
            size: { type: 'integer' },
            labels: { type: 'object', additionalProperties: { type: 'string' } },
            inner: { type: 'object', properties: { on: { type: 'boolean' } } },
            any: { type: 'object' },
            shape: { type: 'string', enum: ['round'], 'x-removed-enum': { square: '4.8' } },
          },
        },
      ],
    },
    v1Named: { type: 'object', properties: { name: { type: 'string' } } },
  },
};

const right = {
  method: 'PUT',
  path: '/v1/things/{uid}',
  scope: 'either',
  params: Type.Object({ uid: Type.String() }),
  query: object({ mode: oneOf('slow', 'fast') }, { limit: Type.Integer() }),
  body: object(
    { kind: oneOf('a', 'b') },
    {
      name: Type.String(),
      only: oneOf('x'),
      size: Type.Integer(),
      labels: StringMap,
      inner: optional({ on: Type.Boolean() }),
    },
  ),
  response: {
    status: 200,
    body: Type.Object({
      items: list(object({ kind: knownValues('a') }, { name: Type.String(), inner: optional({ on: Type.Boolean() }) })),
    }),
  },
  idempotent: true,
} as const satisfies Operation;

const none: Exceptions = { unpublished: {}, taken: {}, alwaysSent: {} };
const thing = (schema: Parameters<typeof list>[0]): Partial<Operation> => ({
  response: { status: 200, body: Type.Object({ items: list(schema) }) },
});

describe('compare', () => {
  it('finds nothing where there is nothing', () => {
    expect(compare({ right }, document, none)).toEqual([]);
  });

  it.each<[string, Partial<Operation>, string, string]>([
    ['a path that is not there', { path: '/v1/thing/{uid}' }, '', 'is a path that is not published'],
    ['a method that is not there', { method: 'PATCH' }, '', 'is a method that is not published'],
    ['another status', { response: { status: 204 } }, 'answer', 'has the status 204 here and 200 there'],
    [
      'another type of content',
      { response: { ...right.response, contentType: 'text/csv' } },
      'answer',
      'is text/csv here and application/octet-stream there',
    ],
    ['no answer where there is one', { response: { status: 200 } }, 'answer', 'is none here and one there'],
    ['no body where there is one', { body: undefined }, 'body', 'is none here and one there'],
    ['no parameter where the path has one', { params: undefined }, 'path uid', "is required there and can't be sent here"],
    [
      'a parameter of the path that it does not have',
      { params: Type.Object({ uid: Type.String(), name: Type.String() }) },
      'path name',
      'is unknown there',
    ],
    [
      'a parameter of the path of another type',
      { params: Type.Object({ uid: Type.Integer() }) },
      'path uid',
      'is integer here and string there',
    ],
    [
      'a parameter of the query that is not there',
      { query: object({ mode: oneOf('slow') }, { continue: Type.String() }) },
      'query continue',
      'is unknown there',
    ],
    [
      'a parameter of the query of another type',
      { query: object({ mode: oneOf('slow') }, { limit: Type.String() }) },
      'query limit',
      'is string here and integer there',
    ],
    [
      'a parameter of the query that may be left out',
      { query: optional({ mode: oneOf('slow') }) },
      'query mode',
      'is required there and may be left out here',
    ],
    ['a parameter of the query that is missing', { query: undefined }, 'query mode', "is required there and can't be sent here"],
    [
      'a parameter of the query with another value',
      { query: Type.Object({ mode: oneOf('slow', 'odd') }) },
      'query mode',
      'has "odd" here and not there',
    ],
    [
      'an unknown property in a body',
      { body: object({ kind: oneOf('a') }, { nmae: Type.String() }) },
      'body/nmae',
      'is unknown there',
    ],
    [
      'a property that is required and missing',
      { body: optional({ name: Type.String() }) },
      'body/kind',
      "is required there and can't be sent here",
    ],
    [
      'a property that is required and optional here',
      { body: optional({ kind: oneOf('a') }) },
      'body/kind',
      'is required there and may be left out here',
    ],
    [
      'a property of another type',
      { body: object({ kind: oneOf('a') }, { size: Type.Number() }) },
      'body/size',
      'is number here and integer there',
    ],
    [
      'an enumeration with another value',
      { body: Type.Object({ kind: oneOf('a', 'c', 'd') }) },
      'body/kind',
      'has "c", "d" here and not there',
    ],
    [
      'an enumeration of one, which is another',
      { body: object({ kind: oneOf('a') }, { only: oneOf('y') }) },
      'body/only',
      'has "y" here and not there',
    ],
    [
      'any text where an enumeration is sent',
      { body: Type.Object({ kind: Type.String() }) },
      'body/kind',
      'may be anything here and is one of a few there',
    ],
    [
      'a map where there is none',
      { body: object({ kind: oneOf('a') }, { inner: StringMap }) },
      'body/inner',
      'is a map here and none there',
    ],
    [
      'a union of types',
      { body: object({ kind: oneOf('a') }, { size: Type.Union([Type.String(), Type.Integer()]) }) },
      'body/size',
      'is string or integer here and integer there',
    ],
    [
      'a list in place of an object',
      { response: { status: 200, body: list(Type.String()) } },
      'answer',
      'is array here and object there',
    ],
    ['an unknown property in a list', thing(optional({ nmae: Type.String() })), 'answer/items/*/nmae', 'is unknown there'],
    [
      'a property of another type deep in an answer',
      thing(optional({ inner: optional({ on: Type.String() }) })),
      'answer/items/*/inner/on',
      'is string here and boolean there',
    ],
    [
      'an enumeration with another value in an answer',
      thing(optional({ kind: knownValues('a', 'z') })),
      'answer/items/*/kind',
      'has "z" here and not there',
    ],
    [
      'a property that is not promised',
      thing(Type.Object({ name: Type.String() })),
      'answer/items/*/name',
      'is required here and not there (v1Thing.name)',
    ],
    [
      'a property that is not promised, without a name of its own',
      thing(optional({ inner: Type.Object({ on: Type.Boolean() }) })),
      'answer/items/*/inner/on',
      'is required here and not there (v1Thing.inner.on)',
    ],
  ])('sees %s', (_, wrong, place, problem) => {
    const operation: Operation = { ...right, ...wrong };
    expect(compare({ operation }, document, none)).toContainEqual({
      operation: `${operation.method} ${operation.path}`,
      place,
      problem,
    });
  });

  it('takes anything for an object of which nothing is said, and values that an older version had', () => {
    const body = object({ kind: oneOf('a', 'b') }, { any: Type.Unknown(), shape: oneOf('round', 'square') });
    expect(compare({ right: { ...right, body } }, document, none)).toEqual([]);
    const wrong: Operation = { ...right, body: object({ kind: oneOf('a', 'b') }, { inner: Type.Unknown(), shape: oneOf('oval') }) };
    expect(compare({ wrong }, document, none).map(({ place, problem }) => `${place} ${problem}`)).toEqual([
      'body/inner is anything here and object there',
      'body/shape has "oval" here and not there',
    ]);
  });

  it('knows what came with a version, and what a version has lost', () => {
    const path = { '/v1/new': { get: { responses: { '204': {} } } } };
    const fresh: Operation = {
      method: 'GET',
      path: '/v1/new',
      scope: 'either',
      response: { status: 204 },
      idempotent: true,
      since: '4.9',
    };
    const problems = (operation: Operation, version: '4.8' | '4.9', spec = document) =>
      compare({ operation }, spec, none, version).map(({ place, problem }) => `${place} ${problem}`);
    expect(problems(fresh, '4.8')).toEqual([]);
    expect(problems(fresh, '4.9')).toEqual([' is a path that is not published']);
    expect(problems(fresh, '4.8', { ...document, paths: path })).toEqual([' is published, and new in 4.9 here']);
    expect(problems(fresh, '4.9', { ...document, paths: path })).toEqual([]);
    const gone: Operation = { ...right, path: '/v1/lost/{uid}', removedIn: '4.8' };
    expect(problems(gone, '4.9')).toEqual([]);
  });

  it('sees a body that must be there, and one that need not', () => {
    expect(compare({ operation: { ...right, bodyRequired: true } }, document, none)).toMatchObject([
      { place: 'body', problem: 'must be there here and may be left out there' },
    ]);
  });

  it('sees a body where there is none', () => {
    const operation: Operation = { ...right, method: 'GET', query: undefined, response: { status: 204, body: Type.String() } };
    expect(compare({ operation }, document, none)).toEqual([
      { operation: 'GET /v1/things/{uid}', place: 'body', problem: 'is one here and none there' },
      { operation: 'GET /v1/things/{uid}', place: 'answer', problem: 'is one here and none there' },
    ]);
  });

  it('sees the fields of a form', () => {
    const upload = { parameters: [{ name: 'file', in: 'formData', type: 'file' }], responses: { '204': {} } };
    const forms: SpecDocument = { paths: { '/v1/upload': { post: upload } }, definitions: {} };
    const operation = {
      method: 'POST',
      path: '/v1/upload',
      scope: 'either',
      form: optional({ file: Type.String() }),
      response: { status: 204 },
      idempotent: false,
    } as const satisfies Operation;
    expect(compare({ operation }, forms, none)).toEqual([]);
    const wrong = { ...operation, form: optional({ file: Type.Integer(), name: Type.String() }) };
    expect(compare({ wrong }, forms, none).map(({ place, problem }) => `${place} ${problem}`)).toEqual([
      'formData file is integer here and string there',
      'formData name is unknown there',
    ]);
  });

  it('sees a path that was removed', () => {
    const operation: Operation = { method: 'GET', path: '/v1/gone', scope: 'either', response: { status: 204 }, idempotent: true };
    expect(compare({ operation }, document, none)).toEqual([
      { operation: 'GET /v1/gone', place: '', problem: 'was removed in 4.8 there and in no version here' },
    ]);
  });

  it('sees a parameter in the path that is declared nowhere', () => {
    const operation: Operation = { ...right, params: Type.Object({}) };
    expect(compare({ operation }, document, none)).toContainEqual({
      operation: 'PUT /v1/things/{uid}',
      place: 'path uid',
      problem: 'stands in the path and has no parameter here',
    });
  });

  it('takes exceptions, and sees those that nothing needs', () => {
    const unpublished: Operation = { ...right, path: '/v1/secret/{uid}' };
    const strict: Operation = { ...right, ...thing(Type.Object({ name: Type.String() })) };
    const further: Operation = { ...right, ...thing(optional({ more: Type.String() })) };
    const exceptions: Exceptions = {
      unpublished: { 'PUT /v1/secret/{uid}': 'why' },
      taken: { 'v1Thing.more': 'why' },
      alwaysSent: { 'v1Thing.name': 'why' },
    };
    expect(compare({ unpublished, strict, further }, document, exceptions)).toEqual([]);
    expect(compare({ right }, document, exceptions)).toEqual([
      { operation: 'PUT /v1/secret/{uid}', place: '', problem: 'is an exception that nothing needs any more' },
      { operation: 'v1Thing.more', place: '', problem: 'is an exception that nothing needs any more' },
      { operation: 'v1Thing.name', place: '', problem: 'is an exception that nothing needs any more' },
    ]);
  });

  it('does not go on with a document that is not whole', () => {
    expect(() => resolve(document, { $ref: '#/definitions/v1Missing' }, '')).toThrow('#/definitions/v1Missing');
  });
});
