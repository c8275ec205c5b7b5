import { attr, block, validators } from '../../framework';
import {
  type CallOptions,
  filterPacks,
  findPacks,
  getPack,
  type Pack,
  type PackFilterSpec,
  type PaletteClient,
  searchPacks,
} from '../../palette';

const LAYERS = ['kernel', 'os', 'k8s', 'cni', 'csi', 'addon'] as const;
const TYPES = ['spectro', 'helm', 'manifest', 'oci'] as const;

const anyOf = (description: string, allowed?: readonly string[]) =>
  attr.set('string', {
    optional: true,
    description,
    validate: validators.each(allowed === undefined ? validators.notEmpty : validators.oneOf(...allowed)),
  });

/** What packs are searched by. */
export const filterFields = {
  filters: attr.string({
    optional: true,
    description:
      "Palette's own filter: conditions on fields, joined by `AND` without spaces: `spec.name=nginxANDspec.version=1.12.1`. One name must come out of it.",
    validate: validators.notEmpty,
  }),
  advance_filters: block.list(
    {
      pack_type: anyOf('Any of `spectro`, `helm`, `manifest`, `oci`.', TYPES),
      addon_type: anyOf('Any of these kinds of add-on: `load balancer`, `ingress` …'),
      pack_layer: anyOf('Any of `kernel`, `os`, `k8s`, `cni`, `csi`, `addon`.', LAYERS),
      environment: anyOf('For any of these clouds: `vsphere`, `maas` …; one that is for `all` is for each of them.'),
      is_fips: attr.bool({ optional: true, description: 'Whether it complies with FIPS; both when unset.' }),
      pack_source: anyOf('From any of these sources: `spectrocloud`, `community`.'),
    },
    { max: 1, description: 'What the pack must be. One name must come out of it, with `name` or without.' },
  ),
};

interface Asked {
  readonly id: string | null;
  readonly name: string | null;
  readonly filters: string | null;
  readonly advance_filters: readonly {
    readonly pack_type: readonly string[] | null;
    readonly addon_type: readonly string[] | null;
    readonly pack_layer: readonly string[] | null;
    readonly environment: readonly string[] | null;
    readonly is_fips: boolean | null;
    readonly pack_source: readonly string[] | null;
  }[];
}

/** The packs, in all versions, that a data source may mean; what else it says of them is still to be compared. */
export async function packsAsked(client: PaletteClient, asked: Asked, call: CallOptions): Promise<readonly Pack[]> {
  const { id, name, filters, advance_filters } = asked;
  if (id !== null) {
    const found = await getPack(client, id, call);
    return found === undefined ? [] : [found];
  }
  const [advanced] = advance_filters;
  if (filters === null && advanced === undefined) return findPacks(client, name ?? '', call);
  const filtered = filters === null ? undefined : await filterPacks(client, filters, call);
  const searched = advanced === undefined ? undefined : await packsSearched(client, searchOf(advanced, name), call);
  const uids = searched && new Set(searched.map(({ uid }) => uid));
  const both =
    filtered === undefined || uids === undefined ? (filtered ?? searched ?? []) : filtered.filter(({ uid }) => uids.has(uid));
  return both.filter((pack) => name === null || pack.name === name);
}

/** All versions of what a search finds, of the registries that it finds them in. */
async function packsSearched(client: PaletteClient, filter: PackFilterSpec, call: CallOptions): Promise<readonly Pack[]> {
  const found = await searchPacks(client, filter, call);
  const packs = await Promise.all(found.map(({ name }) => findPacks(client, name, call)));
  return packs.flatMap((versions, i) => versions.filter(({ registryUid }) => found[i]?.registryUids.includes(registryUid)));
}

function searchOf(advanced: Asked['advance_filters'][number], name: string | null): PackFilterSpec {
  const { pack_type, addon_type, pack_layer, environment, is_fips, pack_source } = advanced;
  return {
    ...(name === null ? {} : { name: { eq: name } }),
    // Validated by the schema.
    ...(pack_type === null ? {} : { type: pack_type as (typeof TYPES)[number][] }),
    ...(pack_layer === null ? {} : { layer: pack_layer as (typeof LAYERS)[number][] }),
    ...(addon_type === null ? {} : { addOnType: addon_type }),
    ...(environment === null ? {} : { environment }),
    ...(pack_source === null ? {} : { source: pack_source }),
    ...(is_fips === null ? {} : { isFips: is_fips }),
  };
}
