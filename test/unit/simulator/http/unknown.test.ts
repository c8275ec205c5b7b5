import { KindGuard, type TSchema } from '@sinclair/typebox';
import { allOperations, type Operation, operationText } from '../../../../src/palette/schema/full';
import { noLog } from '../../../../src/runtime/log';
import { withoutUnknown } from '../../../../src/simulator/http/validation';
import { createUnknownLog, droppedFields } from '../../../../src/simulator/unknown';
import { Site } from '../support';

const NAME = 'neverHeardOf';

describe('a field that the simulator does not know', () => {
  it('stands in the summary with its path, however deep it is, once for each time it came', async () => {
    const site = new Site();
    const accountUid = await site.account('vcenter', site.gateway('berlin'));
    const body = site.clusterBody('shop', accountUid) as { [name: string]: unknown };
    const pools = (body.spec as { machinepoolconfig: { poolConfig: object; x?: number }[] }).machinepoolconfig;
    for (const pool of pools) Object.assign(pool, { x: 1 });
    Object.assign(pools[0]?.poolConfig ?? {}, { y: { deep: 'secret' } });
    expect((await site.call('POST', '/v1/spectroclusters/vsphere?loud=1', { project: site.projectUid, body })).status).toBe(201);
    const operation = 'POST /v1/spectroclusters/vsphere';
    expect(site.sim.control.summary().unknown).toEqual([
      { operation, field: 'query.loud', count: 1 },
      { operation, field: 'spec.machinepoolconfig[].poolConfig.y', count: 1 },
      { operation, field: 'spec.machinepoolconfig[].x', count: 2 },
    ]);
    site.sim.control.reset();
    expect(site.sim.control.summary().unknown).toEqual([]);
  });

  it('goes to the log as a warning, and its value does not', async () => {
    const lines: string[] = [];
    const site = new Site({ log: (level, message) => lines.push(`${level} ${message}`) });
    await site.call('POST', '/v1/projects', { body: { metadata: { name: 'a', [NAME]: 'secret' }, '\u001b[31m': 1 } });
    expect(lines).toEqual([
      `warn unknown: POST /v1/projects metadata.${NAME} ×1`,
      'warn unknown: POST /v1/projects "\\u001b[31m" ×1',
    ]);
  });

  it.each(bodies())('is told at each depth of the body of %s', (_name, schema) => {
    const sample = sampleOf(schema);
    for (const { path, planted } of plantings(sample, schema)) {
      expect([path, droppedFields(planted, withoutUnknown(schema, planted))]).toEqual([path, [path]]);
    }
  });
});

describe('an operation that the simulator does not know', () => {
  it('stands in the summary as it was asked for', async () => {
    const site = new Site();
    expect((await site.call('GET', '/v1/workspaces/abc')).status).toBe(404);
    expect((await site.call('GET', '/v1/workspaces/abc')).status).toBe(404);
    expect((await site.call('PATCH', '/v1/users/info')).status).toBe(405);
    expect(site.sim.control.summary().unknown).toEqual([
      { operation: 'GET /v1/workspaces/abc', field: '', count: 2 },
      { operation: 'PATCH /v1/users/info', field: '', count: 1 },
    ]);
  });
});

describe('unknown=refuse', () => {
  it('answers 400 for fields, parameters and operations, and does nothing', async () => {
    const site = new Site({ strict: { unknown: 'refuse' } });
    const refused = [
      await site.call('POST', '/v1/projects', { body: { metadata: { name: 'a', [NAME]: 1 } } }),
      await site.call('GET', `/v1/users/info?${NAME}=1`),
      await site.call('GET', '/v1/workspaces/abc'),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(refused[0]?.body.message).toContain(`metadata.${NAME}`);
    expect(site.sim.world.projects.named('a')).toBeUndefined();
    expect((await site.call('POST', '/v1/projects', { body: { metadata: { name: 'a' } } })).status).toBe(201);
  });
});

it('keeps a bounded number of different names', () => {
  const log = createUnknownLog(noLog);
  for (let index = 0; index < 1_500; index += 1) log.note('POST /v1/projects', [`field${index}`]);
  expect(log.list()).toHaveLength(1_001);
  expect(log.list().at(-1)).toEqual({ operation: '(others)', field: '', count: 500 });
});

function bodies(): [string, TSchema][] {
  return Object.values(allOperations).flatMap((operation: Operation): [string, TSchema][] =>
    operation.body === undefined || operation.body.type !== 'object' ? [] : [[operationText(operation), operation.body]],
  );
}

/** A value with every property of the schema, and one element in each list. */
function sampleOf(schema: TSchema): unknown {
  if (schema.type === 'object') {
    const properties: { readonly [name: string]: TSchema } = schema.properties ?? {};
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, sampleOf(each)]));
  }
  if (schema.type === 'array') return [sampleOf(schema.items)];
  if (KindGuard.IsUnion(schema)) return sampleOf(schema.anyOf[0] as TSchema);
  if (schema.const !== undefined) return schema.const;
  return schema.type === 'integer' || schema.type === 'number' ? 1 : schema.type === 'boolean' ? true : 'text';
}

/** The sample with one unknown field in it, for each object in it that has a fixed set of properties. */
function plantings(sample: unknown, schema: TSchema, path = ''): { readonly path: string; readonly planted: unknown }[] {
  if (schema.type === 'array' && Array.isArray(sample)) {
    return plantings(sample[0], schema.items, `${path}[]`).map(({ path: at, planted }) => ({ path: at, planted: [planted] }));
  }
  if (schema.type !== 'object' || schema.additionalProperties !== undefined) return [];
  const value = sample as { readonly [name: string]: unknown };
  const below = (name: string) => (path === '' ? name : `${path}.${name}`);
  const deeper = Object.entries(schema.properties as { readonly [name: string]: TSchema }).flatMap(([name, each]) =>
    plantings(value[name], each, below(name)).map(({ path: at, planted }) => ({
      path: at,
      planted: { ...value, [name]: planted },
    })),
  );
  return [{ path: below(NAME), planted: { ...value, [NAME]: 1 } }, ...deeper];
}
