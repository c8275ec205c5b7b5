import { type HclBody, type HclItem, isBody } from '../hcl';
import { type CliConfiguration, NO_CLI_CONFIGURATION } from './cli-configuration';
import { decodeInstallation } from './decode-installation';
import { bodyOf, CliConfigProblem, textOf } from './fields';

/**
 * Takes the settings out of one file.
 * @throws CliConfigProblem
 */
export function decodeCliConfiguration({ items }: HclBody, env: NodeJS.ProcessEnv): CliConfiguration {
  let result = NO_CLI_CONFIGURATION;
  for (const item of items) result = { ...result, ...decodeItem(item, result, env) };
  return result;
}

function decodeItem(item: HclItem, before: CliConfiguration, env: NodeJS.ProcessEnv): Partial<CliConfiguration> {
  const { key, value } = item;
  switch (key) {
    case 'provider_installation':
      if (before.installation) throw new CliConfigProblem(item, 'No more than one provider_installation block may be specified');
      return { installation: decodeInstallation(item) };
    case 'plugin_cache_dir':
      return { pluginCacheDir: expandEnvironment(textOf(item), env) };
    case 'plugin_cache_may_break_dependency_lock_file':
      return { cacheMayBreakLockFile: value === true || value === 'true' };
    case 'credentials':
      return { tokens: { ...before.tokens, ...labelled(item, (body) => tokenOf(body)) } };
    case 'host':
      return { hosts: { ...before.hosts, ...labelled(item, servicesOf) } };
    case 'credentials_helper':
      return { credentialsHelper: bodyOf(item).items[0]?.key ?? '' };
    default:
      // As `disable_checkpoint`: nothing here goes by it. Terraform passes over what it doesn't know, too: newer versions may.
      return {};
  }
}

function tokenOf(body: HclBody): string | undefined {
  const token = body.items.find(({ key }) => key === 'token')?.value;
  return typeof token === 'string' && token !== '' ? token : undefined;
}

function servicesOf(body: HclBody): { readonly [service: string]: string } {
  const services = body.items.find(({ key }) => key === 'services')?.value;
  if (services === undefined || !isBody(services)) return {};
  return Object.fromEntries(services.items.flatMap(({ key, value }) => (typeof value === 'string' ? [[key, value] as const] : [])));
}

/** The blocks behind each label, by that, in lower case as hosts are compared. */
function labelled<T>(item: HclItem, decode: (body: HclBody) => T | undefined): { readonly [label: string]: T } {
  const found = bodyOf(item).items.flatMap(({ key, value }): (readonly [string, T])[] => {
    const decoded = isBody(value) ? decode(value) : undefined;
    return decoded === undefined ? [] : [[key.toLowerCase(), decoded]];
  });
  return Object.fromEntries(found);
}

/** `$NAME` and `${NAME}` stand for variables of the environment; one that isn't set is empty. */
function expandEnvironment(text: string, env: NodeJS.ProcessEnv): string {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced: string | undefined, plain: string) => env[braced ?? plain] ?? '');
}
