import type { BasicOciRegistrySpec, EcrRegistrySpec, ociRegistryOperations, RegistryAuth } from '../../../palette/schema/full';
import { Refusal } from '../../world/errors';
import type { MetadataInput } from '../../world/metadata';
import type { CloudDocument, Registry } from '../../world/records';
import {
  checkInput,
  createRegistry,
  deleteRegistry,
  ociRegistryOf,
  type RegistryInput,
  registryOf,
  synchronizable,
  syncRegistry,
  updateRegistry,
} from '../../world/registries';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { basicRegistryView, ecrRegistryView, syncView } from '../views/registry';

type OciType = NonNullable<Registry['oci']>['type'];

interface CallOfOne {
  readonly world: World;
  readonly params: { readonly uid: string };
}

interface Body<Spec> {
  readonly metadata?: MetadataInput;
  readonly spec?: Spec;
}

const basic = registriesOf<BasicOciRegistrySpec, ReturnType<typeof basicRegistryView>>('basic', basicInput, basicRegistryView);
const ecr = registriesOf<EcrRegistrySpec, ReturnType<typeof ecrRegistryView>>('ecr', ecrInput, ecrRegistryView);
const packs = syncsOf((world, uid) => registryOf(world, 'pack', uid));
const helm = syncsOf((world, uid) => registryOf(world, 'helm', uid));

/** OCI registries of the tenant, and the synchronization of all kinds. */
export const ociRegistryHandlers: Handlers<keyof typeof ociRegistryOperations> = {
  createBasicRegistry: basic.create,
  getBasicRegistry: basic.get,
  updateBasicRegistry: basic.update,
  deleteBasicRegistry: basic.delete,
  validateBasicRegistry: basic.validate,
  syncBasicRegistry: basic.start,
  getBasicRegistrySync: basic.status,
  createEcrRegistry: ecr.create,
  getEcrRegistry: ecr.get,
  updateEcrRegistry: ecr.update,
  deleteEcrRegistry: ecr.delete,
  validateEcrRegistry: ecr.validate,
  syncEcrRegistry: ecr.start,
  getEcrRegistrySync: ecr.status,
  validatePackRegistry: ({ body: { endpoint, auth } }) => validated({ endpoint, auth, isPrivate: false }),
  validateHelmRegistry: ({ body: { endpoint, auth } }) => validated({ endpoint, auth, isPrivate: false }),
  syncPackRegistry: packs.start,
  getPackRegistrySync: packs.status,
  syncHelmRegistry: helm.start,
  getHelmRegistrySync: helm.status,
};

type Checked = Omit<RegistryInput, 'name' | 'labels' | 'annotations'>;

function registriesOf<Spec extends { readonly endpoint: string }, View>(
  type: OciType,
  input: (spec: Spec) => Checked,
  view: (registry: Registry) => View,
) {
  const inputOf = ({ metadata: { name = '', labels, annotations } = {}, spec }: Body<Spec>): RegistryInput => {
    if (spec === undefined) throw new Refusal('InvalidRegistry', 'spec in body is required');
    return { ...input(spec), name, ...(labels && { labels }), ...(annotations && { annotations }) };
  };
  const find = ({ world, params }: CallOfOne) => ociRegistryOf(world, type, params.uid);
  return {
    create: (call: { readonly world: World; readonly body: Body<Spec>; readonly query: { readonly skipPackSync?: boolean } }) => ({
      uid: createRegistry(call.world, 'oci', { ...inputOf(call.body), skipSync: call.query.skipPackSync ?? false }).uid,
    }),
    get: (call: CallOfOne): View => view(find(call)),
    update: (call: CallOfOne & { readonly body: Body<Spec> }): undefined => {
      const registry = find(call);
      updateRegistry(call.world, registry, inputOf(call.body));
      return undefined;
    },
    delete: (call: CallOfOne): undefined => {
      deleteRegistry(call.world, find(call));
      return undefined;
    },
    validate: ({ world, body }: { readonly world: World; readonly body: Spec }): undefined => {
      const checked = input(body);
      synchronizable(world, checked.oci);
      return validated(checked);
    },
    ...syncsOf((world, uid) => ociRegistryOf(world, type, uid)),
  };
}

function syncsOf(find: (world: World, uid: string) => Registry) {
  return {
    start: ({ world, params }: CallOfOne): undefined => {
      syncRegistry(world, find(world, params.uid));
      return undefined;
    },
    status: ({ world, params }: CallOfOne) => syncView(find(world, params.uid)),
  };
}

/** Nothing is reached outside: a registry that can be is one that answers. */
function validated(input: Checked): undefined {
  checkInput({ ...input, name: 'registry' });
  return undefined;
}

function basicInput({ auth, ...spec }: BasicOciRegistrySpec): Checked {
  return { ...ociInput('basic', spec), isPrivate: auth.type !== undefined && auth.type !== 'noAuth', auth };
}

function ecrInput(spec: EcrRegistrySpec): Checked {
  const auth: RegistryAuth = { type: 'noAuth' };
  return { ...ociInput('ecr', spec), isPrivate: spec.isPrivate, auth };
}

function ociInput(type: OciType, spec: CloudDocument & { readonly endpoint: string }) {
  return { endpoint: spec.endpoint, oci: { type, spec } };
}
