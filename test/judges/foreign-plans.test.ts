import { compareScenario } from '../differential/support/compare';
import { apply, type Scenario } from '../differential/support/scenario';
import { foreign, foreignEnvironment, foreignSides, servers, things } from './support/foreign-sides';
import { describeWithGoPlugins } from './support/go-plugins';

jest.setTimeout(300_000);

const FULL = {
  name: 'a',
  size: 3,
  ratio: 0.1,
  tags: { b: '2', a: '1' },
  ports: [443, 80],
  settings: { mode: 'on' },
  rules: [{ port: 1, secret: 'hush' }, { port: 2 }],
  zones: { east: { weight: 0.3 }, west: {} },
  members: [{ who: 'z' }, { who: 'a' }],
  flex: { deep: [1, 'two', null] },
  secret_wo: 'written once',
  secret_version: 1,
  network: [{ cidr: '10.0.0.0/8', route: [{ to: 'here' }, {}] }, { cidr: '172.16.0.0/12' }],
  label: [{ key: 'b' }, { key: 'a', value: 'v' }],
  limits: { cpu: 0.5 },
};

const SERVER = {
  name: 'a',
  size: 5,
  ratio: 1.5,
  enabled: true,
  password: 'secret',
  spelling: 'Loud',
  tags: { x: 'y' },
  names: ['b', 'a'],
  ports: [3, 1],
  disk: [{ size: 3 }],
  rule: [
    { from: 1, to: 1 },
    { from: 2, to: 3, why: 'so' },
  ],
  timeouts: { create: '5m' },
};

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a thing with everything, changed in every part, and destroyed',
    steps: [
      apply(things({ a: FULL }), ['create frame_thing.a']),
      apply(things({ a: { ...FULL, tags: { a: '1' }, ports: [443, 22], settings: { mode: 'off', level: 'high' } } }), [
        'update frame_thing.a',
      ]),
      apply(things({ a: { ...FULL, network: [{ cidr: '172.16.0.0/12' }, { cidr: '10.0.0.0/8' }], label: [{ key: 'c' }] } }), [
        'update frame_thing.a',
      ]),
      apply(things({ a: { ...FULL, flex: 'text', rules: [], zones: {}, members: [], limits: undefined } }), [
        'update frame_thing.a',
      ]),
      apply(things({ a: { ...FULL, secret_wo: 'again', secret_version: 2 } }), ['update frame_thing.a']),
      { run: 'destroy' },
    ],
  },
  {
    name: 'a thing with nothing but its name, then more, then less',
    steps: [
      apply(things({ a: { name: 'a' } }), ['create frame_thing.a']),
      apply(things({ a: { name: 'a', size: 7, old: 'use' } }), ['update frame_thing.a']),
      apply(things({ a: { name: 'a' } }), ['update frame_thing.a']),
      apply(foreign({}), ['delete frame_thing.a']),
    ],
  },
  {
    name: 'things refer to each other and to other providers',
    steps: [
      {
        config: foreign(
          {
            frame_thing: { a: { name: 'a', flex: '${terraform_data.t.id}' }, b: { name: '${frame_thing.a.id}-b' } },
            terraform_data: { t: { input: 1 }, u: { input: '${legacy_server.s.address}' } },
            legacy_server: { s: { name: '${frame_thing.b.name}', size: 1, tags: { id: '${frame_thing.a.id}' } } },
          },
          { output: { token: { value: '${frame_thing.a.token}', sensitive: true } } },
        ),
      },
      { config: foreign({ terraform_data: { t: { input: 2 } } }) },
    ],
  },
  {
    name: 'a thing is replaced: for its name, on request, because it is tainted, and made before it is destroyed',
    steps: [
      apply(things({ a: { name: 'a', size: 2 } }), ['create frame_thing.a']),
      apply(things({ a: { name: 'b', size: 2 } }), ['delete/create frame_thing.a']),
      { replace: ['frame_thing.a'] },
      {
        edit: ({ resources: [thing] }) => {
          if (thing?.instances[0]) thing.instances[0].status = 'tainted';
        },
      },
      { config: things({ a: { name: 'c', lifecycle: { create_before_destroy: true } } }) },
    ],
  },
  {
    name: 'things in numbers, moved and forgotten',
    steps: [
      { config: things({ a: { for_each: { x: 'one', y: 'two' }, name: '${each.value}' } }) },
      {
        config: things(
          { b: { name: 'one' }, a: { for_each: { y: 'two' }, name: '${each.value}' } },
          { moved: { from: 'frame_thing.a["x"]', to: 'frame_thing.b' } },
        ),
      },
      { config: foreign({}, { removed: { from: 'frame_thing.b', lifecycle: { destroy: false } } }) },
    ],
  },
  {
    name: 'a terraform_data becomes a gadget',
    steps: [
      { config: foreign({ terraform_data: { t: { input: 'x' } } }) },
      {
        config: foreign({ frame_gadget: { g: { input: 'moved' } } }, { moved: { from: 'terraform_data.t', to: 'frame_gadget.g' } }),
      },
    ],
  },
  {
    name: 'an update that is refused, and one that goes well after it',
    steps: [
      { config: things({ a: { name: 'a', size: 2 } }) },
      { config: things({ a: { name: 'a', size: 13 } }), fails: /Cannot resize/ },
      { config: things({ a: { name: 'a', size: 14 } }) },
    ],
  },
  {
    name: 'a creation that fails half way leaves it tainted',
    steps: [{ config: things({ a: { name: 'broken' } }), fails: /Half made/ }, { config: things({ a: { name: 'whole' } }) }],
  },
  {
    name: 'what a provider refuses and warns of',
    steps: [
      { config: things({ a: { name: 'wrong' } }), refused: /A thing is not called "wrong"/ },
      { config: things({ a: { name: 'a', network: [{ cidr: 'none' }] } }), refused: /"none" is no network/ },
      { config: foreign({}, { provider: { frame: { store: 'store', prefix: 'forbidden' } } }), run: 'plan' },
      {
        config: things({ a: { name: 'a' } }, { provider: { frame: { store: 'store', prefix: 'forbidden' } } }),
        refused: /The prefix "forbidden" is not allowed/,
      },
      { config: things({ a: { name: 'odd', old: 'x' } }) },
    ],
  },
  {
    name: 'a state that an older version of the provider wrote',
    steps: [
      { config: things({ a: { name: 'a' } }) },
      {
        config: things({ a: { name: 'a', size: 2 } }),
        edit: ({ resources: [thing] }) => {
          const [instance] = thing?.instances ?? [];
          if (instance) Object.assign(instance, { schema_version: 1, attributes: { id: 'thing-a', label: 'a' } });
        },
      },
    ],
  },
  {
    name: 'import of a thing and of a server',
    steps: [
      { config: foreign({ frame_thing: { a: { name: 'a', size: 4 } }, legacy_server: { s: { name: 's', size: 4, note: 'n' } } }) },
      {
        config: foreign(
          {},
          {
            removed: [
              { from: 'frame_thing.a', lifecycle: { destroy: false } },
              { from: 'legacy_server.s', lifecycle: { destroy: false } },
            ],
          },
        ),
      },
      {
        config: foreign(
          { frame_thing: { a: { name: 'a', size: 5 } }, legacy_server: { s: { name: 's', size: 4, note: 'n' } } },
          {
            import: [
              { to: 'frame_thing.a', id: 'thing-a' },
              { to: 'legacy_server.s', id: 'server-s' },
            ],
          },
        ),
      },
      {
        config: foreign({ legacy_server: { b: { name: 'b' } } }, { import: { to: 'legacy_server.b', id: 'server-none' } }),
        refused: /Cannot import non-existent remote object/,
      },
    ],
  },
  {
    name: 'data sources, functions and two configurations',
    steps: [
      {
        config: foreign(
          {
            frame_thing: {
              a: { name: '${provider::frame::joined("-", "x", "y")}' },
              b: { name: 'b', provider: 'frame.other', flex: '${provider::frame::echoed({a = [1, null]})}' },
            },
          },
          {
            provider: { frame: [{ store: 'store' }, { alias: 'other', store: 'store', prefix: 'o-' }], legacy: { zone: 'z' } },
            data: {
              frame_lookup: { a: { id: '${frame_thing.a.id}' }, none: { id: 'nothing' } },
              legacy_zone: { z: { prefix: 'in-' } },
            },
            output: {
              size: { value: '${data.frame_lookup.a.size}' },
              zone: { value: '${data.legacy_zone.z.name}' },
              echo: { value: '${provider::frame::echoed(null)}' },
            },
          },
        ),
      },
      { config: foreign({}, { output: { no: { value: '${provider::frame::joined("!", "a")}' } } }), refused: /exclamation mark/ },
    ],
  },
  {
    name: 'an ephemeral ticket is written into a thing',
    steps: [
      {
        config: things(
          { a: { name: 'a', secret_wo: '${ephemeral.frame_ticket.t.text}', secret_version: 1 } },
          { ephemeral: { frame_ticket: { t: { holder: 'me' } } } },
        ),
      },
    ],
  },
  {
    name: 'a server with everything, changed in every part, and destroyed',
    steps: [
      apply(servers({ a: SERVER }), ['create legacy_server.a']),
      apply(servers({ a: { ...SERVER, size: 6, spelling: 'LOUD' } }), ['update legacy_server.a']),
      apply(servers({ a: { ...SERVER, size: 6, disk: [], rule: [{ from: 9, to: 9 }], tags: {}, names: [], ports: [] } }), [
        'update legacy_server.a',
      ]),
      apply(servers({ a: { ...SERVER, size: 0, enabled: false, password: 'other', timeouts: undefined } }), [
        'update legacy_server.a',
      ]),
      { run: 'destroy' },
    ],
  },
  {
    name: 'a server with nothing but its name, and zero values where nothing is',
    steps: [
      apply(servers({ a: { name: 'a' } }), ['create legacy_server.a']),
      { config: servers({ a: { name: 'a', size: 0, enabled: false, old: '', tags: {}, disk: [] } }) },
      { config: servers({ a: { name: 'a', size: 1, disk: [{ size: 0 }] } }) },
      { config: servers({ a: { name: 'b', size: 1 } }) },
      { config: servers({ a: { name: 'b', size: 2000 } }), refused: /no server is larger than 1000/ },
    ],
  },
  {
    name: 'a server whose changes are ignored',
    steps: [
      { config: servers({ a: { name: 'a', password: 'one', size: 1 } }) },
      { config: servers({ a: { name: 'a', password: 'two', size: 2, lifecycle: { ignore_changes: ['password'] } } }) },
      { config: servers({ a: { name: 'a', password: 'three', size: 3, note: 'n', lifecycle: { ignore_changes: 'all' } } }) },
    ],
  },
  {
    name: 'a server that fails: half made, and not resized',
    steps: [
      { config: servers({ a: { name: 'broken' } }), fails: /the server was made, and does not start/ },
      { config: servers({ a: { name: 'whole', size: 1 } }) },
      { config: servers({ a: { name: 'whole', size: 13 } }), fails: /no server has 13/ },
      { config: servers({ a: { name: 'whole', size: 14 } }) },
    ],
  },
  {
    name: 'a server that an older version of the provider wrote',
    steps: [
      { config: servers({ a: { name: 'a' } }) },
      {
        edit: ({ resources: [server] }) => {
          const [instance] = server?.instances ?? [];
          if (!instance) return;
          const { name, ...attributes } = instance.attributes;
          Object.assign(instance, { schema_version: 0, attributes: { ...attributes, title: name } });
        },
      },
    ],
  },
];

describeWithGoPlugins('terraform and pcg with the providers of others', () => {
  const env = foreignEnvironment();

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) =>
    compareScenario(scenario, foreignSides(env)),
  );
});
