import { randomUUID } from 'node:crypto';
import { certificateProblem } from '../domain/certificate';
import type { Owner } from '../domain/owner';
import {
  type AnyDataSource,
  type AnyResource,
  attr,
  DiagnosticError,
  errorAt,
  isUnknown,
  path,
  schema,
  validators,
} from '../framework';
import {
  ConfigurationError,
  type ConfigurationOption,
  createClient,
  findProject,
  isUnauthorized,
  listProjects,
  type PaletteClient,
  parseHost,
  Unreachable,
} from '../palette';
import { VERSION } from '../version';
import { backupStorageLocation } from './backup-storage-location/backup-storage-location';
import { backupStorageLocationData } from './backup-storage-location/backup-storage-location-data';
import { cloudDataSources, cloudResources } from './clouds';
import { clusterData } from './cluster/cluster-data';
import { clusterReady } from './cluster/cluster-ready';
import { clusterProfile } from './cluster-profile/cluster-profile';
import { clusterProfileData } from './cluster-profile/cluster-profile-data';
import { packData } from './cluster-profile/pack-data';
import { registryData } from './cluster-profile/registry-data';
import { dnsMapping } from './dns-mapping/dns-mapping';
import { dnsMappingData } from './dns-mapping/dns-mapping-data';
import { privateCloudGateway } from './gateway/private-cloud-gateway';
import { privateCloudGatewayData } from './gateway/private-cloud-gateway-data';
import { privateCloudGatewayReady } from './gateway/private-cloud-gateway-ready';
import { ipPool } from './ip-pool/ip-pool';
import { ipPoolData } from './ip-pool/ip-pool-data';
import { placementDataSources } from './placement';
import { project } from './project/project';
import { projectData } from './project/project-data';
import { proxyConfig } from './proxy-config/proxy-config';
import { explain } from './shared/errors';
import { dataHeldToVersion, heldToVersion } from './shared/held-to-version';
import { knownPalette } from './shared/known-palette';
import { createLookUps } from './shared/look-ups';
import { HOSTINGS, versionProblem } from './shared/palette-version';
import { type ProviderData, provider } from './shared/provider-data';
import { someOf } from './shared/some-of';
import { tenancy } from './shared/tenant';
import { sshKey } from './ssh-key/ssh-key';
import { sshKeyData } from './ssh-key/ssh-key-data';

const DEFAULT_HOST = 'api.spectrocloud.com';
const DEFAULT_PROJECT = 'Default';

const providerBlock = schema(
  { description: 'Spectro Cloud Palette: private cloud gateways, and what is made through them.' },
  {
    host: attr.string({
      optional: true,
      description: `Palette's host, with a port if it isn't 443. Plain \`http://\` is taken for this machine only. From \`PALETTE_HOST\` or \`SPECTROCLOUD_HOST\` when unset. Default \`${DEFAULT_HOST}\`.`,
      validate: hostProblem,
    }),
    api_key: attr.string({
      optional: true,
      sensitive: true,
      description: 'The API key. From `PALETTE_API_KEY` or `SPECTROCLOUD_APIKEY` when unset: better there than in a file.',
      validate: validators.notEmpty,
    }),
    project_name: attr.string({
      optional: true,
      description: `The project of objects whose \`context\` is \`project\`. From \`PALETTE_PROJECT\` when unset. Default \`${DEFAULT_PROJECT}\`.`,
      validate: validators.notEmpty,
    }),
    owner: attr.string({
      optional: true,
      description:
        'Marks what this configuration makes, so that a run after an interrupted one finds it again. What carries the mark is taken over, whichever state made it: one name for each configuration, never shared, and another one in a copy. Without it and `default_owner` nothing is marked and nothing is adopted.',
      validate: validators.notEmpty,
    }),
    default_owner: attr.string({
      optional: true,
      description:
        'The owner when `owner` is unset; the constructs set the path of the stack. All copies of a configuration have the same, so only what was made with the same `lineage` is taken over.',
      validate: validators.notEmpty,
    }),
    lineage: attr.string({
      optional: true,
      description:
        'What tells the copies of a configuration apart whose owner is `default_owner`: something that lies in the state, such as the `id` of a `terraform_data`, which the constructs set. Default: the lineage of the state, which `pcg` tells. Terraform tells no provider, so there, without this, nothing is taken over from an earlier run. Name the lineage of a state that was lost, as the marks hold it, to take over what it had.',
      validate: lineageProblem,
    }),
    palette_version: attr.string({
      optional: true,
      description:
        "Version of this Palette: `4.9`, or with its patch `4.9.16`. With it a plan refuses what this version can't do; without it that is a warning. From `PALETTE_VERSION` when unset. The vendor's own (`saas`) counts as the newest.",
      validate: versionProblem,
    }),
    hosting: attr.string({
      optional: true,
      description:
        "Who runs this Palette: `saas` (the vendor), `self_hosted`, or `vertex` (self-hosted, FIPS). From `PALETTE_HOSTING` when unset, or from the host where that is the vendor's.",
      validate: validators.oneOf(...HOSTINGS),
    }),
    retry_attempts: attr.int({
      optional: true,
      description:
        'How often a call is sent again that surely did nothing or may be repeated. Default `8`, over about half a minute.',
      validate: validators.between(0, 50),
    }),
    adopt_tenant: attr.string({
      optional: true,
      description:
        'Uid of the tenant that the objects in the state were made in, when that tenant has moved to this Palette: they are taken over. It names the old tenant, and is to be removed when the state has been written.',
      validate: validators.notEmpty,
    }),
    ca_certificate: attr.string({
      optional: true,
      description: 'Certificates (PEM) to trust besides those of the system, for a Palette of your own.',
      validate: certificateProblem,
    }),
    ignore_insecure_tls_error: attr.bool({
      optional: true,
      description:
        "Doesn't verify Palette's certificate. Prefer `ca_certificate`: without verification anyone in between can read the API key. Default `false`.",
    }),
  },
);

function lineageProblem(lineage: string): string | undefined {
  return /^[\w-]+$/.test(lineage) ? undefined : 'Write letters, digits, - and _ only, as the "lineage" of a state has it.';
}

function hostProblem(host: string): string | undefined {
  try {
    parseHost(host);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The `palette` provider. */
export const paletteProvider = provider({
  name: 'palette',
  version: VERSION,
  schema: providerBlock,
  issues: 'https://github.com/cdktf-palette/cdktf-palette/issues',
  resources: [
    privateCloudGateway,
    privateCloudGatewayReady,
    ...cloudResources,
    clusterReady,
    proxyConfig,
    ipPool,
    dnsMapping,
    project,
    sshKey,
    backupStorageLocation,
    clusterProfile,
  ].map((each) => heldToVersion(each as AnyResource)) as (typeof project)[],
  dataSources: [
    privateCloudGatewayData,
    clusterProfileData,
    ...cloudDataSources,
    ...placementDataSources,
    projectData,
    ipPoolData,
    dnsMappingData,
    sshKeyData,
    backupStorageLocationData,
    packData,
    registryData,
    clusterData,
  ].map((each) => dataHeldToVersion(each as AnyDataSource)) as (typeof projectData)[],
  tenancy,
  explain,
  release: (palette) => palette.client.close(),
  describe: ({ client, projectName, owner, version, hosting }) => [
    { label: 'host', value: client.baseUrl.replace(/^https:\/\//, '') },
    { label: 'project', value: projectName },
    ...(owner === undefined ? [] : [{ label: 'owner', value: owner.name }]),
    ...(version === undefined ? [] : [{ label: 'Palette', value: version }]),
    ...(hosting === undefined ? [] : [{ label: 'hosting', value: hosting }]),
  ],

  async configure(config, { clock, env, log, signal, lineage, warn, notice, secret }) {
    secret(env.PALETTE_API_KEY);
    secret(env.SPECTROCLOUD_APIKEY);
    const { lineage: named, ...others } = config;
    if (Object.values(others).some(isUnknown)) return undefined;
    const adoptTenant = text(config.adopt_tenant);
    if (adoptTenant !== undefined) {
      warn(
        path('adopt_tenant'),
        'Objects of another tenant are taken over',
        `What the state has of the tenant ${adoptTenant} counts as this tenant's. Apply with -refresh-only (or with any change) to write that down, and remove adopt_tenant then.`,
      );
    }
    const apiKey = text(config.api_key) ?? env.PALETTE_API_KEY ?? env.SPECTROCLOUD_APIKEY;
    if (!apiKey) {
      throw at('api_key', 'No API key', 'Set PALETTE_API_KEY in the environment, or api_key in the provider block.');
    }
    let client: PaletteClient | undefined;
    try {
      client = createClient({
        host: text(config.host) ?? env.PALETTE_HOST ?? env.SPECTROCLOUD_HOST ?? DEFAULT_HOST,
        apiKey,
        retryAttempts: typeof config.retry_attempts === 'number' ? config.retry_attempts : undefined,
        caCertificate: text(config.ca_certificate),
        ignoreInsecureTlsError: config.ignore_insecure_tls_error === true,
        env,
        clock,
        log,
        userAgent: `cdktf-palette/${VERSION}`,
        stop: signal,
        onOutage: ({ text }) => notice(text),
      });
      const known = knownPalette(
        client.hostName,
        text(config.palette_version) ?? env.PALETTE_VERSION,
        text(config.hosting) ?? env.PALETTE_HOSTING,
      );
      const projectName = text(config.project_name) ?? env.PALETTE_PROJECT ?? DEFAULT_PROJECT;
      const found = await findProject(client, projectName, { signal });
      if (!found) {
        const names = (await listProjects(client, { signal })).map(({ metadata }) => metadata.name);
        throw at(
          'project_name',
          `There is no project "${projectName}"`,
          names.length === 0 ? 'The API key sees no project at all; check its permissions.' : `The API key sees: ${someOf(names)}.`,
        );
      }
      const palette: ProviderData = {
        client,
        projectUid: found.metadata.uid,
        projectName,
        owner: ownerOf(text(config.owner), text(config.default_owner), isUnknown(named) ? undefined : (text(named) ?? lineage)),
        held: new Set(),
        created: new Set(),
        adopted: new Set(),
        gateways: new Map(),
        gatewayClouds: new Map(),
        gatewaysTold: new Set(),
        waitedInVain: new Map(),
        adoptTenant,
        accounts: new Map(),
        lookUps: createLookUps(client, clock),
        ...known,
        planned: { create: new Set(), delete: new Set() },
      };
      return palette;
    } catch (error) {
      // Nobody else will: there is nothing to release without data.
      await client?.close();
      throw onAttribute(error);
    }
  },
});

/**
 * A default owner in an unknown lineage is nobody's but this run's: what it makes is told from all else that there is.
 * @param lineage undefined too in the plan of a first run, which is to make what it comes from
 */
function ownerOf(owner: string | undefined, byDefault: string | undefined, lineage: string | undefined): Owner | undefined {
  if (owner !== undefined) return { name: owner, lineage: undefined };
  return byDefault === undefined ? undefined : { name: byDefault, lineage: lineage ?? randomUUID() };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function at(attribute: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path(attribute), summary, detail));
}

// A proxy comes from the environment, so there is no attribute to point at.
const ATTRIBUTE_OF_OPTION: { readonly [option in ConfigurationOption]: string | undefined } = {
  host: 'host',
  apiKey: 'api_key',
  caCertificate: 'ca_certificate',
  proxy: undefined,
};

/** Puts what configuring ran into on the attribute that it comes from. */
function onAttribute(error: unknown): unknown {
  const attribute =
    error instanceof ConfigurationError
      ? ATTRIBUTE_OF_OPTION[error.option]
      : isUnauthorized(error)
        ? 'api_key'
        : error instanceof Unreachable
          ? error.reason === 'tls'
            ? 'ca_certificate'
            : 'host'
          : undefined;
  const diagnostics = attribute && explain(error);
  return diagnostics
    ? new DiagnosticError(...diagnostics.map((each) => errorAt(path(attribute), each.summary, each.detail)))
    : error;
}
