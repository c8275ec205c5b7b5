import type { TestPalette } from '../../provider/support/palette';
import type { Body } from '../support/core';
import { type Change, lastOf, type Row, set, within } from '../support/row';

const CONTENT = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n';
const NGINX = {
  name: 'nginx',
  tag: '1.12.1',
  values: 'pack:\n  namespace: nginx\n# {{.spectro.var.replicas}} {{.spectro.var.tier}}\n',
};
const NS = { name: 'ns', type: 'manifest', values: 'a: 1\n', manifest: [{ name: 'ns', content: CONTENT }] };

const REPLICAS = { name: 'replicas', display_name: 'Replicas', format: 'number', default_value: '2', required: true };
const TIER = {
  name: 'tier',
  display_name: 'Tier',
  description: 'How large',
  default_value: 'small',
  input_type: 'dropdown',
  options: [
    { value: 'small', label: 'Small', description: 'One node' },
    { value: 'large', label: 'Large', description: 'Ten nodes' },
  ],
};
const HOST = { name: 'host', display_name: 'Host', default_value: 'a.example', regex: '^[a-z.]+$' };

/** A variable whose default is kept nowhere. */
const SECRET = {
  name: 'token',
  display_name: 'Token',
  is_sensitive: true,
  default_value_wo: 'a-s3cret',
  default_value_wo_version: 1,
};
const withSecret = within('profile_variables', { variable: [REPLICAS, TIER, SECRET] });

const CHART = { name: 'shop', type: 'helm', tag: '1.0.0' };
const withPacks = (...pack: readonly Body[]) => set({ pack });

/** A registry of charts. @returns its uid */
async function registry({ simulator }: TestPalette, name: string): Promise<string> {
  const answer = await simulator.inject({
    method: 'POST',
    url: '/v1/registries/helm',
    headers: { apikey: 'local-palette' },
    payload: { metadata: { name }, spec: { endpoint: `https://${name}.acme.example`, auth: { type: 'noAuth' } } },
  });
  return answer.json<{ readonly uid: string }>().uid;
}

/** The uid of a version of a pack of Palette's own registry. */
function packUid({ simulator }: TestPalette, name: string, tag: string): string {
  return [...simulator.world.packs.values()].find((pack) => pack.name === name && pack.version === tag)?.uid ?? '';
}

const inPack = (values: Body | Change) => lastOf('pack', values);
const inNginx = (values: Body) => within('pack', values, ({ name }) => name === NGINX.name);
const inVariable = (name: string, values: Body | Change) =>
  within(
    'profile_variables',
    within('variable', values, (variable) => variable.name === name),
  );

/** Cluster profiles. */
export const PROFILES: readonly Row[] = [
  {
    type: 'palette_cluster_profile',
    world: async (palette) => ({
      charts: await registry(palette, 'charts'),
      mirror: await registry(palette, 'mirror'),
      nginx: packUid(palette, NGINX.name, NGINX.tag),
      olderNginx: packUid(palette, NGINX.name, '1.11.5'),
    }),
    minimal: () => ({ name: 'apps', pack: [{ name: 'ns', type: 'manifest', manifest: [{ name: 'ns', content: CONTENT }] }] }),
    full: () => ({
      name: 'apps',
      version: '1.0.0',
      cloud: 'all',
      type: 'add-on',
      tags: ['b', 'team:a'],
      description: 'the apps',
      skip_destroy: false,
      pack: [{ ...NGINX, registry_name: 'Public Repo' }, NS],
      profile_variables: [{ variable: [REPLICAS, TIER, HOST] }],
    }),
    changes: ({ mirror = '', olderNginx = '' }) => ({
      name: set({ name: 'others' }),
      version: set({ version: '1.1.0' }),
      context: set({ context: 'tenant' }),
      cloud: set({ cloud: 'vsphere' }),
      type: set({ type: 'system' }),
      tags: set({ tags: ['team:b:c'] }),
      description: set({ description: 'more apps' }),
      pack: (body) => ({ ...body, pack: [...(body.pack as readonly Body[]), { ...NS, name: 'more' }] }),
      'pack unset': (body) => ({ ...body, pack: (body.pack as readonly Body[]).slice(0, 1) }),
      'pack.name': inPack({ name: 'other' }),
      'pack.type': withPacks({ ...NGINX, registry_name: 'Public Repo' }),
      'pack.uid': inPack({ uid: olderNginx }),
      'pack.registry_uid': inPack({ registry_uid: mirror }),
      'pack.registry_name': inPack({ registry_name: 'mirror' }),
      'pack.tag': inNginx({ tag: '1.11.5' }),
      'pack.values': inPack({ values: 'a: 2\n' }),
      'pack.manifest': inPack({
        manifest: [
          { name: 'ns', content: CONTENT },
          { name: 'two', content: 'kind: List\n' },
        ],
      }),
      'pack.manifest.name': inPack(lastOf('manifest', { name: 'renamed' })),
      'pack.manifest.content': inPack(lastOf('manifest', { content: 'kind: List\n' })),
      'profile_variables unset': set({ pack: [NS], profile_variables: [] }),
      'profile_variables.variable': within('profile_variables', { variable: [REPLICAS, TIER] }),
      'profile_variables.variable.name': inVariable('host', { name: 'server' }),
      'profile_variables.variable.display_name': inVariable('host', { display_name: 'Server' }),
      'profile_variables.variable.format': inVariable('replicas', { format: 'string' }),
      'profile_variables.variable.description': inVariable('tier', { description: 'How small' }),
      'profile_variables.variable.default_value': inVariable('replicas', { default_value: '3' }),
      'profile_variables.variable.regex': inVariable('host', { regex: '^[a-z.-]+$' }),
      'profile_variables.variable.input_type': inVariable('tier', { input_type: 'text', options: [] }),
      'profile_variables.variable.input_type unset': inVariable('tier', { input_type: null, options: [] }),
      'profile_variables.variable.options': inVariable('tier', lastOf('options', { value: 'huge', label: 'Huge' })),
      'profile_variables.variable.options unset': inVariable('tier', { input_type: 'text', options: [] }),
      'profile_variables.variable.options.value': inVariable('tier', lastOf('options', { value: 'huge' })),
      'profile_variables.variable.options.label': inVariable('tier', lastOf('options', { label: 'Huge' })),
      'profile_variables.variable.options.description': inVariable('tier', lastOf('options', { description: 'Nine nodes' })),
      'profile_variables.variable.is_sensitive': inVariable('host', { is_sensitive: true, regex: null }),
      'profile_variables.variable.default_value_wo': inVariable('token', {
        default_value_wo: 'newer',
        default_value_wo_version: 2,
      }),
      'profile_variables.variable.default_value_wo unset': inVariable('token', {
        default_value_wo: null,
        default_value_wo_version: null,
      }),
    }),
    base: {
      'pack.type': withPacks({ ...NS, name: NGINX.name }),
      'pack.uid': (body, { nginx = '' }) => withPacks(NS, { ...NGINX, tag: null, uid: nginx })(body),
      'pack.registry_uid': (body, { charts = '' }) => withPacks(NS, { ...CHART, registry_uid: charts })(body),
      'pack.registry_name': withPacks(NS, { ...CHART, registry_name: 'charts' }),
      'profile_variables.variable.default_value_wo': withSecret,
      'profile_variables.variable.default_value_wo_version': withSecret,
    },
    apart: [
      'name',
      'pack.name',
      'pack unset',
      'pack.manifest',
      'profile_variables.variable',
      'profile_variables.variable.name',
      'profile_variables.variable.input_type',
      'profile_variables.variable.immutable',
      'skip_destroy',
    ],
    unordered: ['pack'],
    refused: { 'pack.manifest unset': 'at least one manifest', 'pack.type unset': 'Which version?' },
    exempt: {
      'import: profile_variables.variable.is_sensitive': 'a secret default is not read back',
    },
    importIds: ({ id, name, version }) => [`${id}:project`, `${name}:${version}:project`],
  },
];
