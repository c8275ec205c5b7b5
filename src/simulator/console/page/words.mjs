import { el } from './dom.mjs';

/** @type {{ readonly [cloudType: string]: string }} */
const CLOUDS = {
  vsphere: 'vSphere',
  maas: 'MAAS',
  openstack: 'OpenStack',
  'apache-cloudstack': 'CloudStack',
  aws: 'AWS',
  azure: 'Azure',
  nutanix: 'Nutanix',
};

/**
 * A cloud's name as people write it.
 * @param {string} cloudType
 */
export function cloudName(cloudType) {
  return CLOUDS[cloudType] ?? cloudType;
}

/**
 * A state or health as a coloured word.
 * @param {string} state
 * @param {string} [title]
 */
export function badge(state, title) {
  return el('span', { class: 'badge', 'data-state': state, title }, state);
}

/**
 * Health, as its agent reported it.
 * @param {string} word
 */
export function health(word) {
  return el('span', { class: 'health', 'data-health': word }, word);
}

/**
 * Why an event was written; one that isn't normal says so.
 * @param {string} severity
 * @param {string} reason
 */
export function eventReason(severity, reason) {
  return el('span', { class: 'reason' }, severity === 'Normal' ? reason : `${severity}: ${reason}`);
}

/**
 * `1 node`, `1,000 clusters`.
 * @param {number} count
 * @param {string} noun
 */
export function plural(count, noun) {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * `1,000`
 * @param {number} value
 */
export function number(value) {
  return value.toLocaleString('en-US');
}
