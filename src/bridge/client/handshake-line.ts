import { CORE_PROTOCOL } from '../handshake';
import { PluginError } from './plugin-error';

/** The provider protocols that are spoken here, as a plugin is told of them. */
export const PROTOCOLS = [5, 6] as const;

export type Protocol = (typeof PROTOCOLS)[number];

/** Where a plugin listens, and how. */
export interface Endpoint {
  readonly protocol: Protocol;
  /** As gRPC names it: `unix:/tmp/plugin123`, `127.0.0.1:10000`. */
  readonly target: string;
  /** DER of the plugin's certificate; without it the connection is not encrypted. */
  readonly certificate?: Buffer;
}

/** A field that is shorter is no certificate: go-plugin reads it so. */
const SHORTEST_CERTIFICATE = 50;

/**
 * Reads the one line that a plugin says on stdout:
 * `CORE|PROTOCOL|NETWORK|ADDRESS|grpc|CERTIFICATE` (https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md).
 * @throws PluginError
 */
export function readHandshake(line: string): Endpoint {
  const [core, protocol, network, address, kind, certificate = ''] = line.trim().split('|');
  if (kind === undefined || core === undefined || !/^\d+$/.test(core)) throw notUnderstood(line);
  if (Number(core) !== CORE_PROTOCOL) {
    throw refused(
      `It speaks version ${core} of the handshake, and pcg speaks ${CORE_PROTOCOL}. Use a version of the provider that was built for the Terraform of today.`,
    );
  }
  const spoken = PROTOCOLS.find((version) => String(version) === protocol);
  if (spoken === undefined) {
    throw refused(
      `It speaks version ${protocol} of the provider protocol, and pcg speaks ${PROTOCOLS.join(' and ')}. Use another version of the provider.`,
    );
  }
  if (kind !== 'grpc') throw refused(`It speaks "${kind}", and providers speak "grpc". Use a newer version of the provider.`);
  const end = { protocol: spoken, target: targetOf(network, address) };
  return certificate.length > SHORTEST_CERTIFICATE ? { ...end, certificate: Buffer.from(certificate, 'base64') } : end;
}

/**
 * An address as gRPC names it.
 * @throws PluginError
 */
export function targetOf(network: string | undefined, address: string | undefined): string {
  if (network === 'unix' && address) return `unix:${address}`;
  if (network === 'tcp' && address) return address;
  throw refused(`It listens on "${address ?? ''}" of the network "${network ?? ''}"; unix sockets and tcp are known.`);
}

function notUnderstood(line: string): PluginError {
  const said = line.trim() === '' ? 'an empty line' : JSON.stringify(line.slice(0, 200));
  return refused(
    `The first thing that it said is no handshake of a plugin: ${said}. Either the file is no provider, or it was built for another system or processor.`,
  );
}

function refused(detail: string): PluginError {
  return new PluginError('Plugin not understood', detail);
}
