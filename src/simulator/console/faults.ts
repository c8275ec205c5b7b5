import type { Control } from '../control';
import type { FaultPreset, FaultRow } from './view';

/** A fault as the controls take it. */
type Order = Parameters<Control['addFault']>[0];

/** What the buttons order: the faults that a client of Palette has to live with. */
export const PRESETS: readonly (FaultPreset & { readonly order: Order })[] = [
  {
    id: 'rate-limit',
    label: '429 burst',
    about: 'The next 5 requests are answered 429, with Retry-After: 1',
    order: { name: '429 burst', match: { path: '/v1/**' }, times: 5, action: { status: 429, retryAfter: 1 } },
  },
  {
    id: 'unavailable',
    label: '503',
    about: 'The next 3 requests are answered 503',
    order: { name: '503', match: { path: '/v1/**' }, times: 3, action: { status: 503 } },
  },
  {
    id: 'dropped-answers',
    label: 'Dropped answers',
    about: 'The next 2 POST requests are done, and the connection is reset before the answer',
    order: { name: 'Dropped answers', match: { method: 'POST', path: '/v1/**' }, times: 2, action: 'drop-after' },
  },
  {
    id: 'latency',
    label: 'Latency',
    about: 'The next 50 requests begin late: half of them by more than 0.8 s, one in a hundred by more than 4 s',
    order: {
      name: 'Latency',
      match: { path: '/v1/**' },
      times: 50,
      action: { latency: { longTail: { median: 800, p99: 4000 } } },
    },
  },
  {
    id: 'no-subscriber',
    label: 'No subscriber',
    about: 'The next 3 calls that try an account through a gateway are answered "no subscriber found"',
    order: { name: 'No subscriber', event: { noSubscriber: '*', count: 3 } },
  },
  {
    id: 'manifest-stall',
    label: 'Stall',
    about: 'Clusters that are being made stand still at InstallingManifests, without an error, until this is taken back',
    order: { name: 'Stall', event: { manifestStall: '*' } },
  },
];

/** The faults that are ordered, newest first. What this console has no words for is shown as it was ordered. */
export function faultRows(faults: ReturnType<Control['faults']>): FaultRow[] {
  return faults
    .map((fault) => {
      const { id, name, fired, times, match, action, event, seen: _, seed: __, ...more }: Loose = { ...fault };
      const limits = Object.entries(more).map(([limit, value]) => `${limit} ${valueText(value)}`);
      return {
        id: String(id),
        name: typeof name === 'string' ? name : null,
        effect: [event === undefined ? actionText(action) : partsOf(event), ...limits].join(', '),
        target: isObject(match) ? `${match.method ?? 'any method'} ${match.path ?? ''}` : null,
        times: String(times),
        fired: typeof fired === 'number' ? fired : 0,
      };
    })
    .reverse();
}

interface Loose {
  readonly [name: string]: unknown;
}

const PLAIN: { readonly [action: string]: string } = {
  'drop-before': 'reset before the work',
  'drop-after': 'done, then reset',
};

/** Actions in words, by the property that tells them. */
const WORDS: { readonly [property: string]: (value: unknown) => string } = {
  status: (status) => `answered ${status}`,
  delayMs: (ms) => `begins ${Number(ms) / 1000} s late`,
  holdMs: (ms) => `answered ${Number(ms) / 1000} s late`,
  late: (later) => `reset, and done ${valueText(later)} later`,
  bytesPerSecond: (rate) => `answered at ${rate} bytes a second`,
  stale: (age) => `reads as of ${age} ago`,
  skew: (offset) => `server clock off by ${offset}`,
};

function actionText(action: unknown): string {
  if (!isObject(action)) return PLAIN[String(action)] ?? String(action);
  const [told] = Object.keys(action).filter((name) => name in WORDS);
  return told === undefined ? partsOf(action) : (WORDS[told]?.(action[told]) ?? '');
}

/** `outage berlin, for 10m` */
function partsOf(value: unknown): string {
  if (!isObject(value)) return valueText(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${valueText(part)}`)
    .join(', ');
}

/** `median 800, p99 4000` */
function valueText(value: unknown): string {
  if (isObject(value) && !Array.isArray(value)) return partsOf(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}
