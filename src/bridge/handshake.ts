// How a host (terraform, tofu, our executor) and a plugin's process find each other
// (https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md).

/** Environment variables of a process. */
export type Environment = { readonly [name: string]: string | undefined };

/** What a host sets, so that a plugin knows that it was started by one. */
export const MAGIC_COOKIE = {
  TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
} as const;

/** The version of the handshake itself. */
export const CORE_PROTOCOL = 1;

/** The provider protocol that is served. */
export const PROVIDER_PROTOCOL = 6;

/** Whether the process was started by a host and not by a person. */
export function isStartedByHost(env: Environment): boolean {
  return env.TF_PLUGIN_MAGIC_COOKIE === MAGIC_COOKIE.TF_PLUGIN_MAGIC_COOKIE;
}

/** Protocol versions that the host offers, in whatever order it names them. */
export function offeredProtocols(env: Environment): ReadonlySet<number> {
  return new Set((env.PLUGIN_PROTOCOL_VERSIONS ?? '').split(',').filter(Boolean).map(Number));
}

/** What a handshake line says. */
export interface Handshake {
  /** Path of the unix socket. */
  readonly address: string;
  /** DER of the server's certificate; without it the connection is not encrypted. */
  readonly certificate?: Buffer | undefined;
}

/**
 * The one line on stdout that tells the host where to connect. The protocol is ours whatever was
 * offered: a host that doesn't know it says so better than we could.
 */
export function handshakeLine(env: Environment, { address, certificate }: Handshake): string {
  // Go decodes the certificate as base64 without padding, and refuses it otherwise.
  const encoded = certificate?.toString('base64').replace(/=+$/, '') ?? '';
  const fields = [CORE_PROTOCOL, PROVIDER_PROTOCOL, 'unix', address, 'grpc', encoded];
  // Whether brokered connections can share this one is only told to hosts that ask.
  if (env.PLUGIN_MULTIPLEX_GRPC) fields.push('false');
  return `${fields.join('|')}\n`;
}

/** The host's certificate, or why the process must not start. */
export type ClientTrust =
  | { readonly kind: 'certificate'; readonly pem: string }
  | { readonly kind: 'plaintext' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Decides who may connect. Without TLS only when the host's user has switched it off. */
export function clientTrust(env: Environment): ClientTrust {
  const pem = env.PLUGIN_CLIENT_CERT;
  if (pem) return { kind: 'certificate', pem };
  if (env.TF_DISABLE_PLUGIN_TLS) return { kind: 'plaintext' };
  return {
    kind: 'refused',
    reason:
      'PLUGIN_CLIENT_CERT is not set: without the certificate of the program that started it, this provider cannot tell who connects. ' +
      'Start it with terraform, tofu or cdktf; to work without TLS, set TF_DISABLE_PLUGIN_TLS=1 for them.',
  };
}

/** What a person reads who starts the program by hand. */
export function startedByHandText(name: string, version: string): string {
  return [
    `This is terraform-provider-${name} ${version}, a plugin. It is not meant to be run by itself:`,
    'terraform, tofu and cdktf start it when a configuration uses the provider.',
    '',
    'To make it known to them, run:  pcg provider install',
    '',
  ].join('\n');
}
