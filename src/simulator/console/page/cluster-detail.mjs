import { el } from './dom.mjs';
import { dateAndTime, dayAndTime } from './time.mjs';
import { badge, eventReason } from './words.mjs';

/** @typedef {import('../view').ClusterDetail} ClusterDetail */
/** @typedef {import('../view').EventRow} EventRow */

/**
 * Everything about one cluster: conditions, machines, events.
 * @param {ClusterDetail} detail
 * @returns {HTMLElement[]}
 */
export function clusterDetail(detail) {
  return [
    el(
      'dl',
      { class: 'properties' },
      property('Uid', el('code', {}, detail.uid)),
      property('Ordered', dateAndTime(detail.createdAt)),
      property('Account', detail.account ?? 'deleted'),
      property('Profiles', detail.profiles.join(', ') || 'none'),
    ),
    part('Conditions', 'No condition yet: its gateway has not begun.', detail.conditions.map(condition)),
    part('Machines', 'No machine.', detail.machines.map(machine)),
    part('Events', 'Nothing happened yet.', detail.events.map(eventItem)),
  ];
}

/** @param {EventRow} event */
function eventItem({ uid, at, severity, reason, message }) {
  return el(
    'li',
    { class: 'dated', 'data-key': uid, 'data-severity': severity },
    el('time', { datetime: at }, dayAndTime(at)),
    el('span', {}, eventReason(severity, reason), ' ', message),
  );
}

/**
 * @param {string} title
 * @param {string} empty
 * @param {HTMLElement[]} items
 */
function part(title, empty, items) {
  return el(
    'section',
    { 'data-key': title },
    el('h4', {}, title),
    items.length === 0 ? el('p', { class: 'note' }, empty) : el('ul', {}, items),
  );
}

/** @param {ClusterDetail['conditions'][number]} condition */
function condition({ type, status, reason, message, at }) {
  return el(
    'li',
    { class: 'condition dated', 'data-key': type, 'data-met': status === 'True' },
    el('time', { datetime: at }, dayAndTime(at)),
    el(
      'span',
      {},
      el('b', {}, type),
      ' ',
      el('span', { class: 'note' }, status),
      reason !== '' && el('span', { class: 'reason' }, ` ${reason}`),
      message !== '' && ` ${message}`,
    ),
  );
}

/** @param {ClusterDetail['machines'][number]} machine */
function machine({ name, pool, state, address }) {
  return el(
    'li',
    { 'data-key': name },
    el('b', {}, name),
    ' ',
    badge(state),
    el('span', { class: 'note' }, ` ${pool}${address === null ? '' : ` · ${address}`}`),
  );
}

/**
 * @param {string} name
 * @param {Node | string} value
 */
function property(name, value) {
  return el('div', { 'data-key': name }, el('dt', {}, name), el('dd', {}, value));
}
