import { operations, operationText, PaletteError } from '../../src/palette';
import { askedFor } from '../../src/provider/shared/asked';
import { explain } from '../../src/provider/shared/errors';
import { account, cluster } from './support/bodies';
import { TestPalette, told } from './support/palette';

interface Row {
  /** What the user has done. */
  readonly did: string;
  readonly call: keyof typeof operations;
  readonly scope?: 'tenant' | 'project';
  readonly status: number;
  readonly code?: string;
  readonly foreign?: true;
  readonly summary: string;
  /** What the advice holds. */
  readonly advice: string;
}

/** What users cause: each kind of object and verb with each status that they can meet there. */
const TABLE: readonly Row[] = [
  // 401, and 403 where Palette means the same
  {
    did: 'gave a key that has expired',
    call: 'listProjectsMetadata',
    status: 401,
    code: 'UnAuthorizedAccess',
    summary: 'Palette refuses the API key',
    advice: 'Check api_key (PALETTE_API_KEY)',
  },
  {
    did: 'gave a key of another Palette, which answers 403',
    call: 'listProjectsMetadata',
    status: 403,
    code: 'UnAuthorizedAccess',
    summary: 'Palette refuses the API key',
    advice: 'belong to another Palette',
  },
  {
    did: 'works behind a portal that wants a login',
    call: 'listProjectsMetadata',
    status: 401,
    foreign: true,
    summary: 'Palette refuses the API key',
    advice: 'a portal in between may have given it',
  },
  // 403
  {
    did: 'uses a key that may not list projects',
    call: 'listProjectsMetadata',
    status: 403,
    summary: 'The API key may not list projects',
    advice: 'rights in the tenant',
  },
  {
    did: 'registers a gateway with a key of one project',
    call: 'createSelfHostedPcg',
    status: 403,
    summary: 'The API key may not make a private cloud gateway',
    advice: 'rights in the tenant',
  },
  {
    did: 'renames a gateway with a key that may only read',
    call: 'updateOverlordMetadata',
    status: 403,
    summary: 'The API key may not change this private cloud gateway',
    advice: 'rights in the tenant',
  },
  {
    did: 'applies migrate_clusters_to with a key that may not migrate',
    call: 'migrateOverlord',
    status: 403,
    summary: 'The API key may not migrate the clusters of a private cloud gateway',
    advice: 'rights in the tenant',
  },
  {
    did: 'removes a gateway with a key that may only read',
    call: 'deleteOverlord',
    status: 403,
    summary: 'The API key may not delete this private cloud gateway',
    advice: 'rights in the tenant',
  },
  {
    did: 'has a gateway try an account without rights on gateways',
    call: 'validateVsphereOverlordAccount',
    status: 403,
    summary: 'The API key may not try a cloud account',
    advice: 'rights in the tenant',
  },
  {
    did: 'makes an account with a key that may only read',
    call: 'createVsphereAccount',
    scope: 'project',
    status: 403,
    summary: 'The API key may not make a cloud account',
    advice: 'lacks the permission in this project',
  },
  {
    did: "refreshes another project's account after project_name was changed",
    call: 'getVsphereAccount',
    scope: 'project',
    status: 403,
    summary: 'The API key may not read this cloud account',
    advice: 'if to another project, set project_name to that one',
  },
  {
    did: "changes the tenant's account from a project",
    call: 'updateVsphereAccount',
    scope: 'project',
    status: 403,
    summary: 'The API key may not change this cloud account',
    advice: 'If it belongs to the tenant, write context = "tenant"',
  },
  {
    did: 'wrote context = "tenant" with a key of one project',
    call: 'createVsphereCluster',
    scope: 'tenant',
    status: 403,
    summary: 'The API key may not make a cluster',
    advice: 'If it belongs to a project, write context = "project"',
  },
  {
    did: 'looks for a cluster by its name without the right to list',
    call: 'searchClusters',
    scope: 'project',
    status: 403,
    summary: 'The API key may not list clusters',
    advice: 'lacks the permission in this project',
  },
  {
    did: 'refreshes a cluster with a key that may not read it',
    call: 'getCluster',
    scope: 'project',
    status: 403,
    summary: 'The API key may not read this cluster',
    advice: 'otherwise the key lacks the permission',
  },
  {
    did: 'scales a pool with a key that may only read',
    call: 'updateVsphereMachinePool',
    scope: 'project',
    status: 403,
    summary: "The API key may not change this cluster's machines",
    advice: 'lacks the permission in this project',
  },
  {
    did: 'takes a pool away with a key that may only read',
    call: 'deleteVsphereMachinePool',
    scope: 'project',
    status: 403,
    summary: "The API key may not change this cluster's machines",
    advice: 'lacks the permission in this project',
  },
  {
    did: 'attaches a profile with a key that may only read',
    call: 'patchClusterProfiles',
    scope: 'project',
    status: 403,
    summary: 'The API key may not change this cluster',
    advice: 'lacks the permission in this project',
  },
  {
    did: 'deletes a cluster with a key that may only read',
    call: 'deleteCluster',
    scope: 'project',
    status: 403,
    summary: 'The API key may not delete this cluster',
    advice: 'lacks the permission in this project',
  },
  {
    did: 'looks for a profile without the right to',
    call: 'listClusterProfilesMetadata',
    scope: 'project',
    status: 403,
    summary: 'The API key may not list cluster profiles',
    advice: 'lacks the permission in this project',
  },
  {
    did: 'works behind a firewall that forbids a path',
    call: 'createVsphereCluster',
    scope: 'project',
    status: 403,
    foreign: true,
    summary: 'Something before Palette forbids to make a cluster',
    advice: 'a firewall, a proxy or a portal in between',
  },
  // 404
  {
    did: "has a profile of another scope in a cluster's list",
    call: 'createVsphereCluster',
    scope: 'project',
    status: 404,
    summary: 'Something that the cluster refers to does not exist',
    advice: 'if it belongs to the tenant, write context = "tenant"',
  },
  {
    did: 'names a gateway that has gone while an account is made',
    call: 'createVsphereAccount',
    scope: 'project',
    status: 404,
    summary: 'Something that the cloud account refers to does not exist',
    advice: 'it may have been deleted meanwhile',
  },
  {
    did: 'has a gateway try an account that went with the gateway',
    call: 'validateVsphereOverlordAccount',
    status: 404,
    summary: 'Something that the cloud account refers to does not exist',
    advice: 'The message says what',
  },
  {
    did: 'migrates to a gateway that has gone',
    call: 'migrateOverlord',
    status: 404,
    summary: 'Something that the private cloud gateway refers to does not exist',
    advice: 'Plan again',
  },
  {
    did: 'changes a cluster that somebody has deleted since the plan',
    call: 'patchClusterMetadata',
    scope: 'project',
    status: 404,
    summary: 'Palette does not know this cluster',
    advice: 'deleted behind our back; plan again',
  },
  {
    did: 'changes a gateway that somebody has deleted since the plan',
    call: 'updateOverlordMetadata',
    status: 404,
    summary: 'Palette does not know this private cloud gateway',
    advice: 'deleted behind our back; plan again.',
  },
  {
    did: 'works in a project that has been removed since',
    call: 'searchClusters',
    scope: 'project',
    status: 404,
    summary: 'There is no place to list clusters in',
    advice: 'check project_name',
  },
  {
    did: 'gave a host that is no Palette',
    call: 'listProjectsMetadata',
    status: 404,
    foreign: true,
    summary: "The host does not know this call of Palette's API",
    advice: 'Check host (PALETTE_HOST)',
  },
  {
    did: 'works with a Palette that has lost a call',
    call: 'getCluster',
    scope: 'project',
    status: 405,
    foreign: true,
    summary: "The host does not know this call of Palette's API",
    advice: 'A Palette of another version may not have this call',
  },
  // 409
  {
    did: "chose an account's name that is taken by one that the key isn't shown",
    call: 'createVsphereAccount',
    scope: 'project',
    status: 409,
    summary: "Palette can't make a cloud account as things stand",
    advice: 'choose another name, or import what exists',
  },
  {
    did: "chose a cluster's name that is taken",
    call: 'createVsphereCluster',
    scope: 'project',
    status: 409,
    summary: "Palette can't make a cluster as things stand",
    advice: 'choose another name, or import what exists',
  },
  {
    did: "deletes an account that another configuration's cluster uses",
    call: 'deleteVsphereAccount',
    scope: 'project',
    status: 409,
    summary: "Palette can't delete this cloud account as things stand",
    advice: 'Something still uses it',
  },
  {
    did: 'deletes a gateway that clusters refer to, where Palette refuses that itself',
    call: 'deleteOverlord',
    status: 409,
    summary: "Palette can't delete this private cloud gateway as things stand",
    advice: 'Take that away first, and apply again',
  },
  {
    did: 'adds a pool whose name is taken',
    call: 'createVsphereMachinePool',
    scope: 'project',
    status: 409,
    summary: "Palette can't change this cluster's machines as things stand",
    advice: 'Plan again',
  },
  {
    did: 'changes profiles while somebody else does',
    call: 'patchClusterProfiles',
    scope: 'project',
    status: 409,
    summary: "Palette can't change this cluster as things stand",
    advice: 'somebody else may be changing it, too',
  },
  // what else is refused
  {
    did: 'gave a pool of two control plane nodes',
    call: 'createVsphereCluster',
    scope: 'project',
    status: 400,
    code: 'InvalidMachinePool',
    summary: 'Palette refuses to make a cluster',
    advice: 'Change what the message names and apply again.',
  },
  {
    did: 'runs too many pipelines at once',
    call: 'getCluster',
    scope: 'project',
    status: 429,
    summary: 'Palette limits the number of calls',
    advice: 'less parallelism',
  },
  {
    did: 'gave a host that leads to another',
    call: 'listProjectsMetadata',
    status: 302,
    foreign: true,
    summary: 'The host leads elsewhere',
    advice: 'Check host (PALETTE_HOST)',
  },
  // 5xx: no refusal, and no fault of the user
  {
    did: 'meets a bug of Palette',
    call: 'getCluster',
    scope: 'project',
    status: 500,
    summary: 'Palette failed to read this cluster',
    advice: "the configuration needs no change. Apply again later; if it stays, Palette's support finds the fault by the reference",
  },
  {
    did: 'meets a bug of Palette in a change',
    call: 'updateVsphereMachinePool',
    scope: 'project',
    status: 500,
    summary: "Palette failed to change this cluster's machines",
    advice: "The fault is on Palette's side",
  },
  {
    did: 'deletes while Palette is being upgraded',
    call: 'deleteCluster',
    scope: 'project',
    status: 503,
    foreign: true,
    summary: 'Palette failed to delete this cluster',
    advice: 'What stands before Palette (a load balancer, a proxy) answers 503 in its place',
  },
  {
    did: 'starts while Palette is down',
    call: 'listProjectsMetadata',
    status: 502,
    foreign: true,
    summary: 'Palette failed to list projects',
    advice: 'Apply again later',
  },
];

function errorOf({ call, scope = 'tenant', status, code, foreign }: Omit<Row, 'did' | 'summary' | 'advice'>): PaletteError {
  const operation = operationText(operations[call]);
  return new PaletteError({ operation, status, code: code ?? 'SomeCode', ref: 'r-1', message: 'its words', scope, foreign });
}

test.each(TABLE)('whoever $did ($status) reads: $summary', ({ summary, advice, ...row }) => {
  expect(explain(errorOf(row))).toEqual([
    expect.objectContaining({ severity: 'error', summary, detail: expect.stringMatching(/was answered with \d+.*: its words/) }),
  ]);
  expect(explain(errorOf(row))?.[0]?.detail.split('\n\n')[1]).toContain(advice);
});

describe.each(Object.keys(operations) as (keyof typeof operations)[])('%s', (call) => {
  test('is told by what it was to do', () => {
    const { phrase, one } = askedFor(operationText(operations[call]));
    expect(one).not.toBe('object');
    expect(phrase).toMatch(/^(list|read|make|try|change|migrate|delete) /);
  });

  test('blames nobody but Palette for its own faults, and names a way out of all else', () => {
    for (const status of [500, 501, 502, 503, 504, 599]) {
      const [told500] = explain(errorOf({ call, status })) ?? [];
      expect(told500?.summary).toMatch(/^Palette failed to /);
      expect(`${told500?.summary} ${told500?.detail}`).not.toMatch(/refuse|forbid|permission|Change what/);
    }
    for (const status of [302, 400, 401, 403, 404, 405, 409, 422, 429]) {
      for (const scope of ['tenant', 'project'] as const) {
        const [each] = explain(errorOf({ call, scope, status })) ?? [];
        expect(each?.detail.split('\n\n')[1]).toMatch(/Check|check|[Uu]se|[Ww]rite|[Pp]lan|[Aa]pply|choose/);
      }
    }
  });
});

describe('against a Palette', () => {
  const ACCOUNT = 'palette_cloud_account_vsphere';
  const CLUSTER = 'palette_cluster_vsphere';
  let palette: TestPalette;
  beforeEach(async () => {
    palette = await TestPalette.open();
  });
  afterEach(() => palette.close());

  const login = async (configuration = {}) => {
    const run = await palette.run({ owner: 'me', ...configuration });
    return { run, made: await run.create(ACCOUNT, account('vcenter', palette.gateway('dc1'))) };
  };

  test('a state that is read in another project is told which project to set', async () => {
    const { made } = await login();
    const elsewhere = await palette.run({ owner: 'me', project_name: 'staging' });
    const { diagnostics, state } = await elsewhere.read(ACCOUNT, made);
    expect(told(diagnostics)).toEqual(['error: The API key may not read this cloud account']);
    expect(diagnostics[0]?.detail).toContain('if to another project, set project_name to that one');
    expect(state).toEqual(made.state);
  });

  test('an account that a cluster uses is told to be in use', async () => {
    const { run, made } = await login();
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    await run.create(CLUSTER, cluster('apps', String(made.state?.id), String(profile.id)));
    const removed = await (await palette.run({ owner: 'me' })).remove(ACCOUNT, made);
    expect(told(removed.diagnostics)).toEqual(["error: Palette can't delete this cloud account as things stand"]);
    expect(removed.diagnostics[0]?.detail).toMatch(/is in use by apps.*Something still uses it/s);
  });

  test('a profile that does not exist is told of, and not the cluster', async () => {
    const { run, made } = await login();
    const { diagnostics } = await run.create(CLUSTER, cluster('apps', String(made.state?.id), '0123456789abcdef01234567'));
    expect(told(diagnostics)).toEqual(['error: Something that the cluster refers to does not exist']);
  });

  // The page counted as the object's absence, and the state lost what was there: seen to fail at 6695c91.
  test("a load balancer's page says nothing of an object: it stays in the state, and is not taken for removed", async () => {
    const { run, made } = await login();
    const page = { status: 404, html: true };
    palette.simulator.control.addFault({ match: { path: '/v1/cloudaccounts/vsphere/*' }, times: 'always', action: page });
    const read = await run.read(ACCOUNT, made);
    expect(told(read.diagnostics)).toEqual(["error: The host does not know this call of Palette's API"]);
    expect(read.state).toEqual(made.state);
    const removed = await (await palette.run({ owner: 'me' })).remove(ACCOUNT, made);
    expect(told(removed.diagnostics)).toEqual(["error: The host does not know this call of Palette's API"]);
    expect(removed.state).toEqual(made.state);
  });

  test("Palette's own fault is told as such", async () => {
    const { run, made } = await login();
    palette.simulator.control.addFault({ match: { path: '/v1/cloudaccounts/vsphere/*' }, action: { status: 500 } });
    expect(told((await run.read(ACCOUNT, made)).diagnostics)).toEqual(['error: Palette failed to read this cloud account']);
  });
});
