import { clusterDetail } from './cluster-detail.mjs';
import { byId, el, show, showList } from './dom.mjs';
import { badge, cloudName, health, number, plural } from './words.mjs';

/** @typedef {import('../view').ClusterRow} ClusterRow */
/** @typedef {import('../view').ClusterList} ClusterList */
/** @typedef {import('../view').ClusterDetail} ClusterDetail */
/** @typedef {import('../view').GatewayCard} GatewayCard */

/** What is looked for; an empty text stands for everything. `limit` is how many are asked for. */
/** @typedef {{ text: string, gateway: string, state: string, limit: number, open: string }} Filter */

/** More than this are never asked for: whoever wants to see others filters. */
export const MOST_SHOWN = 500;

/** The order in which states are offered; others follow. */
const STATES = ['Pending', 'Provisioning', 'Running', 'Unknown', 'Deleting', 'Deleted'];

/**
 * Shows the clusters that were found.
 * @param {ClusterList} list
 * @param {ClusterDetail | null} detail
 * @param {Filter} filter
 */
export function showClusters(list, detail, filter) {
  const rows = list.items.map((row) => ({ row, detail: row.uid === filter.open ? detail : undefined }));
  showList(
    byId('clusters', HTMLTableElement),
    rows,
    ({ row }) => row.uid,
    (item) => clusterRow(item.row, item.detail),
  );
  showStates(list, filter);
  const { length } = list.items;
  const rest = list.found - length;
  show(
    byId('clusters-shown', HTMLElement),
    length === 0
      ? 'No cluster is like that.'
      : rest === 0
        ? ''
        : `The newest ${number(length)} are shown, ${number(rest)} more are not. `,
    rest > 0 &&
      (filter.limit < MOST_SHOWN
        ? el('button', { type: 'button', 'data-action': 'more-clusters' }, 'Show more')
        : 'Filter to see them.'),
  );
  byId('cluster-count', HTMLElement).textContent = number(list.found);
}

/**
 * Offers the gateways to filter by.
 * @param {readonly GatewayCard[]} gateways
 * @param {ClusterList} list
 * @param {Filter} filter
 */
export function showGatewayChoice(gateways, list, filter) {
  const select = byId('filter-gateway', HTMLSelectElement);
  show(
    select,
    el('option', { value: '' }, 'All gateways'),
    gateways.map(({ uid, name }) => el('option', { value: uid }, name)),
    (list.gone > 0 || filter.gateway === 'gone') && el('option', { value: 'gone' }, `Gateway is gone (${number(list.gone)})`),
    filter.gateway !== '' &&
      filter.gateway !== 'gone' &&
      !gateways.some(({ uid }) => uid === filter.gateway) &&
      el('option', { value: filter.gateway }, `${filter.gateway} (gone)`),
  );
  select.value = filter.gateway;
}

/**
 * @param {ClusterList} list
 * @param {Filter} filter
 */
function showStates({ states }, filter) {
  const names = [...STATES, ...Object.keys(states).filter((state) => !STATES.includes(state))];
  show(
    byId('filter-state', HTMLElement),
    names
      .filter((state) => states[state] || filter.state === state)
      .map((state) =>
        el(
          'button',
          {
            type: 'button',
            class: 'chip',
            'data-key': state,
            'data-action': 'filter-state',
            'data-state': state,
            'aria-pressed': filter.state === state ? 'true' : 'false',
          },
          state,
          ' ',
          el('b', {}, number(states[state] ?? 0)),
        ),
      ),
  );
}

/**
 * @param {ClusterRow} row
 * @param {ClusterDetail | null | undefined} detail undefined when the row isn't open, null while its detail isn't there yet
 */
function clusterRow(row, detail) {
  const open = detail !== undefined;
  const id = `cluster-${row.uid}`;
  const name = {
    type: 'button',
    class: 'link',
    'data-action': 'open-cluster',
    'data-uid': row.uid,
    'aria-expanded': open ? 'true' : 'false',
    'aria-controls': open && id,
    title: `uid ${row.uid}`,
  };
  return el(
    'tbody',
    { 'data-name': row.name },
    el(
      'tr',
      {},
      cell('name', 'Name', el('button', name, row.name)),
      cell(
        'state',
        'State',
        badge(row.state),
        row.health !== '' && health(row.health),
        row.waits && el('span', { class: 'note' }, waitText(row)),
      ),
      cell('gateway', 'Gateway', reference(row.gateway)),
      cell('project', 'Project', row.project ?? 'tenant', el('span', { class: 'note' }, cloudName(row.cloudType))),
      cell('nodes', 'Nodes', row.pools.map(pool)),
    ),
    open &&
      el(
        'tr',
        { id, class: 'detail' },
        el('td', { colspan: 5 }, el('div', { class: 'sheet' }, detail === null ? 'Loading' : clusterDetail(detail))),
      ),
  );
}

/** @param {ClusterRow} row */
function waitText({ gateway }) {
  return gateway.name === null ? 'waits, and its gateway is gone' : `waits for ${gateway.name}`;
}

/**
 * @param {string} name
 * @param {string} label shown where the table has no room for its head
 * @param {import('./dom.mjs').Children[]} content
 */
function cell(name, label, ...content) {
  return el(
    'td',
    { class: name },
    el('span', { class: 'label', 'aria-hidden': 'true' }, label),
    el('span', { class: 'value' }, ...content),
  );
}

/** @param {ClusterRow['gateway']} gateway */
function reference({ uid, name }) {
  if (uid === null) return 'none';
  if (name !== null) return name;
  return [
    el('span', { class: 'badge', 'data-state': 'Gone' }, 'gateway is gone'),
    el('code', { title: 'The uid that the cluster still references' }, uid),
  ];
}

/** @param {import('../view').PoolCell} pool */
function pool({ name, isControlPlane, running, wanted }) {
  const text = running === wanted ? number(wanted) : `${number(running)}/${number(wanted)}`;
  return el(
    'span',
    {
      class: 'pool',
      'data-ready': running === wanted,
      title: `${isControlPlane ? 'Control plane' : 'Worker'} pool: ${running} of ${plural(wanted, 'node')} running`,
    },
    `${name} `,
    el('b', {}, text),
  );
}
