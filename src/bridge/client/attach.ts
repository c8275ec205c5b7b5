import type { Environment } from '../handshake';
import { Connection } from './connection';
import { type Endpoint, PROTOCOLS, targetOf } from './handshake-line';
import { createPlugin, type Plugin } from './plugin';
import { PluginError } from './plugin-error';

/**
 * Providers that run already, by their sources, as `TF_REATTACH_PROVIDERS` has them: for those who debug one
 * (https://developer.hashicorp.com/terraform/plugin/debugging).
 * @throws PluginError when that is no such description
 */
export function attachments(env: Environment): ReadonlyMap<string, Endpoint> {
  const text = env.TF_REATTACH_PROVIDERS;
  if (!text) return new Map();
  const described = parse(text);
  if (!isRecord(described)) throw unsuitable('an object by provider sources is needed');
  return new Map(Object.entries(described).map(([source, attachment]) => [fullSource(source), endpointOf(source, attachment)]));
}

/** A plugin that somebody else has started, and ends. There is no TLS on this way. */
export function attach(endpoint: Endpoint): Plugin {
  const connection = new Connection(endpoint);
  return createPlugin({
    connection,
    whyEnded: async () => 'TF_REATTACH_PROVIDERS names a plugin that does not answer. Start it again, or unset the variable.',
    alive: () => true,
    close: async () => connection.close(),
  });
}

function endpointOf(source: string, attachment: unknown): Endpoint {
  if (!isRecord(attachment)) throw unsuitable(`${source} is no object`);
  const { Protocol: kind, ProtocolVersion: version, Addr: address } = attachment;
  if (kind !== 'grpc') throw unsuitable(`${source} has the Protocol ${JSON.stringify(kind)}; "grpc" is spoken here`);
  // What was built before it was told has no number, and speaks the older one.
  const protocol = version === 0 || version === undefined ? 5 : PROTOCOLS.find((spoken) => spoken === version);
  if (protocol === undefined)
    throw unsuitable(`${source} has the ProtocolVersion ${JSON.stringify(version)}; 5 and 6 are spoken here`);
  if (!isRecord(address)) throw unsuitable(`${source} has no Addr`);
  const { Network: network, String: path } = address;
  return { protocol, target: targetOf(textOf(network), textOf(path)) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fullSource(source: string): string {
  const parts = source.split('/');
  if (parts.length >= 3) return source;
  return parts.length === 2 ? `registry.terraform.io/${source}` : `registry.terraform.io/hashicorp/${source}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unsuitable('it is no JSON');
  }
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unsuitable(why: string): PluginError {
  return new PluginError(
    'Invalid TF_REATTACH_PROVIDERS',
    `The environment variable can't be used: ${why}. Unset it, or set it to what the provider printed.`,
  );
}
