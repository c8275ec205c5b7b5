import { maskSecrets } from '../runtime/secrets';

type Environment = { readonly [name: string]: string | undefined };

const KEYS = ['PALETTE_API_KEY', 'SPECTROCLOUD_APIKEY'];
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/** What of the environment may be in no output, whoever has put it there. */
export function environmentSecrets(env: Environment): ReadonlySet<string> {
  const passwords = PROXIES.flatMap((name) => passwordOf(env[name]));
  return new Set([...KEYS.flatMap((name) => env[name] ?? []), ...passwords]);
}

/** The text without them: each output, event and report of a command passes here. */
export function withoutSecrets(text: string, env: Environment = process.env): string {
  return maskSecrets(text, secretsOf(env), { exact: true });
}

let known: { readonly env: Environment; readonly secrets: ReadonlySet<string> } | undefined;

function secretsOf(env: Environment): ReadonlySet<string> {
  if (known?.env !== env) known = { env, secrets: environmentSecrets(env) };
  return known.secrets;
}

function passwordOf(proxy: string | undefined): readonly string[] {
  const password = /^[^/]*(?:\/\/)?[^/@:]*:([^@]+)@/.exec(proxy ?? '')?.[1];
  return password === undefined ? [] : [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
