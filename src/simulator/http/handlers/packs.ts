import type { PackFilterSpec, packOperations } from '../../../palette/schema/full';
import { notFound } from '../../world/errors';
import { packOf, versionsOfPack } from '../../world/packs';
import type { Pack } from '../../world/records';
import type { Handlers } from '../call';
import { queried } from '../field-query';
import { matchesAny, matchesText, sortedBy } from '../filters';
import { page } from '../paging';
import { packMetadataView, packSummaryView, packTagView } from '../views/pack';
import { packLogo } from '../views/pack-logo';

type Versions = readonly [Pack, ...Pack[]];

const SORT_KEYS = {
  name: ([pack]: Versions) => pack.name,
  type: ([pack]: Versions) => pack.type,
  layer: ([pack]: Versions) => pack.layer,
  addOnType: ([pack]: Versions) => pack.addonType,
  displayName: ([pack]: Versions) => pack.displayName,
};

/** The packs of the registries; every scope sees all of them. */
export const packHandlers: Handlers<keyof typeof packOperations> = {
  listPacks: ({ world, query }) => page(queried([...world.packs.values()].map(packSummaryView), query), query),
  searchPacks: ({ world, body, query }) => {
    const byName = new Map<string, [Pack, ...Pack[]]>();
    for (const pack of world.packs.values()) {
      if (!isWanted(body.filter ?? {}, pack)) continue;
      const versions = byName.get(pack.name);
      if (versions === undefined) byName.set(pack.name, [pack]);
      else versions.push(pack);
    }
    const { items, listmeta } = page(sortedBy([...byName.values()], body.sort, SORT_KEYS), query);
    return { items: items.map((versions) => packMetadataView(world, versions)), listmeta };
  },
  getPackOfRegistry: ({ world, params, query }) => {
    const { cloudType = 'all', layer } = query;
    const [first, ...others] = versionsOfPack(world, params.registryUid, params.packName).filter(
      (pack) => (cloudType === 'all' || fits(pack, cloudType)) && (!layer || pack.layer === layer),
    );
    if (first === undefined) throw notFound(`Pack for ${cloudType}`, params.packName);
    return packTagView([first, ...others]);
  },
  getPack: ({ world, params }) => packTagView([packOf(world, params.uid)]),
  getPackReadme: ({ world, params }) => ({ readme: packOf(world, params.uid).readme }),
  getPackLogo: ({ world, params }) => packLogo(packOf(world, params.packUid)),
};

function isWanted(filter: PackFilterSpec, pack: Pack): boolean {
  return (
    matchesText(filter.name, pack.name) &&
    matchesText(filter.displayName, pack.displayName) &&
    (filter.environment === undefined ||
      filter.environment.length === 0 ||
      filter.environment.some((cloud) => cloud === 'all' || fits(pack, cloud))) &&
    matchesAny(filter.layer, pack.layer) &&
    matchesAny(filter.type, pack.type) &&
    matchesAny(filter.addOnType, pack.addonType) &&
    matchesAny(filter.addOnSubType, '') &&
    matchesAny(filter.registryUid, pack.registryUid) &&
    matchesAny(filter.source, pack.source) &&
    matchesAny(filter.state, 'ready') &&
    (filter.isFips === undefined || filter.isFips === pack.isFips)
  );
}

function fits({ cloudTypes }: Pack, cloud: string): boolean {
  return cloudTypes.includes('all') || cloudTypes.includes(cloud);
}
