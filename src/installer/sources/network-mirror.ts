import { parseVersion, versionText } from '../../runtime/version';
import type { CliConfiguration } from '../cli-config/cli-configuration';
import { statusText, type Web, WebFailure } from '../http/web';
import { InstallationError } from '../installation-error';
import { platformText } from '../platform';
import type { ProviderAddress } from '../provider-address';
import { isObject, type JsonAnswer, jsonAnswer, textList, urlOf } from './json-answer';
import type { ProviderSource, Verification } from './provider-source';

const LARGEST = 16 * 1024 * 1024;

/** A mirror that is asked over the network (https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol). */
export function networkMirrorSource(text: string, web: Web, { tokens }: Pick<CliConfiguration, 'tokens'>): ProviderSource {
  const base = mirrorUrl(text);
  const tokenFor = (url: URL) => (Object.hasOwn(tokens, url.host) ? tokens[url.host] : undefined);
  const ask = async (
    address: ProviderAddress,
    path: string,
  ): Promise<{ readonly json: JsonAnswer; readonly url: URL } | undefined> => {
    const { host, namespace, type } = address;
    // A host with a port would be taken for a scheme.
    const asked = new URL(`./${host}/${namespace}/${type}/${path}`, base);
    const { status, url, body } = await web
      .read({ url: asked, token: tokenFor(asked), largest: LARGEST })
      .catch((error: unknown) => {
        throw error instanceof WebFailure ? failed(address, error.message) : error;
      });
    if (status === 404) return undefined;
    const json = status === 200 ? jsonAnswer(body) : undefined;
    if (!json)
      throw failed(address, `${url.origin}${url.pathname}: ${status === 200 ? 'it is no object in JSON' : statusText(status)}`);
    return { json, url };
  };
  return {
    versions: async (address) => {
      const answer = await ask(address, 'index.json');
      if (!answer) return undefined;
      const { versions = {} } = answer.json;
      if (!isObject(versions)) throw failed(address, 'its list of versions is none');
      return { versions: Object.keys(versions).map((version) => canonical(address, version)), warnings: [] };
    },
    package: async (address, version, platform) => {
      const answer = await ask(address, `${version}.json`);
      const { archives } = answer?.json ?? {};
      const archive =
        isObject(archives) && Object.hasOwn(archives, platformText(platform)) ? archives[platformText(platform)] : undefined;
      if (!answer || !isObject(archive)) return undefined;
      const url = urlOf(archive.url, answer.url);
      if (!url) throw failed(address, `its archive for ${platformText(platform)} has no URL`);
      const token = tokenFor(url);
      return { kind: 'remote', url, ...(token === undefined ? {} : { token }), verification: verification(address, archive) };
    },
    describe: () => [`provider mirror at ${base.href}`],
  };
}

function verification(address: ProviderAddress, { hashes }: JsonAnswer): Verification {
  const list = hashes === undefined || hashes === null ? [] : textList(hashes);
  if (!list?.every((hash) => /^[^:]+:/.test(hash))) throw failed(address, 'its hashes are no list of hashes');
  const known = list.filter((hash) => /^(h1|zh):/.test(hash));
  return known.length === 0 ? { kind: 'none' } : { kind: 'hashes', hashes: known };
}

function mirrorUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' && url.pathname.endsWith('/') && url.search === '') return url;
  throw new InstallationError(
    'Invalid URL for provider installation source',
    `The network_mirror of the CLI configuration needs a URL that begins with https:// and ends with a slash; ${JSON.stringify(url ? `${url.origin}${url.pathname}` : text)} doesn't.`,
  );
}

function canonical(address: ProviderAddress, text: string): string {
  const version = parseVersion(text);
  if (!version) throw failed(address, `it has the version ${JSON.stringify(text).slice(0, 100)}, which is none`);
  return versionText(version);
}

function failed({ source }: ProviderAddress, problem: string): InstallationError {
  return new InstallationError(
    'Failed to query available provider packages',
    `Failed to query provider mirror for ${source}: ${problem}.`,
  );
}
