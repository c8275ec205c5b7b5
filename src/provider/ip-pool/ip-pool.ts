import { addressNumber, isWithin } from '../../domain/address';
import { DiagnosticError, errorAt, path } from '../../framework';
import { gatewayUidOf } from '../gateway/gateway-key';
import { orElse } from '../shared/errors';
import { byUidAtGateway } from '../shared/identities';
import { official } from '../shared/official';
import { type ProviderData, resource } from '../shared/provider-data';
import { ipPoolSchema, timeouts } from './ip-pool-schema';
import { ipPools, placeOf, poolAttributes, poolBody, poolUse } from './pool-body';
import { checkPool, offerOf, type PoolAddresses } from './pool-rules';

/** `palette_ip_pool` */
export const ipPool = resource({
  type: 'palette_ip_pool',
  schema: ipPoolSchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_privatecloudgateway_ippool', 2)],

  validate: checkPool,

  async preflight({ action, prior, planned }, context) {
    const { data: palette, signal } = context;
    const { name, private_cloud_gateway_id: gatewayUid } = planned ?? prior ?? {};
    const place = typeof gatewayUid === 'string' ? await orElse(placeOf(palette, gatewayUid, signal), undefined) : undefined;
    const subject = { name, place, importId: `${gatewayUid}:${name}`, ...(prior && { uid: prior.id }) };
    await ipPools.preflight(palette, action, subject, context);
    if (action !== 'update' || !prior || !planned || !place) return;
    const present = await orElse(ipPools.read(palette, place, prior.id, signal), undefined);
    if (present) refuseShrinking(present.metadata.name, poolUse(present), planned);
  },

  async create(planned, context) {
    const { data: palette, signal } = context;
    const place = await placeOf(palette, planned.private_cloud_gateway_id, signal);
    const ref = { place, name: planned.name, importId: importIdOf(planned) };
    const id = await ipPools.create(ref, (present) => poolBody(palette, planned, present), context);
    return { id, ...(await useOf(palette, place, id, signal)) };
  },

  async read(state, { data: palette, signal }) {
    const place = await placeOf(palette, state.private_cloud_gateway_id, signal);
    const pool = await ipPools.read(palette, place, state.id, signal);
    return pool ? poolAttributes(pool) : null;
  },

  async update(planned, prior, { data: palette, signal }) {
    const place = await placeOf(palette, prior.private_cloud_gateway_id, signal);
    const ref = { place, name: planned.name };
    await ipPools.update(palette, ref, prior.id, (present) => poolBody(palette, planned, present), signal);
    return { id: prior.id, ...(await useOf(palette, place, prior.id, signal)) };
  },

  async delete(state, context) {
    const place = await placeOf(context.data, state.private_cloud_gateway_id, context.signal);
    await ipPools.delete({ place, name: state.name }, state.id, context);
  },

  identity: byUidAtGateway,
  async import(id, { data: palette, signal }) {
    const [, gateway = '', pool = ''] = /^([^:]+):(.+)$/.exec(id) ?? [];
    if (pool === '') {
      throw new DiagnosticError(
        errorAt(undefined, 'Invalid import ID', `Write GATEWAY_UID_OR_NAME:POOL_UID_OR_NAME instead of "${id}".`),
      );
    }
    const gatewayUid = await gatewayUidOf(palette, gateway, signal);
    const { metadata } = await ipPools.find(palette, await placeOf(palette, gatewayUid, signal), pool, signal);
    return { id: metadata.uid, name: metadata.name, private_cloud_gateway_id: gatewayUid };
  },
});

function importIdOf({ private_cloud_gateway_id, name }: { readonly private_cloud_gateway_id: string; readonly name: string }) {
  return `${private_cloud_gateway_id}:${name}`;
}

/** What is free just after a change. That it can't be told fails nothing: the next refresh tells. */
async function useOf(palette: ProviderData, place: Parameters<typeof ipPools.read>[1], uid: string, signal: AbortSignal) {
  return poolUse((await orElse(ipPools.read(palette, place, uid, signal), undefined)) ?? {});
}

/** A pool can't lose addresses that machines have, nor be one cluster's while several use it. */
function refuseShrinking(
  name: string,
  { used_addresses: used, used_by_clusters: clusters }: ReturnType<typeof poolUse>,
  planned: PoolAddresses & { readonly restrict_to_single_cluster: unknown },
): void {
  const offer = offerOf(planned);
  const router = typeof planned.gateway === 'string' ? planned.gateway : undefined;
  const outside = used.filter((each) => {
    const address = addressNumber(each);
    return offer && address !== undefined && (!isWithin(offer, address) || each === router);
  });
  if (outside.length > 0) {
    const listed = outside.slice(0, 5).join(', ') + (outside.length > 5 ? ' …' : '');
    throw new DiagnosticError(
      errorAt(
        path(typeof planned.subnet_cidr === 'string' ? 'subnet_cidr' : 'ip_start_range'),
        'The pool would be smaller than its use',
        `Clusters have ${used.length} addresses of the IP pool "${name}", and ${outside.length} of them would no longer be in it: ${listed}. Palette refuses that. Keep them in the pool, or take their nodes away first.`,
      ),
    );
  }
  if (planned.restrict_to_single_cluster === true && clusters.length > 1) {
    throw new DiagnosticError(
      errorAt(
        path('restrict_to_single_cluster'),
        'Several clusters use the pool',
        `${clusters.length} clusters have addresses of the IP pool "${name}", so it can't be kept for one.`,
      ),
    );
  }
}
