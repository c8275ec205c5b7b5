import { normalize } from 'node:path';
import type { HclItem } from '../hcl';
import { providerAddress } from '../provider-address';
import type { InstallationLocation, InstallationMethod, ProviderInstallation } from './cli-configuration';
import { bodyOf, CliConfigProblem, textOf, textsOf } from './fields';

/**
 * Takes a `provider_installation` block apart.
 * @throws CliConfigProblem
 */
export function decodeInstallation(block: HclItem): ProviderInstallation {
  const devOverrides: { [source: string]: string } = {};
  const methods: InstallationMethod[] = [];
  if (block.assigned) throw new CliConfigProblem(block, 'provider_installation must not be introduced with an equals sign');
  for (const item of bodyOf(block).items) {
    if (item.key !== 'dev_overrides') methods.push(decodeMethod(item));
    else if (methods.length > 0)
      throw new CliConfigProblem(
        item,
        'dev_overrides must appear before all other installation methods: it has the highest priority',
      );
    else for (const entry of bodyOf(item).items) devOverrides[sourceOf(entry)] = normalize(textOf(entry));
  }
  return { devOverrides, methods };
}

function decodeMethod(item: HclItem): InstallationMethod {
  const { items } = bodyOf(item);
  const known = ['include', 'exclude', ...(ARGUMENTS[item.key] ?? [])];
  const unknown = items.find(({ key }) => !known.includes(key));
  const location = locationOf(item);
  if (unknown) throw new CliConfigProblem(unknown, `${item.key} has no "${unknown.key}"; it takes ${known.join(', ')}`);
  const patterns = (name: string) =>
    items.filter(({ key }) => key === name).flatMap((found) => textsOf(found).map((text) => patternOf(found, text)));
  return { location, include: patterns('include'), exclude: patterns('exclude') };
}

const ARGUMENTS: { readonly [method: string]: readonly string[] } = {
  filesystem_mirror: ['path'],
  network_mirror: ['url'],
  direct: [],
};

function locationOf(item: HclItem): InstallationLocation {
  const argument = (name: string) => {
    const found = bodyOf(item).items.find(({ key }) => key === name);
    const text = found ? textOf(found) : '';
    if (text === '') throw new CliConfigProblem(item, `${item.key} needs "${name}"`);
    return text;
  };
  switch (item.key) {
    case 'direct':
      return { kind: 'direct' };
    case 'filesystem_mirror':
      return { kind: 'filesystem_mirror', path: argument('path') };
    case 'network_mirror':
      return { kind: 'network_mirror', url: argument('url') };
    default:
      throw new CliConfigProblem(item, `Unknown provider installation method "${item.key}"`);
  }
}

/** `registry.terraform.io/hashicorp/*`: a part may be a star. A pattern of one or two parts means the default registry. */
function patternOf(item: HclItem, text: string): string {
  const parts = text.toLowerCase().split('/');
  const whole = parts.map((part) => (part === '*' ? 'any' : part)).join('/');
  const address = providerAddress(whole);
  if (!address)
    throw new CliConfigProblem(item, `"${text}" is no pattern of sources; [HOST/]NAMESPACE/TYPE is one, "*" stands for any`);
  const [type = '', namespace = 'hashicorp', host = address.host] = [...parts].reverse();
  return `${host}/${namespace}/${type}`;
}

function sourceOf(item: HclItem): string {
  const address = providerAddress(item.key);
  if (!address) throw new CliConfigProblem(item, `"${item.key}" is no source of a provider; [HOST/]NAMESPACE/TYPE is one`);
  return address.source;
}
