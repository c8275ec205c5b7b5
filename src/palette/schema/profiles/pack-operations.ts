import { Type } from '@sinclair/typebox';
import { packType } from '../cluster-profile';
import { type Data, list, oneOf, optional } from '../data';
import { ListQuery, pageQuery, UidParams } from '../metadata';
import { operation } from '../operation';
import { Binary } from './binary';
import { FilterString, sortOrder } from './filter';
import { PackMetadataList, PackReadme, PackSummaries, PackTagEntity } from './pack';

/** What packs are searched for; a list matches when the pack has any of its values. */
export const PackFilterSpec = optional({
  name: FilterString,
  displayName: FilterString,
  environment: list(Type.String()),
  layer: list(oneOf('kernel', 'os', 'k8s', 'cni', 'csi', 'addon')),
  type: list(packType),
  addOnType: list(Type.String()),
  addOnSubType: list(Type.String()),
  registryUid: list(Type.String()),
  isFips: Type.Boolean(),
  source: list(Type.String()),
  state: list(Type.String()),
});
export type PackFilterSpec = Data<typeof PackFilterSpec>;

export const PacksFilterSpec = optional({
  filter: PackFilterSpec,
  sort: list(optional({ field: oneOf('name', 'type', 'layer', 'addOnType', 'displayName'), order: sortOrder })),
});
export type PacksFilterSpec = Data<typeof PacksFilterSpec>;

/** The packs of the registries. */
export const packOperations = {
  listPacks: operation({
    method: 'GET',
    path: '/v1/packs',
    scope: 'either',
    query: ListQuery,
    response: { status: 200, body: PackSummaries },
    idempotent: true,
  }),
  searchPacks: operation({
    method: 'POST',
    path: '/v1/packs/search',
    scope: 'either',
    query: optional(pageQuery),
    body: PacksFilterSpec,
    response: { status: 200, body: PackMetadataList },
    idempotent: true,
  }),
  getPackOfRegistry: operation({
    method: 'GET',
    path: '/v1/packs/{packName}/registries/{registryUid}',
    scope: 'either',
    params: Type.Object({ packName: Type.String(), registryUid: Type.String() }),
    query: optional({ cloudType: Type.String(), layer: Type.String(), states: Type.String() }),
    response: { status: 200, body: PackTagEntity },
    idempotent: true,
  }),
  getPack: operation({
    method: 'GET',
    path: '/v1/packs/{uid}',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: PackTagEntity },
    idempotent: true,
  }),
  getPackReadme: operation({
    method: 'GET',
    path: '/v1/packs/{uid}/readme',
    scope: 'either',
    params: UidParams,
    response: { status: 200, body: PackReadme },
    idempotent: true,
  }),
  getPackLogo: operation({
    method: 'GET',
    path: '/v1/packs/{packUid}/logo',
    scope: 'either',
    params: Type.Object({ packUid: Type.String() }),
    response: { status: 200, body: Binary, contentType: 'image/png' },
    idempotent: true,
  }),
} as const;
