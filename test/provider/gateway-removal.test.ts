import type { ObjectValue } from '../../src/framework';
import { type Asked, type FakePalette, fakePalette, imported, PROJECT, type Reply, refusal, texts } from './support/fake-palette';

// What is said to be unseen here, all but the rows where it is known, went with its gateway: seen to fail at 2453943.

const TYPE = 'palette_private_cloud_gateway';
const GATEWAY = '0000000000000000000000a1';
const OTHER = '0000000000000000000000b2';
const CLUSTER = '0000000000000000000000c3';

type Annotations = { readonly [name: string]: string } | undefined;

/** How a cluster shows itself. */
interface Shown {
  /** What a search shows of its annotations. */
  readonly summary?: Annotations;
  /** What reading it answers in each scope, `tenant` or `project`. */
  readonly read?: Reply | ((asked: Asked) => Reply);
  readonly state?: string;
  readonly cloudType?: string | undefined;
  /** Which searches find it, by their number. */
  readonly listed?: (asked: Asked) => boolean;
  /** What else is answered. */
  readonly besides?: (asked: Asked) => Reply | undefined;
}

const ok = (annotations: Annotations, state = 'Running'): Reply => ({
  status: 200,
  body: { metadata: { name: 'apps', uid: CLUSTER, annotations }, spec: { cloudType: 'vsphere' }, status: { state } },
});
const forbidden = refusal(403, 'OperationForbidden', "Access denied, permission 'cluster.get' is missing");
const absent = refusal(404, 'ResourceNotFound');

function answers({ summary, read = forbidden, state = 'Running', listed = () => true, besides, ...more }: Shown) {
  const cloudType = 'cloudType' in more ? more.cloudType : 'vsphere';
  let gone = false;
  return (asked: Asked): Reply | undefined => {
    const other = besides?.(asked);
    if (other) return other;
    switch (asked.call) {
      case `GET /v1/overlords/${GATEWAY}`:
        return gone ? absent : { status: 200, body: gateway(GATEWAY, 'dc1') };
      case `GET /v1/overlords/${OTHER}`:
        return { status: 200, body: gateway(OTHER, 'dc2') };
      case 'GET /v1/overlords':
        return { status: 200, body: { items: [gateway(GATEWAY, 'dc1'), gateway(OTHER, 'dc2')] } };
      case `DELETE /v1/overlords/${GATEWAY}`:
        gone = true;
        return { status: 200, body: { msg: 'ok' } };
      case 'POST /v1/dashboard/spectroclusters/search': {
        const metadata = { name: 'apps', uid: CLUSTER, ...(summary === undefined ? {} : { annotations: summary }) };
        const specSummary = { ...(cloudType === undefined ? {} : { cloudConfig: { cloudType } }), projectMeta: PROJECT };
        return { status: 200, body: { items: listed(asked) ? [{ metadata, specSummary, status: { state } }] : [] } };
      }
      case `GET /v1/spectroclusters/${CLUSTER}`:
        return typeof read === 'function' ? read(asked) : read;
    }
    return undefined;
  };
}

const gateway = (uid: string, name: string) => ({
  metadata: { uid, name, annotations: {} },
  spec: { isSelfHosted: true, spectroClusterUid: uid.replace(/0a1$|0b2$/, 'd4') },
  status: { state: 'Running' },
});

const open: FakePalette[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((palette) => palette.close()));
});

/** Plans the removal of a gateway with each of the settings, and applies it whatever the plan says. */
async function removals<const Settings extends readonly ObjectValue[]>(shown: Shown, ...settings: Settings) {
  const palette = await fakePalette(answers(shown));
  open.push(palette);
  const provider = await palette.provider();
  const state = await imported(provider, TYPE, GATEWAY);
  const results = [];
  for (const each of settings) {
    const prior = { ...state, ...each };
    const plan = await provider.plan({ type: TYPE, prior, proposed: null, config: null, priorPrivate: null });
    const applied = await provider.apply({ type: TYPE, prior, planned: null, config: null, plannedPrivate: null });
    results.push({
      planned: texts(plan.diagnostics).join('\n'),
      applied: texts(applied.diagnostics).join('\n'),
      removed: palette.asked.some(({ call }) => call === `DELETE /v1/overlords/${GATEWAY}`),
    });
  }
  return results as { readonly [Index in keyof Settings]: (typeof results)[number] };
}

async function removal(shown: Shown, settings: ObjectValue = {}) {
  const [only] = await removals(shown, settings);
  return only;
}

const SUMMARIES: { readonly [name: string]: Annotations } = {
  'no annotations': undefined,
  'other annotations': { ownerUid: 'u1' },
  'an empty reference': { overlordUid: '' },
  'a blank reference': { overlordUid: ' ' },
  'a reference to it': { overlordUid: GATEWAY },
  'a reference to another': { overlordUid: OTHER },
};
const READS: { readonly [name: string]: Reply } = {
  'no annotations': ok(undefined),
  'other annotations': ok({ ownerUid: 'u1' }),
  'an empty reference': ok({ overlordUid: '' }),
  'a reference to it': ok({ overlordUid: GATEWAY }),
  'a reference to another': ok({ overlordUid: OTHER }),
  '403': forbidden,
  '404': absent,
  '500': refusal(500, 'InternalError'),
  'no JSON': { status: 200, body: '<html>' },
};
const STATES = ['Running', 'Deleting', 'Deleted'] as const;

/** What is known of a cluster that shows itself so. */
function known(summary: string, read: string): 'refers' | 'clear' | 'unseen' {
  const telling = /^a reference/.test(summary) ? summary : read;
  return telling === 'a reference to it' ? 'refers' : telling === 'a reference to another' ? 'clear' : 'unseen';
}

const GONE = { planned: '', applied: '', removed: true };

const table = Object.keys(READS).flatMap((read) => STATES.map((state) => ({ read, state })));

describe.each(Object.keys(SUMMARIES))('a cluster that a search shows with %s', (summary) => {
  test.each(table.map((row) => ({ ...row, expected: known(summary, row.read) })))(
    'and $read when it is read, $state: $expected',
    async ({ read, state, expected }) => {
      const shown = { summary: SUMMARIES[summary], read: READS[read] as Reply, state };
      if (expected === 'clear' || state === 'Deleted') {
        expect(await removal(shown)).toEqual(GONE);
        return;
      }
      const [removed, acknowledged] = await removals(shown, {}, { acknowledge_unseen: true });
      const named = `apps (${CLUSTER}), project Default, ${state}`;
      expect(removed.removed).toBe(false);
      expect(removed.applied).toMatch(/^error: The gateway "dc1" can't be removed/);
      expect(removed.applied).toContain(named);
      // What is being deleted is waited for at apply.
      expect(removed.planned).toEqual(state === 'Deleting' ? '' : expect.stringContaining(named));
      if (expected === 'refers') {
        expect(acknowledged.removed).toBe(false);
        return;
      }
      expect(acknowledged).toMatchObject({ applied: '', removed: true });
      expect(acknowledged.planned).toEqual(state === 'Deleting' ? '' : expect.stringMatching(/^warning: .*apps \(/s));
    },
  );
});

describe('a cluster whose gateway the key is not told', () => {
  test('is named with what kept it from being seen, and with the way out', async () => {
    const { planned, applied } = await removal({ read: forbidden });
    expect(planned).toBe(applied);
    expect(planned).toContain(
      `Of these clusters it is not known which gateway they refer to:\n - apps (${CLUSTER}), project Default, Running: the API key may not read it (403)`,
    );
    expect(planned).toContain('apply acknowledge_unseen = true first');
  });

  test.each(['Unknown', 'Failed', 'Pending', ''])('matters in the state "%s"', async (state) => {
    expect(await removal({ state })).toMatchObject({ removed: false, applied: expect.stringContaining('apps (') });
  });

  test.each([refusal(503, '503'), refusal(400, 'InvalidCluster'), refusal(409, 'ResourceInUse')])(
    'matters when Palette answers with %j, and its words are told',
    async (read) => {
      const { planned, removed } = await removal({ read });
      expect(removed).toBe(false);
      expect(planned).toContain(`Running: Palette fails to read it (${read.status}: `);
    },
  );

  test.each(['gcp', 'gke', 'tke', 'edge', 'edge-native', 'generic'])(
    'does not matter on %s: no gateway makes it',
    async (cloudType) => {
      expect(await removal({ cloudType })).toEqual(GONE);
    },
  );

  test.each(['aws', 'eks', 'azure', 'aks'])(
    'matters on %s until it was read: it may have been made through one',
    async (cloudType) => {
      expect(await removal({ cloudType })).toMatchObject({ removed: false });
      expect(await removal({ cloudType, read: ok({ overlordUid: GATEWAY }) })).toMatchObject({ removed: false });
      expect(await removal({ cloudType, read: ok({ ownerUid: 'u1' }) })).toEqual(GONE);
    },
  );

  test.each(['maas', 'apache-cloudstack', 'openstack', 'nutanix', 'all', '', undefined])('matters on %s', async (cloudType) => {
    expect(await removal({ cloudType, read: { status: 200, body: { metadata: { name: 'apps', uid: CLUSTER } } } })).toMatchObject({
      removed: false,
    });
  });

  test('does not matter when it is the cluster that a gateway runs on', async () => {
    const besides = ({ call }: Asked): Reply | undefined => {
      const own = { ...gateway(OTHER, 'dc2'), spec: { spectroClusterUid: CLUSTER } };
      return call === 'GET /v1/overlords' ? { status: 200, body: { items: [own] } } : undefined;
    };
    expect(await removal({ besides })).toEqual(GONE);
  });
});

test('where the key may not search at all is refused at once, whatever is being deleted elsewhere', async () => {
  const besides = ({ call, project }: Asked) => (call.endsWith('/search') && project === undefined ? forbidden : undefined);
  const shown = { summary: { overlordUid: GATEWAY }, state: 'Deleting', besides };
  const { planned, applied, removed } = await removal(shown);
  expect(planned).toContain('The API key may not look into the tenant as a whole, so clusters there may refer to the gateway.');
  expect({ applied, removed }).toEqual({ applied: planned, removed: false });
});

describe('a cluster that is found in two scopes', () => {
  const inProject = (project: Reply, tenant: Reply) => (asked: Asked) => (asked.project === undefined ? tenant : project);

  test.each([forbidden, absent, ok({})])('is seen when one of them shows it (%#)', async (blind) => {
    for (const scopes of [
      [ok({ overlordUid: OTHER }), blind],
      [blind, ok({ overlordUid: OTHER })],
    ] as const) {
      expect(await removal({ read: inProject(...scopes) })).toEqual(GONE);
    }
    for (const scopes of [
      [ok({ overlordUid: GATEWAY }), blind],
      [blind, ok({ overlordUid: GATEWAY })],
    ] as const) {
      const { applied, removed } = await removal({ read: inProject(...scopes) });
      expect({ applied, removed }).toMatchObject({
        applied: expect.stringContaining('These clusters refer to it'),
        removed: false,
      });
    }
  });
});

describe('a cluster that vanishes while it is looked at', () => {
  const found =
    (from: number, to: number) =>
    ({ before }: Asked) =>
      before >= from && before < to;

  test('is gone when a new search no longer finds it', async () => {
    // One search in each scope finds it, and no further one.
    expect(await removal({ read: absent, listed: found(0, 1) })).toEqual(GONE);
  });

  test('is not gone because the key may search no more', async () => {
    const besides = ({ call, before }: Asked) => (call.endsWith('/search') && before >= 1 ? forbidden : undefined);
    expect(await removal({ read: absent, besides })).toMatchObject({ removed: false });
  });

  test('is gone when it is read as Deleted', async () => {
    expect(await removal({ read: ok({}, 'Deleted') })).toEqual(GONE);
  });
});

describe('a migration before the removal', () => {
  const migrated = (after: Shown) => {
    let done = false;
    return (asked: Asked): Reply | undefined => {
      if (asked.call === 'POST /v1/overlords/migrate') {
        done = true;
        return { status: 204 };
      }
      if (!done) return undefined;
      const given = answers(after)(asked);
      return /overlords\//.test(asked.call) ? undefined : given;
    };
  };

  test('lets the gateway go when every cluster is seen to be with the other', async () => {
    const besides = migrated({ summary: { overlordUid: OTHER } });
    const shown = { summary: { overlordUid: GATEWAY }, besides };
    expect(await removal(shown, { migrate_clusters_to: OTHER })).toMatchObject({ applied: '', removed: true });
  });

  test.each<[string, Shown]>([
    ['may no longer be read', { read: forbidden }],
    ['names no gateway any more', { read: ok({}) }],
    ['is listed and not found', { read: absent }],
  ])('keeps the gateway when a cluster %s afterwards', async (_, after) => {
    const shown = { summary: { overlordUid: GATEWAY }, besides: migrated(after) };
    const { applied, removed } = await removal(shown, { migrate_clusters_to: OTHER });
    expect(removed).toBe(false);
    expect(applied).toContain(`apps (${CLUSTER})`);
  });
});

describe('a gateway that goes down while a cluster is being deleted through it', () => {
  const deleting = (besides: Shown['besides'] = () => undefined): Shown => {
    const down = { ...gateway(GATEWAY, 'dc1'), status: { state: 'Unknown' } };
    let searches = 0;
    let isRemoved = false;
    return {
      summary: { overlordUid: GATEWAY },
      state: 'Deleting',
      besides: (asked) => {
        if (asked.call.endsWith('/search')) searches += 1;
        isRemoved ||= asked.call.startsWith('DELETE');
        // The plan has seen it run, and so has the apply at first: each search is in the tenant and in the project.
        const isDown = asked.call === `GET /v1/overlords/${GATEWAY}` && searches > 4 && !isRemoved;
        return besides(asked) ?? (isDown ? { status: 200, body: down } : undefined);
      },
    };
  };

  test('is said to be what the wait was in vain for', async () => {
    const { applied, removed } = (await removal(deleting())) ?? {};
    expect(removed).toBe(false);
    expect(applied).toContain(
      'While the gateway is Unknown, none of them goes. Bring it back and apply again; or apply migrate_clusters_to',
    );
  });

  test('hands the cluster over where it was told whom to, and goes', async () => {
    let isMoved = false;
    const besides = ({ call }: Asked): Reply | undefined => {
      if (call === 'POST /v1/overlords/migrate') {
        isMoved = true;
        return { status: 204 };
      }
      if (!isMoved || !/spectroclusters/.test(call)) return undefined;
      return answers({ summary: { overlordUid: OTHER }, read: ok({ overlordUid: OTHER }, 'Deleting'), state: 'Deleting' })({
        call,
      } as Asked);
    };
    expect(await removal(deleting(besides), { migrate_clusters_to: OTHER })).toMatchObject({ applied: '', removed: true });
    expect(isMoved).toBe(true);
  });
});
