import { attr, schema, timeoutsBlock, validators } from '../../framework';
import {
  createSshKey,
  deleteSshKey,
  getSshKey,
  listSshKeys,
  type Scope,
  type SshKey,
  type SshKeySpec,
  updateSshKey,
} from '../../palette';
import { byUidInContext } from '../shared/identities';
import { official } from '../shared/official';
import { PlainObjects } from '../shared/plain-object';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { contextAttribute, parseImportId } from '../shared/scope-attribute';
import { scopeKey, scopeText } from '../shared/scope-text';

const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

/** Kind, then base64, then a comment that may be left out. */
const PUBLIC_KEY = /^(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp(256|384|521)|sk-[\w@.-]+) [A-Za-z0-9+/]+={0,3}( .*)?$/;

const sshKeySchema = schema(
  {
    description:
      "A public SSH key of the API key's user, to be chosen for the nodes of clusters. A cluster that was made with it keeps it.",
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    context: contextAttribute,
    ssh_key: attr.string({
      required: true,
      sensitive: true,
      description: 'The public key, as in an `authorized_keys` file.',
      validate: (key) =>
        PUBLIC_KEY.test(key.trim()) ? undefined : 'It is no public key as in an authorized_keys file: "ssh-ed25519 AAAA… comment".',
      equivalent: (a, b) => a.trim() === b.trim(),
    }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** The SSH keys of a scope. */
export const sshKeys = new PlainObjects<SshKey, Scope, SshKeySpec>({
  type: 'palette_ssh_key',
  kind: 'SSH key',
  placeKey: scopeKey,
  placeText: scopeText,
  list: (client, scope, signal) => listSshKeys(client, { scope, signal }),
  isWhole: ({ spec }) => spec?.publicKey !== undefined,
  get: (client, scope, uid, signal) => getSshKey(client, uid, { scope, signal }),
  create: (client, scope, body) => createSshKey(client, body, { scope }),
  update: (client, scope, uid, body, signal) => updateSshKey(client, uid, body, { scope, signal }),
  delete: (client, scope, uid, signal) => deleteSshKey(client, uid, { scope, signal }),
});

interface Settings {
  readonly name: string;
  readonly context: string;
  readonly ssh_key: string;
}

function keyBody(palette: ProviderData, { name, ssh_key }: Settings, present: SshKey | undefined): SshKeySpec {
  const labels = present?.metadata.labels;
  return {
    metadata: { name, ...(labels && { labels }), annotations: sshKeys.annotations(palette, name, present) },
    spec: { publicKey: ssh_key.trim() },
  };
}

function refOf(palette: ProviderData, { name, context }: Pick<Settings, 'name' | 'context'>) {
  return { place: scopeOf(palette, context), name, importId: `${name}:${context}` };
}

/** `palette_ssh_key` */
export const sshKey = resource({
  type: 'palette_ssh_key',
  schema: sshKeySchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_ssh_key', 2)],

  async preflight({ action, prior, planned }, handler) {
    const { name, context } = planned ?? prior ?? {};
    const place = typeof context === 'string' ? scopeOf(handler.data, context) : undefined;
    const subject = { name, place, importId: `${name}:${context}`, ...(prior && { uid: prior.id }) };
    await sshKeys.preflight(handler.data, action, subject, handler);
  },

  async create(planned, context) {
    const ref = refOf(context.data, planned);
    return { id: await sshKeys.create(ref, (present) => keyBody(context.data, planned, present), context) };
  },

  async read(state, { data: palette, signal }) {
    const found = await sshKeys.read(palette, scopeOf(palette, state.context), state.id, signal);
    return found ? { id: found.metadata.uid, name: found.metadata.name, ssh_key: found.spec?.publicKey ?? '' } : null;
  },

  async update(planned, prior, { data: palette, signal }) {
    await sshKeys.update(palette, refOf(palette, planned), prior.id, (present) => keyBody(palette, planned, present), signal);
    return { id: prior.id };
  },

  delete: (state, context) => sshKeys.delete(refOf(context.data, state), state.id, context),

  identity: byUidInContext,
  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const { metadata } = await sshKeys.find(palette, scopeOf(palette, context), key, signal);
    return { id: metadata.uid, name: metadata.name, context };
  },
});
