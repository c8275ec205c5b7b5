import { byId, el, show, showList } from './dom.mjs';
import { dateAndTime, dayAndTime, timeOfDay } from './time.mjs';
import { eventReason, number, plural } from './words.mjs';

/** @typedef {import('../view').Sections} Sections */
/** @typedef {import('../view').EventRow} EventRow */

/** Events that the page keeps. */
const EVENTS_KEPT = 150;

/**
 * What happened, with what has happened since.
 * @param {readonly EventRow[]} known newest first
 * @param {import('../view').ConsoleState['events']} news
 * @returns {readonly EventRow[]} newest first
 */
export function withNews(known, { fresh, items }) {
  if (!fresh && items.length === 0) return known;
  return [...items]
    .reverse()
    .concat(fresh ? [] : known)
    .slice(0, EVENTS_KEPT);
}

/** @param {readonly EventRow[]} events */
export function showEvents(events) {
  byId('no-events', HTMLElement).hidden = events.length > 0;
  showList(byId('events', HTMLOListElement), events, (event) => event.uid, eventItem);
}

/** @param {EventRow} event */
function eventItem({ at, severity, reason, message, object }) {
  return el(
    'li',
    { 'data-severity': severity },
    el(
      'p',
      {},
      el('b', {}, object),
      ' ',
      eventReason(severity, reason),
      el('time', { datetime: at, title: `${dateAndTime(at)} UTC, world time` }, dayAndTime(at)),
    ),
    el('p', {}, message),
  );
}

/** @param {Sections['faults']} faults */
export function showFaults(faults) {
  byId('no-faults', HTMLElement).hidden = faults.length > 0;
  byId('clear-faults', HTMLButtonElement).disabled = faults.length === 0;
  showList(
    byId('faults', HTMLUListElement),
    faults,
    (fault) => fault.id,
    ({ name, effect, target, times, fired }) =>
      el(
        'li',
        { 'data-used': times === String(fired) },
        el('span', { class: 'effect' }, name ?? effect),
        el(
          'span',
          { class: 'fired' },
          times === 'always' ? `fired ${plural(fired, 'time')}` : `fired ${number(fired)} of ${times}`,
        ),
        (name !== null || target !== null) &&
          el(
            'span',
            { class: 'note' },
            name !== null && effect,
            name !== null && target !== null && ' · ',
            target !== null && el('code', {}, target),
          ),
      ),
  );
}

/**
 * The buttons that order a fault.
 * @param {Sections['tenant']['presets']} presets
 */
export function showPresets(presets) {
  show(
    byId('presets', HTMLElement),
    presets.map(({ id, label, about }) =>
      el('button', { type: 'button', 'data-key': id, 'data-action': 'order-fault', 'data-id': id, title: about }, label),
    ),
  );
}

/** @param {Sections['requests']} requests */
export function showRequests({ items, total }) {
  byId('request-count', HTMLElement).textContent = number(total);
  byId('no-requests', HTMLElement).hidden = items.length > 0;
  show(
    byId('requests', HTMLOListElement),
    items.map(({ at, method, path, status, scope }) =>
      el(
        'li',
        { 'data-status': status === null ? 'open' : status === 0 ? 'reset' : `${String(status).slice(0, 1)}xx` },
        el('time', { datetime: at, title: `${dateAndTime(at)} UTC, world time` }, timeOfDay(at)),
        el('b', { class: 'status' }, status === null ? '…' : status === 0 ? 'reset' : String(status)),
        el('span', { class: 'call', title: scope === null ? path : `${path} (${scope})` }, `${method} ${path}`),
      ),
    ),
  );
}

/** @param {Sections['leftovers']} leftovers */
export function showLeftovers(leftovers) {
  showNames('leftovers', leftovers);
}

/** @param {Sections['unknown']} unknown */
export function showUnknown(unknown) {
  showNames('unknown', unknown);
}

/**
 * A panel that is there only while it has something to name.
 * @param {string} id
 * @param {{ readonly count: number, readonly names: readonly string[] }} what
 */
function showNames(id, { count, names }) {
  byId(`${id}-panel`, HTMLElement).hidden = count === 0;
  byId(`${id}-count`, HTMLElement).textContent = number(count);
  const more = count - names.length;
  show(
    byId(id, HTMLUListElement),
    names.map((name) => el('li', {}, name)),
    more > 0 && el('li', { class: 'note' }, `and ${number(more)} more`),
  );
}

/** @param {Sections['madeUp']} madeUp */
export function showMadeUp({ count, lines }) {
  byId('made-up-panel', HTMLElement).hidden = count === 0;
  byId('made-up-count', HTMLElement).textContent = number(count);
  const more = count - lines.length;
  show(
    byId('made-up', HTMLUListElement),
    lines.map((line) => el('li', {}, line)),
    more > 0 && el('li', { class: 'note' }, `and ${number(more)} more`),
  );
}
