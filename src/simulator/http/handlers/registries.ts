import type { RegistryAuth, registryOperations } from '../../../palette/schema/full';
import type { Registry } from '../../world/records';
import {
  createRegistry,
  deleteRegistry,
  type RegistryInput,
  registryNamed,
  registryOf,
  updateRegistry,
} from '../../world/registries';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { queried } from '../field-query';
import { type PageQuery, page } from '../paging';
import { metadataView } from '../views/metadata';
import {
  helmRegistryView,
  ociRegistryEntityView,
  ociRegistryView,
  packRegistryView,
  registryConfigView,
  registryMetadataView,
  shownScope,
  syncView,
} from '../views/registry';

/** The registries of the system and of the tenant: read in any scope, changed in the tenant's. */
export const registryHandlers: Handlers<keyof typeof registryOperations> = {
  listPackRegistries: ({ world, query }) => listed(registries(world, 'pack', query.scope).map(packRegistryView), query),
  createPackRegistry: ({ world, body, query }) => {
    const { name = '', private: isPrivate = false, endpoint = '', auth = {} } = body.spec ?? {};
    const input = registryInput(body.metadata, { name, isPrivate, endpoint, auth });
    return { uid: createRegistry(world, 'pack', { ...input, skipSync: query.skipPackSync ?? false }).uid };
  },
  listPackRegistriesSummary: ({ world, query }) => listed(registries(world, 'pack', query.scope).map(packSummary), query),
  getPackRegistry: ({ world, params }) => packRegistryView(registryOf(world, 'pack', params.uid)),
  updatePackRegistry: ({ world, params, body }) => {
    const { name = '', private: isPrivate = false, endpoint = '', auth = {} } = body.spec ?? {};
    updateRegistry(world, registryOf(world, 'pack', params.uid), registryInput(body.metadata, { name, isPrivate, endpoint, auth }));
    return undefined;
  },
  deletePackRegistry: ({ world, params }) => {
    deleteRegistry(world, registryOf(world, 'pack', params.uid));
    return undefined;
  },
  listHelmRegistries: ({ world, query }) => listed(registries(world, 'helm', query.scope).map(helmRegistryView), query),
  createHelmRegistry: ({ world, body }) => {
    const { name = '', isPrivate = false, endpoint = '', auth = {}, createOption = {} } = body.spec ?? {};
    const input = registryInput(body.metadata, { name, isPrivate, endpoint, auth });
    const charts = (createOption.charts ?? []).map((chart) => ({ name: chart.name ?? '', version: chart.version ?? '' }));
    return { uid: createRegistry(world, 'helm', { ...input, charts, skipSync: createOption.skipSync ?? false }).uid };
  },
  listHelmRegistriesSummary: ({ world, query }) => listed(registries(world, 'helm', query.scope).map(helmSummary), query),
  getHelmRegistry: ({ world, params }) => helmRegistryView(registryOf(world, 'helm', params.uid)),
  updateHelmRegistry: ({ world, params, body }) => {
    const { name = '', isPrivate = false, endpoint = '', auth = {} } = body.spec ?? {};
    updateRegistry(world, registryOf(world, 'helm', params.uid), registryInput(body.metadata, { name, isPrivate, endpoint, auth }));
    return undefined;
  },
  deleteHelmRegistry: ({ world, params }) => {
    deleteRegistry(world, registryOf(world, 'helm', params.uid));
    return undefined;
  },
  listOciRegistriesSummary: ({ world }) => ({ items: registries(world, 'oci').map(ociRegistryView) }),
  getOciRegistry: ({ world, params }) => ociRegistryEntityView(registryOf(world, 'oci', params.uid)),
  listRegistriesMetadata: ({ world, query }) => ({ items: registries(world, undefined, query.scope).map(registryMetadataView) }),
  getRegistryConfig: ({ world, params }) => registryConfigView(registryNamed(world, params.registryName)),
};

type Scope = 'system' | 'tenant' | 'all';

/** The registries of a kind (of all kinds without one) and a scope. */
function registries(world: World, kind?: Registry['kind'], scope: Scope = 'all'): Registry[] {
  return [...world.registries.values()].filter(
    (registry) => (kind === undefined || registry.kind === kind) && (scope === 'all' || registry.scope === scope),
  );
}

function listed<Item>(items: readonly Item[], query: PageQuery & { readonly filters?: string; readonly orderBy?: string }) {
  return page(queried(items, query), query);
}

function packSummary(registry: Registry) {
  const spec = { endpoint: registry.endpoint, private: registry.isPrivate, scope: shownScope(registry) };
  return { metadata: metadataView(registry), spec, status: { sync: syncView(registry) } };
}

function helmSummary(registry: Registry) {
  const spec = { endpoint: registry.endpoint, isPrivate: registry.isPrivate, scope: shownScope(registry) };
  return { metadata: metadataView(registry), spec, status: { sync: syncView(registry) } };
}

/** A registry's name stands in its metadata; older clients write it into the spec. */
function registryInput(
  metadata: {
    readonly name?: string;
    readonly labels?: RegistryInput['labels'];
    readonly annotations?: RegistryInput['annotations'];
  } = {},
  spec: { readonly name: string; readonly isPrivate: boolean; readonly endpoint: string; readonly auth: RegistryAuth },
): RegistryInput {
  const { name, labels, annotations } = metadata;
  return { ...spec, name: name || spec.name, ...(labels && { labels }), ...(annotations && { annotations }) };
}
