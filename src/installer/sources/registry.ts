import { type Clock, dateOf } from '../../runtime/clock';
import { parseVersion, versionText } from '../../runtime/version';
import type { CliConfiguration } from '../cli-config/cli-configuration';
import { statusText, type Web, type WebAnswer, WebFailure } from '../http/web';
import { InstallationError, type InstallationWarning } from '../installation-error';
import { type Platform, platformText } from '../platform';
import { type ProviderAddress, shownAddress } from '../provider-address';
import { isObject, jsonAnswer, textList, urlOf } from './json-answer';
import type { AvailableVersions, ProviderPackage, ProviderSource } from './provider-source';
import { discoverRegistry, type RegistryService } from './service-discovery';
import { verifiedChecksums } from './verified-checksums';

/** Lists of all versions and platforms have a few hundred kilobytes. */
const LARGEST = 16 * 1024 * 1024;
const PROTOCOLS = [5, 6];

/** The registries of the providers' own hosts (https://developer.hashicorp.com/terraform/internals/provider-registry-protocol). */
export function registrySource(web: Web, settings: Pick<CliConfiguration, 'hosts' | 'tokens'>, clock: Clock): ProviderSource {
  const services = new Map<string, Promise<RegistryService>>();
  const serviceOf = (address: ProviderAddress) => {
    const known = services.get(address.host) ?? discoverRegistry(address, web, settings);
    services.set(address.host, known);
    return known;
  };
  const ask = async (address: ProviderAddress, path: string): Promise<WebAnswer> => {
    const { base, token } = await serviceOf(address);
    const answer = await web.read({ url: new URL(path, base), token, largest: LARGEST }).catch((error: unknown) => {
      throw error instanceof WebFailure ? queryFailed(address, error.message) : error;
    });
    if (answer.status === 401 || answer.status === 403) throw unauthorized(address, base.host, token !== undefined);
    if (answer.status !== 200 && answer.status !== 404)
      throw queryFailed(address, `${answer.url.origin}: ${statusText(answer.status)}`);
    return answer;
  };
  return {
    versions: async (address) => {
      const answer = await ask(address, `${address.namespace}/${address.type}/versions`);
      return answer.status === 404 ? undefined : versionsOf(address, answer);
    },
    package: async (address, version, platform) => {
      const answer = await ask(address, `${address.namespace}/${address.type}/${version}/download/${platform.os}/${platform.arch}`);
      return answer.status === 404 ? undefined : packageOf({ address, version, platform }, answer, web, clock);
    },
    describe: ({ host }) => [`provider registry ${host}`],
  };
}

function versionsOf(address: ProviderAddress, { body }: WebAnswer): AvailableVersions {
  const json = jsonAnswer(body);
  const list = json?.versions ?? [];
  if (!json || !Array.isArray(list)) throw queryFailed(address, "the registry's list of versions is none");
  const versions = list.map((entry: unknown) => {
    const text = isObject(entry) && typeof entry.version === 'string' ? entry.version : '';
    const version = parseVersion(text);
    if (!version)
      throw queryFailed(address, `registry response includes invalid version string ${JSON.stringify(text).slice(0, 100)}`);
    return versionText(version);
  });
  const warnings = (textList(json.warnings) ?? []).map(
    (text): InstallationWarning => ({
      summary: 'Additional provider information from registry',
      detail: `The remote registry returned warnings for ${shownAddress(address)}:\n- ${text.slice(0, 1000)}`,
    }),
  );
  return { versions: [...new Set(versions)], warnings };
}

/** A version of a provider on a platform. */
interface Asked {
  readonly address: ProviderAddress;
  readonly version: string;
  readonly platform: Platform;
}

async function packageOf(asked: Asked, { url, body }: WebAnswer, web: Web, clock: Clock): Promise<ProviderPackage> {
  const { address, version, platform } = asked;
  const fail = (problem: string) => installFailed(address, version, problem);
  const json = jsonAnswer(body);
  if (!json) throw fail('the registry describes the package with what is no object in JSON');
  const protocols = textList(json.protocols) ?? [];
  if (protocols.length > 0 && !protocols.some((text) => PROTOCOLS.includes(parseVersion(text)?.numbers[0] ?? 0)))
    throw incompatible(asked, protocols);
  if (json.os !== platform.os || json.arch !== platform.arch)
    throw fail(
      `registry response to request for ${platformText(platform)} archive has incorrect target ${String(json.os)}_${String(json.arch)}`.slice(
        0,
        200,
      ),
    );
  const { filename, shasum } = json;
  const [download, sums, signature] = [json.download_url, json.shasums_url, json.shasums_signature_url].map((text) =>
    urlOf(text, url),
  );
  if (typeof filename !== 'string' || typeof shasum !== 'string' || !/^[0-9a-f]{64}$/i.test(shasum))
    throw fail('registry response includes no filename, or an invalid SHA256 hash');
  if (!download || !sums || !signature) throw fail('registry response includes an invalid download, SHASUMS or signature URL');
  const keys =
    isObject(json.signing_keys) && Array.isArray(json.signing_keys.gpg_public_keys) ? json.signing_keys.gpg_public_keys : [];
  const armoured = keys.flatMap((key: unknown) => (isObject(key) && typeof key.ascii_armor === 'string' ? [key.ascii_armor] : []));
  const file = async (what: string, from: URL) => {
    const answer = await web.read({ url: from, largest: LARGEST }).catch((error: unknown) => {
      throw error instanceof WebFailure ? fail(`failed to retrieve ${what}: ${error.message}`) : error;
    });
    if (answer.status !== 200)
      throw fail(`failed to retrieve ${what}: ${from.origin}${from.pathname}: ${statusText(answer.status)}`);
    return answer.body;
  };
  const document = await file('authentication checksums for provider', sums);
  const signed = { document, signature: await file('cryptographic signature for provider', signature), armoured };
  const now = new Date(dateOf(clock));
  const { hashes, keyId } = await verifiedChecksums(signed, { filename, sha256: shasum.toLowerCase() }, now, fail);
  return { kind: 'remote', url: download, verification: { kind: 'signed', sha256: shasum.toLowerCase(), hashes, keyId } };
}

function queryFailed({ source }: ProviderAddress, problem: string): InstallationError {
  return new InstallationError(
    'Failed to query available provider packages',
    `Could not retrieve the list of available versions for provider ${source}: ${problem}.`,
  );
}

/** An error about one version of a provider that can't be installed. */
export function installFailed({ source }: ProviderAddress, version: string, problem: string): InstallationError {
  return new InstallationError(
    'Failed to install provider',
    `Error while installing ${source} v${version}: ${problem}.\n\nNothing of it was installed, and the dependency lock file is as it was.`,
  );
}

function unauthorized({ source }: ProviderAddress, host: string, had: boolean): InstallationError {
  const problem = had
    ? `host ${host} rejected the given authentication credentials`
    : `host ${host} requires authentication credentials`;
  return new InstallationError(
    'Failed to query available provider packages',
    `Could not retrieve the list of available versions for provider ${source}: ${problem}. Give a token for this very host: TF_TOKEN_${host.replaceAll('-', '__').replaceAll('.', '_')}, or a credentials block in the CLI configuration.`,
  );
}

function incompatible({ address, version }: Asked, protocols: readonly string[]): InstallationError {
  return new InstallationError(
    'Incompatible provider version',
    `Provider ${address.source} v${version} speaks the plugin protocols ${protocols.join(', ').slice(0, 100)}; pcg speaks 5 and 6. Choose another version in required_providers.`,
  );
}
