import type { CliConfiguration } from '../cli-config/cli-configuration';
import { statusText, type Web, WebFailure } from '../http/web';
import { InstallationError } from '../installation-error';
import type { ProviderAddress } from '../provider-address';
import { jsonAnswer } from './json-answer';

/** The provider registry of a host, and what it is asked with. */
export interface RegistryService {
  /** Ends in a slash. */
  readonly base: URL;
  /** Not to be printed. */
  readonly token?: string;
}

/** Nobody's document is larger. */
const LARGEST = 1024 * 1024;
const SERVICE = 'providers.v1';

/**
 * Asks a host where its provider registry is (https://developer.hashicorp.com/terraform/internals/remote-service-discovery).
 * What the CLI configuration says of the host goes before that.
 * @throws InstallationError when it has none
 */
export async function discoverRegistry(
  address: ProviderAddress,
  web: Web,
  { hosts, tokens }: Pick<CliConfiguration, 'hosts' | 'tokens'>,
): Promise<RegistryService> {
  const { host } = address;
  const token = Object.hasOwn(tokens, host) ? tokens[host] : undefined;
  const document = new URL(`https://${host}/.well-known/terraform.json`);
  const configured = Object.hasOwn(hosts, host) ? hosts[host] : undefined;
  if (configured) {
    const base = serviceUrl(configured[SERVICE], document);
    if (!base) throw noRegistry(address);
    // Whoever wrote the host's services wrote its token: it is meant for them.
    return { base, ...(token === undefined ? {} : { token }) };
  }
  const { base } = await ask(address, document, token, web);
  // A host may send elsewhere, and its token stays: the other host has to have one of its own.
  const own = base.host === host ? token : Object.hasOwn(tokens, base.host) ? tokens[base.host] : undefined;
  return { base, ...(own === undefined ? {} : { token: own }) };
}

async function ask(address: ProviderAddress, document: URL, token: string | undefined, web: Web): Promise<RegistryService> {
  const { status, url, body } = await web.read({ url: document, token, largest: LARGEST }).catch((error: unknown) => {
    if (!(error instanceof WebFailure)) throw error;
    throw unreachable(address, `failed to request discovery document: ${error.message}`);
  });
  if (status === 404) throw noRegistry(address);
  if (status !== 200) throw unreachable(address, `failed to request discovery document: ${statusText(status)}`);
  const services = jsonAnswer(body);
  if (!services) throw unreachable(address, 'its discovery document is no object in JSON');
  const base = serviceUrl(services[SERVICE], url);
  if (!base) throw noRegistry(address);
  return { base };
}

function serviceUrl(value: unknown, document: URL): URL | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, document.href)) return undefined;
  const url = new URL(value, document);
  if (url.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  return new URL(url.pathname.endsWith('/') ? url.href : `${url.href}/`);
}

function noRegistry({ host, source }: ProviderAddress): InstallationError {
  return new InstallationError(
    'Invalid provider registry host',
    `The host "${host}" given in provider source address "${source}" does not offer a Terraform provider registry that is reached by https. Check the source in required_providers.`,
  );
}

function unreachable({ host, source }: ProviderAddress, problem: string): InstallationError {
  return new InstallationError(
    'Failed to query available provider packages',
    `Could not retrieve the list of available versions for provider ${source}: could not connect to ${host}: ${problem}.\n\nCheck the source in required_providers, HTTPS_PROXY and SSL_CERT_FILE; a mirror in the CLI configuration (filesystem_mirror, network_mirror) needs no registry.`,
  );
}
