import { byId, el, show } from './dom.mjs';
import { between } from './time.mjs';
import { badge, cloudName, health, number, plural } from './words.mjs';

/** @typedef {import('../view').GatewayCard} GatewayCard */

/** @type {{ readonly [origin: string]: string }} */
const ORIGINS = { cli: 'Palette CLI', selfHosted: 'existing Kubernetes', system: 'part of Palette' };

/** The order in which states stand in a bar. */
const BAR_ORDER = ['Running', 'Provisioning', 'Pending', 'Deleting'];

/**
 * Shows all gateways.
 * @param {readonly GatewayCard[]} gateways
 * @param {string} now world time, RFC 3339
 */
export function showGateways(gateways, now) {
  const list = byId('gateways', HTMLUListElement);
  show(
    list,
    gateways.map((gateway) => card(gateway, now, gateways.length > 1)),
  );
  byId('no-gateways', HTMLElement).hidden = gateways.length > 0;
  byId('gateway-count', HTMLElement).textContent = String(gateways.length);
}

/**
 * @param {GatewayCard} gateway
 * @param {string} now
 * @param {boolean} canMigrate
 */
function card(gateway, now, canMigrate) {
  const { uid, name, state, origin, nodes, outage } = gateway;
  const size =
    nodes === null
      ? []
      : [nodes.running < nodes.wanted ? `${nodes.running} of ${nodes.wanted} nodes` : plural(nodes.wanted, 'node')];
  return el(
    'li',
    { class: 'card', 'data-key': uid, 'data-name': name, 'data-outage': outage },
    el(
      'header',
      {},
      el('h3', { title: `uid ${uid}` }, name),
      badge(state),
      outage && el('span', { class: 'badge', 'data-state': 'Outage' }, 'cut off'),
    ),
    el(
      'p',
      { class: 'facts' },
      gateway.health !== '' && health(gateway.health),
      el('span', {}, gateway.lastHeartbeat === null ? 'no heartbeat yet' : `heartbeat ${between(gateway.lastHeartbeat, now)} ago`),
    ),
    el(
      'p',
      { class: 'facts' },
      [cloudName(gateway.cloudType), ...size, ORIGINS[origin] ?? origin].map((fact) => el('span', {}, fact)),
    ),
    clusters(gateway),
    deployments(gateway),
    queue(gateway, now),
    gateway.standsInFor.length > 0 &&
      el('p', { class: 'note', 'data-key': 'stands-in' }, `Stands in for ${gateway.standsInFor.join(', ')} after a migration`),
    el(
      'div',
      { class: 'buttons', 'data-key': 'buttons' },
      state === 'Pending' && origin === 'selfHosted' && action('install', 'Install', gateway, 'primary'),
      state !== 'Pending' &&
        state !== 'Provisioning' &&
        (outage ? action('restore', 'Restore', gateway, 'primary') : action('outage', 'Cut off', gateway)),
      canMigrate && gateway.clusters.count > 0 && action('migrate', 'Migrate clusters…', gateway),
    ),
  );
}

/** @param {GatewayCard} gateway */
function clusters({ uid, name, clusters: { count, states } }) {
  const known = [...BAR_ORDER, ...Object.keys(states).filter((state) => !BAR_ORDER.includes(state))];
  const present = known.filter((state) => states[state]);
  return el(
    'div',
    { class: 'share' },
    count > 0 &&
      el(
        'div',
        { class: 'bar', 'aria-hidden': 'true' },
        present.map((state) => part(state, states[state] ?? 0)),
      ),
    el(
      'p',
      { class: 'facts' },
      el(
        'button',
        {
          type: 'button',
          class: 'link',
          'data-action': 'filter-gateway',
          'data-uid': uid,
          'aria-label': `Show the clusters of ${name}`,
        },
        plural(count, 'cluster'),
      ),
      present
        .filter((state) => count > (states[state] ?? 0) || state !== 'Running')
        .map((state) => el('span', { 'data-state-text': state }, `${number(states[state] ?? 0)} ${state}`)),
    ),
  );
}

/**
 * How many clusters it makes, once it has made any.
 * @param {GatewayCard} gateway
 */
function deployments({ deployments: { now, peak } }) {
  return (
    peak > 0 &&
    el(
      'p',
      { class: 'facts', 'data-key': 'deployments' },
      el('span', {}, `deploys ${now === 0 ? 'none' : plural(now, 'cluster')} now, ${number(peak)} at once at most so far`),
    )
  );
}

/**
 * A part of the bar; its width says how many.
 * @param {string} state
 * @param {number} count
 */
function part(state, count) {
  const element = el('span', { 'data-state': state });
  element.style.flexGrow = String(count);
  return element;
}

/**
 * @param {GatewayCard} gateway
 * @param {string} now
 */
function queue({ queue: { count, first, nextPoll }, outage, state }, now) {
  const when =
    nextPoll !== null
      ? `next poll in ${between(now, nextPoll)}`
      : outage
        ? 'no polls while it is cut off'
        : state === 'Running'
          ? 'no polls'
          : 'polls once it runs';
  return el(
    'div',
    { class: 'queue', 'data-waiting': count > 0 },
    el(
      'p',
      {},
      el('strong', {}, count === 0 ? 'Nothing waits' : `${plural(count, 'order')} ${count === 1 ? 'waits' : 'wait'}`),
      ` · ${when}`,
    ),
    first.length > 0 &&
      el(
        'ul',
        {},
        first.map(({ uid, name, work }) => el('li', { 'data-key': uid }, `${work} ${name}`)),
        count > first.length && el('li', { 'data-key': 'more' }, `and ${number(count - first.length)} more`),
      ),
  );
}

/**
 * @param {string} name
 * @param {string} label
 * @param {GatewayCard} gateway
 * @param {string} [look]
 */
function action(name, label, gateway, look) {
  return el(
    'button',
    {
      type: 'button',
      class: look,
      'data-key': name,
      'data-action': name,
      'data-uid': gateway.uid,
      'aria-label': `${label.replace('…', '')} ${name === 'migrate' ? 'of ' : ''}${gateway.name}`,
    },
    label,
  );
}
