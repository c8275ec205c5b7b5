import { durationText } from '../runtime/duration';
import { OutcomeUnknown, Unreachable } from './errors';
import {
  type ConnectionFailure,
  ConnectTimeout,
  codeOf,
  type Failure,
  messageOf,
  ProxyRefused,
  rootCause,
  stageOf,
  TryTimeout,
} from './failure';

/** What the messages need to know of the connection. */
export interface Way {
  /** Name and port of Palette. */
  readonly host: string;
  /** Name and port of the proxy, if one is in between. */
  readonly proxy: string | undefined;
  readonly timeoutMs: number;
}

/** Says that no answer came, and what to check. */
export function unreachable(operation: string, failure: ConnectionFailure, tries: number, way: Way): Unreachable {
  const times = tries === 1 ? '' : ` (${tries} tries)`;
  const message = `${operation} got no answer${times}: ${sentence(failure, way)}`;
  return new Unreachable(operation, failure.reason, message, failure.cause);
}

/** Says that a call left and what came of it is not known. */
export function outcomeUnknown(operation: string, failure: Failure, way: Way): OutcomeUnknown {
  if (failure.kind === 'refused') {
    const { refusal } = failure;
    return new OutcomeUnknown(operation, `the answer was ${refusal.status}: ${refusal.detail}`, refusal);
  }
  const why =
    failure.reason === 'timeout'
      ? `no answer came${within(failure.cause)}`
      : `the connection to ${way.host} broke before the answer was complete${detail(failure.cause)}`;
  return new OutcomeUnknown(operation, why, failure.cause);
}

function sentence({ reason, cause }: ConnectionFailure, { host, proxy }: Way): string {
  const through = proxy === undefined ? '' : ` through the proxy ${proxy}`;
  switch (reason) {
    case 'dns':
      return `the name ${host} is not found${detail(cause)}. Check the host, and the DNS of this machine.`;
    case 'refused':
      return `${host} refuses the connection${detail(cause)}. Check host and port, and that Palette runs there.`;
    case 'timeout':
      return silence(cause, { host, proxy });
    case 'tls':
      return `the certificate of ${host}${proxy === undefined ? '' : ` (or of the proxy ${proxy})`} is not accepted${detail(cause)}. If an authority of your own has signed it, or a proxy that looks into TLS, give that authority's certificate as ca_certificate; check host and port otherwise.`;
    case 'proxy':
      return `the proxy ${proxy ?? ''} does not let us through to ${host}${detail(cause)}. Check HTTPS_PROXY and its credentials, or add the host to NO_PROXY.`;
    case 'connection':
      return `the connection to ${host}${through} breaks${detail(cause)}. Check the network in between; it may pass by itself.`;
  }
}

/** Who is silent: how far the connection came tells it. */
function silence(cause: unknown, { host, proxy }: Pick<Way, 'host' | 'proxy'>): string {
  const time = within(cause);
  const stage = stageOf(cause);
  if (stage === 'proxy')
    return `the proxy ${proxy} does not answer${time}${detail(cause)}. Check HTTPS_PROXY, and that the proxy runs; or add the host to NO_PROXY.`;
  if (stage === 'tunnel')
    return `the proxy ${proxy} takes the connection and does not answer when it is asked for the way to ${host} (CONNECT)${time}${detail(cause)}. Check that HTTPS_PROXY names an HTTP proxy that may reach this host; or add the host to NO_PROXY.`;
  if (stage === 'tls' && proxy !== undefined)
    return `the proxy ${proxy} lets us through to ${host}, and nobody answers there in TLS${time}${detail(cause)}. Check host and port, and what the proxy does with this host; or add it to NO_PROXY.`;
  if (stage === 'tls')
    return `${host} takes the connection and does not answer in TLS${time}${detail(cause)}. Check host and port, and what stands in between.`;
  const through = proxy === undefined ? '' : ` through the proxy ${proxy}`;
  return `${host} does not answer${through}${time}${detail(cause)}. Check the host, and that a firewall or proxy (HTTPS_PROXY, NO_PROXY) lets it through.`;
}

/** How long was waited, where it was us who gave up. */
function within(cause: unknown): string {
  const root = rootCause(cause);
  return root instanceof TryTimeout || root instanceof ConnectTimeout ? ` within ${durationText(root.ms)}` : '';
}

function detail(cause: unknown): string {
  const root = rootCause(cause);
  const code = codeOf(root);
  if (code.startsWith('UND_ERR_') || root instanceof ProxyRefused) return ` (${messageOf(root)})`;
  return code === '' ? '' : ` (${code})`;
}
