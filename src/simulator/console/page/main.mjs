import {
  showEvents,
  showFaults,
  showLeftovers,
  showMadeUp,
  showPresets,
  showRequests,
  showUnknown,
  withNews,
} from './activity.mjs';
import { MOST_SHOWN, showClusters, showGatewayChoice } from './clusters.mjs';
import { byId, el, show } from './dom.mjs';
import { showGateways } from './gateways.mjs';
import { askMigration, migrate, open } from './migration.mjs';
import { act, askState, Refused } from './server.mjs';
import { dateAndTime } from './time.mjs';

/** @typedef {import('../view').Sections} Sections */
/** @typedef {import('../view').EventRow} EventRow */

// World time passes with requests only, so that the page's questions are also what makes it pass.
const POLL_MS = 1000;
const FIRST_LIMIT = 100;

/** @type {import('./clusters.mjs').Filter} */
let filter = { text: '', gateway: '', state: '', limit: FIRST_LIMIT, open: '' };
/** @type {Partial<Sections>} */
let known = {};
/** @type {{ readonly [section: string]: string }} */
let tags = {};
/** @type {readonly EventRow[]} newest first */
let events = [];
let now = '';
let asking = new AbortController();
let timer = 0;

/** Asks what has changed, shows it, and asks again after a while. A question that is under way is given up. */
async function refresh() {
  clearTimeout(timer);
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const { limit, ...wanted } = filter;
  const have = Object.entries(tags).map(([name, tag]) => `${name}:${tag}`);
  try {
    const state = await askState({ ...wanted, limit: String(limit), have: have.join(), event: events[0]?.uid }, signal);
    if (signal.aborted) return;
    known = { ...known, ...state.sections };
    tags = state.tags;
    events = withNews(events, state.events);
    now = state.clock.now;
    showClock(state.clock);
    showAll();
    showConnection('live', 'Live');
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof Refused ? error.message : 'No answer from the simulator';
    showConnection('lost', `${reason}. Trying again`);
  }
  // A page that nobody sees must not keep the world's time passing, nor the simulator busy.
  if (document.visibilityState === 'visible') timer = setTimeout(refresh, POLL_MS);
}

function showAll() {
  const { tenant, gateways, clusters, detail, faults, requests, leftovers, madeUp, unknown } = known;
  if (!tenant || !gateways || !clusters || !faults || !requests || !leftovers || !madeUp || !unknown) return;
  byId('tenant', HTMLElement).textContent = tenant.name;
  showPresets(tenant.presets);
  showGateways(gateways, now);
  showGatewayChoice(gateways, clusters, filter);
  showClusters(clusters, detail?.uid === filter.open ? detail : null, filter);
  showFaults(faults);
  showEvents(events);
  showRequests(requests);
  showLeftovers(leftovers);
  showMadeUp(madeUp);
  showUnknown(unknown);
  document.body.removeAttribute('aria-busy');
}

/** @param {{ readonly now: string, readonly speed: number }} clock */
function showClock(clock) {
  const time = byId('clock', HTMLTimeElement);
  time.dateTime = clock.now;
  time.textContent = dateAndTime(clock.now);
  const select = byId('speed', HTMLSelectElement);
  const value = String(clock.speed);
  const speeds = [...new Set([0, 1, 10, 60, 600, clock.speed])].sort((one, other) => one - other);
  show(
    select,
    speeds.map((speed) => el('option', { value: String(speed) }, speed === 0 ? 'stands still' : `${speed}× real time`)),
  );
  // Somebody who is choosing must not be interrupted.
  if (document.activeElement !== select) select.value = value;
}

/**
 * @param {string} state
 * @param {string} text
 */
function showConnection(state, text) {
  const status = byId('connection', HTMLElement);
  status.dataset.state = state;
  if (status.textContent !== text) status.textContent = text;
}

/**
 * Says how something ended.
 * @param {'done' | 'failed'} outcome
 * @param {string} text
 */
function tell(outcome, text) {
  const notice = byId('notice', HTMLElement);
  notice.hidden = false;
  notice.dataset.outcome = outcome;
  byId('notice-text', HTMLElement).textContent = text;
}

/**
 * Does something in the world, says how it ended, and shows what came of it.
 * @param {() => Promise<void>} work
 * @param {string} done
 */
async function perform(work, done) {
  try {
    await work();
    tell('done', done);
  } catch (error) {
    tell('failed', error instanceof Error ? error.message : String(error));
  }
  await refresh();
}

/** @param {Partial<import('./clusters.mjs').Filter>} change */
function find(change) {
  filter = { ...filter, limit: FIRST_LIMIT, ...change };
  refresh();
}

/** @param {string} uid */
const nameOf = (uid) => known.gateways?.find((gateway) => gateway.uid === uid)?.name ?? uid;

/** What the buttons do, by their `data-action`. */
/** @type {{ readonly [action: string]: (data: DOMStringMap) => unknown }} */
const ACTIONS = {
  install: ({ uid = '' }) =>
    perform(() => act('POST', `gateways/${uid}/install`), `The kubectl commands of ${nameOf(uid)} were run.`),
  outage: ({ uid = '' }) => perform(() => act('POST', `gateways/${uid}/outage`), `${nameOf(uid)} is cut off.`),
  restore: ({ uid = '' }) => perform(() => act('POST', `gateways/${uid}/restore`), `${nameOf(uid)} is connected again.`),
  migrate: ({ uid = '' }) => askMigration(uid, known.gateways ?? []),
  advance: ({ by = '' }) => perform(() => act('POST', 'clock', { advance: by }), `World time was advanced by ${by}.`),
  'order-fault': ({ id = '' }) => {
    const preset = known.tenant?.presets.find((candidate) => candidate.id === id);
    return perform(() => act('POST', `console/faults/${id}`), `${preset?.about}.`);
  },
  'clear-faults': () => perform(() => act('DELETE', 'faults'), 'All faults are forgotten.'),
  'filter-gateway': ({ uid = '' }) => {
    find({ gateway: uid });
    byId('clusters-title', HTMLElement).scrollIntoView({ block: 'nearest' });
  },
  'filter-state': ({ state = '' }) => find({ state: filter.state === state ? '' : state }),
  'more-clusters': () => find({ limit: Math.min(MOST_SHOWN, filter.limit + 200) }),
  'open-cluster': ({ uid = '' }) => {
    filter = { ...filter, open: filter.open === uid ? '' : uid };
    showAll();
    return refresh();
  },
  'open-install': () => open(byId('install-dialog', HTMLDialogElement)),
  'open-reset': () => open(byId('reset-dialog', HTMLDialogElement)),
  'close-dialog': () => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  },
  'close-notice': () => {
    byId('notice', HTMLElement).hidden = true;
  },
};

/** What the dialogs do when they are confirmed: the work, and what to say when it is done. */
/** @type {{ readonly [form: string]: (data: FormData) => readonly [() => Promise<void>, string] }} */
const FORMS = {
  'migrate-form': () => [migrate, 'The clusters were migrated.'],
  'install-form': (data) => {
    const name = String(data.get('name'));
    const body = { name, cloudType: data.get('cloudType'), size: Number(data.get('size')) };
    return [() => act('POST', 'palette-cli/install', body), `The Palette CLI is installing ${name}.`];
  },
  'reset-form': () => [() => act('POST', 'reset'), 'The world is back at its seed.'],
};

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-action]') : null;
  if (button instanceof HTMLElement) ACTIONS[button.dataset.action ?? '']?.(button.dataset);
});

for (const [id, read] of Object.entries(FORMS)) {
  const form = byId(id, HTMLFormElement);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const dialog = form.closest('dialog');
    const [work, done] = read(new FormData(form));
    try {
      await work();
      dialog?.close();
      tell('done', done);
    } catch (error) {
      byId(`${id}-error`, HTMLElement).textContent = error instanceof Error ? error.message : String(error);
    }
    await refresh();
  });
}

byId('filter-text', HTMLInputElement).addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement) find({ text: target.value.trim() });
});
byId('filter-gateway', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) find({ gateway: target.value });
});
byId('speed', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const speed = Number(target.value);
  target.blur();
  perform(
    () => act('POST', 'clock', { speed }),
    speed === 0 ? 'World time stands still.' : `World time runs at ${speed}× real time.`,
  );
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') refresh();
});

refresh();
