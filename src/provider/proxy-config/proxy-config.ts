import { certificateProblem, sameCertificates } from '../../domain/certificate';
import { endpointOf } from '../../domain/endpoint';
import { bypassing, isNetwork, noProxyProblem } from '../../domain/no-proxy';
import {
  effectiveNoProxy,
  installerAnswers,
  type ProxySettings,
  proxyEnvironment,
  proxyUrlProblem,
  reachValues,
  sameProxyUrl,
} from '../../domain/proxy';
import { attr, isUnknown, path, schema, UNKNOWN, validators } from '../../framework';
import { resource } from '../shared/provider-data';

const proxySchema = schema(
  {
    description:
      "A data centre's proxy, in one place for all that asks for it. Palette keeps no such object: this one lives in state, checks and normalizes what it is given and renders it for the installers.",
  },
  {
    https_proxy: attr.string({
      optional: true,
      description: 'URL of the proxy for HTTPS, without user info.',
      validate: proxyUrlProblem,
      equivalent: sameProxyUrl,
    }),
    http_proxy: attr.string({
      optional: true,
      description: 'URL of the proxy for HTTP, without user info.',
      validate: proxyUrlProblem,
      equivalent: sameProxyUrl,
    }),
    no_proxy: attr.list('string', {
      optional: true,
      description: 'What goes past the proxy: host names, domains, IP addresses, networks.',
      validate: validators.each(noProxyProblem),
    }),
    cluster_cidrs: attr.list('string', {
      optional: true,
      description: 'Networks of pods, services and nodes (CIDR). They are merged into `NO_PROXY`.',
      validate: validators.each((cidr) => (isNetwork(cidr) ? undefined : `"${cidr}" is no network; write it as 10.0.0.0/16.`)),
    }),
    username: attr.string({ optional: true, description: 'User at the proxy.', validate: validators.notEmpty }),
    password_wo: attr.string({
      optional: true,
      sensitive: true,
      writeOnly: true,
      description: 'Password at the proxy. Never stored, so nothing below holds it: whoever installs the gateway puts it in.',
    }),
    password_wo_version: attr.int({ optional: true, description: 'Change it to say that the password changed.' }),
    ca_certificate: attr.string({
      optional: true,
      description:
        "Certificate (PEM) of a proxy that opens TLS. The installer gives it to the gateway's nodes, not to those of workload clusters: they get it from the tenant or from a profile's OS layer.",
      validate: certificateProblem,
      equivalent: sameCertificates,
    }),
    environment: attr.map('string', {
      computed: true,
      description: '`HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` as tools read them, without credentials.',
    }),
    effective_no_proxy: attr.list('string', {
      computed: true,
      description: '`no_proxy`, with the metadata address, `.svc` and `cluster_cidrs` merged in.',
    }),
    installer_answers: attr.map('string', {
      computed: true,
      description: 'What to answer when the Palette CLI asks about the proxy.',
    }),
    reach_values: attr.string({
      computed: true,
      description:
        'Values of the Reach Helm chart. A gateway on existing Kubernetes takes the proxy of its cluster; Reach brings it to pods.',
    }),
  },
);

type Inputs = { readonly [K in 'https_proxy' | 'http_proxy' | 'no_proxy' | 'cluster_cidrs' | 'ca_certificate']: unknown };

function settingsOf(inputs: Inputs): ProxySettings {
  return {
    httpsProxy: (inputs.https_proxy as string | null) ?? null,
    httpProxy: (inputs.http_proxy as string | null) ?? null,
    noProxy: (inputs.no_proxy as readonly string[] | null) ?? [],
    clusterNetworks: (inputs.cluster_cidrs as readonly string[] | null) ?? [],
    caCertificate: (inputs.ca_certificate as string | null) ?? null,
  };
}

function rendered(settings: ProxySettings) {
  return {
    environment: proxyEnvironment(settings),
    effective_no_proxy: effectiveNoProxy(settings),
    installer_answers: installerAnswers(settings),
    reach_values: reachValues(settings),
  };
}

function inputsKnown(inputs: Inputs): boolean {
  return ![inputs.https_proxy, inputs.http_proxy, inputs.no_proxy, inputs.cluster_cidrs, inputs.ca_certificate].some(
    (value) => isUnknown(value) || (Array.isArray(value) && value.some(isUnknown)),
  );
}

/** `palette_proxy_config` */
export const proxyConfig = resource({
  type: 'palette_proxy_config',
  schema: proxySchema,
  remote: 'none',

  validate(config, report) {
    if (config.https_proxy === null && config.http_proxy === null) {
      report.error(undefined, 'No proxy', 'Give https_proxy, http_proxy, or both.');
    }
    if (config.password_wo !== null && config.username === null) {
      report.error(path('password_wo'), 'Password without user', 'A password needs a username.');
    }
  },

  // All of it follows from the configuration, so a plan shows it as it will be.
  plan({ planned }) {
    const known = inputsKnown(planned);
    const results = known ? rendered(settingsOf(planned)) : undefined;
    for (const name of ['environment', 'effective_no_proxy', 'installer_answers', 'reach_values'] as const) {
      planned[name] = results ? results[name] : UNKNOWN;
    }
  },

  async preflight({ action, planned }, context) {
    if (action === 'delete' || !planned || !inputsKnown(planned)) return;
    const { host, port } = endpointOf(context.data.client.baseUrl);
    const entry = bypassing(effectiveNoProxy(settingsOf(planned)), host, port);
    if (entry !== undefined) {
      context.warn(
        path('no_proxy'),
        'Palette goes past the proxy',
        `"${entry}" keeps traffic to Palette (${host}) from the proxy. A gateway that can reach Palette through the proxy only will never register; remove the entry unless there is a direct way.`,
      );
    }
  },

  create: async (planned) => rendered(settingsOf(planned)),
  read: async (state) => state,
  update: async (planned) => rendered(settingsOf(planned)),
  delete: async () => {},
});
