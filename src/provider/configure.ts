import { randomUUID } from 'node:crypto';
import type { Owner } from '../domain/owner';
import { DEFAULT_HOST } from '../domain/palette-host';
import { type ConfigOf, type ConfigureContext, DiagnosticError, errorAt, isUnknown, path } from '../framework';
import {
  ConfigurationError,
  type ConfigurationOption,
  createClient,
  findProject,
  isUnauthorized,
  listProjects,
  type PaletteClient,
  Unreachable,
} from '../palette';
import { VERSION } from '../version';
import { DEFAULT_PROJECT, type providerBlock } from './provider-schema';
import { explain } from './shared/errors';
import { knownPalette } from './shared/known-palette';
import { createLookUps } from './shared/look-ups';
import { Migrations } from './shared/migrations';
import type { ProviderData } from './shared/provider-data';
import { someOf } from './shared/some-of';

/**
 * What a configured provider works with: a client, the project, the owner.
 * @returns undefined while something of the configuration is unknown
 * @throws DiagnosticError
 */
export async function configure(
  config: ConfigOf<typeof providerBlock>,
  { clock, env, log, signal, lineage, warn, notice, secret }: ConfigureContext,
): Promise<ProviderData | undefined> {
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
      tenant: { uid: undefined },
      held: new Set(),
      created: new Set(),
      adopted: new Set(),
      gateways: new Map(),
      gatewayClouds: new Map(),
      gatewaysTold: new Set(),
      queues: new Map(),
      profiles: new Map(),
      search: { at: 0, found: undefined },
      run: randomUUID(),
      concurrentDeployments: typeof config.concurrent_deployments === 'number' ? config.concurrent_deployments : undefined,
      migrations: new Migrations(),
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
}

/**
 * A default owner in an unknown lineage is nobody's but this run's: what it makes is told from all else that there is.
 * @param lineage undefined too in the plan of a first run, which is to make what it comes from
 */
function ownerOf(owner: string | undefined, byDefault: string | undefined, lineage: string | undefined): Owner | undefined {
  if (owner !== undefined) return { name: owner, lineage: undefined };
  if (byDefault === undefined) return undefined;
  return lineage === undefined ? { name: byDefault, lineage: randomUUID(), passing: true } : { name: byDefault, lineage };
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
