import { METADATA_ADDRESS, mergeNoProxy, SERVICE_SUFFIX } from './no-proxy';

/** A proxy as a data centre has it: one URL for each kind of traffic, and what goes past it. */
export interface ProxySettings {
  readonly httpProxy: string | null;
  readonly httpsProxy: string | null;
  readonly noProxy: readonly string[];
  /** Pod, service and node networks of the clusters: traffic inside them must not leave for the proxy. */
  readonly clusterNetworks: readonly string[];
  readonly caCertificate: string | null;
}

const NO_URL = 'It is no URL; write it as http://proxy.example.com:3128.';

/**
 * Looks at a proxy URL. User info is refused: it would land in state, plans and process lists.
 * @returns what is wrong with it, or undefined
 */
export function proxyUrlProblem(text: string): string | undefined {
  if (!text.includes('://')) return schemeProblem(text);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return NO_URL;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `A proxy is reached by http or https, not ${url.protocol.slice(0, -1)}.`;
  if (url.username !== '' || url.password !== '') return 'Leave user and password out of the URL; use username and password_wo.';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return 'A proxy URL ends after host and port.';
  return undefined;
}

/** Of `proxy.example.com:3128` a URL parser makes one whose scheme is the host's name. */
function schemeProblem(text: string): string {
  const rest = text.replace(/^\/+/, '');
  if (/^https?:/i.test(rest) || !isUrl(`http://${rest}`)) return NO_URL;
  return `It has no scheme: write http:// before it${rest.includes('@') ? '' : ` (http://${rest})`}.`;
}

function isUrl(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether two spellings name the same proxy (`HTTP://Proxy:80/` is `http://proxy`). */
export function sameProxyUrl(a: string, b: string): boolean {
  if (proxyUrlProblem(a) !== undefined || proxyUrlProblem(b) !== undefined) return a === b;
  return new URL(a).href === new URL(b).href;
}

/** Everything that has to go past the proxy: what was given, and what a gateway and its clusters need. */
export function effectiveNoProxy(settings: ProxySettings): string[] {
  return mergeNoProxy(settings.noProxy, [METADATA_ADDRESS, SERVICE_SUFFIX], settings.clusterNetworks);
}

/** The variables that tools read. One without a value is empty, which tools take for unset. */
export function proxyEnvironment(settings: ProxySettings): { [name: string]: string } {
  return {
    HTTPS_PROXY: settings.httpsProxy ?? '',
    HTTP_PROXY: settings.httpProxy ?? '',
    NO_PROXY: effectiveNoProxy(settings).join(','),
  };
}

/**
 * What the Palette CLI asks about a proxy when it installs a gateway
 * (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/). The certificate is asked for as a
 * path: the file has to be PEM and be called `ca.crt`.
 */
export function installerAnswers(settings: ProxySettings): { [prompt: string]: string } {
  return {
    'HTTPS Proxy': settings.httpsProxy ?? '',
    'HTTP Proxy': settings.httpProxy ?? '',
    'No Proxy': effectiveNoProxy(settings).join(','),
    ...(settings.caCertificate === null ? {} : { 'Proxy CA Certificate Filepath': 'ca.crt' }),
  };
}

/**
 * Values for the Reach Helm chart, which brings a proxy to the pods of a gateway that was
 * installed on existing Kubernetes (https://docs.spectrocloud.com/clusters/pcg/manage-pcg/configure-proxy/).
 */
export function reachValues(settings: ProxySettings): string {
  const lines = [
    'reachSystem:',
    '  enabled: true',
    '  proxySettings:',
    `    http_proxy: ${JSON.stringify(settings.httpProxy ?? '')}`,
    `    https_proxy: ${JSON.stringify(settings.httpsProxy ?? '')}`,
    `    no_proxy: ${JSON.stringify(effectiveNoProxy(settings).join(','))}`,
    `    ca_crt_path: ${JSON.stringify(settings.caCertificate === null ? '' : '/usr/local/share/ca-certificates/ca.crt')}`,
  ];
  return `${lines.join('\n')}\n`;
}
