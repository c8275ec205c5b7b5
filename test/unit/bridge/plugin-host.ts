import type { ClientHttp2Session } from 'node:http2';
import { createCertificate } from '../../../src/runtime/certificate';
import { connect, type TestClient } from './grpc-client';
import { connectHttp2 } from './http2-client';

/** What terraform is to a plugin: it sets the environment, reads the handshake, and connects. */
export interface PluginHost {
  readonly env: { readonly [name: string]: string };
  /** Connects to where a handshake line says. */
  connectTo(line: string): TestClient;
  /** The same with nothing but HTTP/2. */
  connectBare(line: string): ClientHttp2Session;
}

/** The fields of a handshake line. */
export interface HandshakeFields {
  readonly core: string;
  readonly protocol: string;
  readonly network: string;
  readonly address: string;
  readonly transport: string;
  readonly certificate: string;
}

/** A host with a key and certificate of its own. */
export function createPluginHost(): PluginHost {
  const own = createCertificate(Date.now());
  const tls = (line: string) => ({
    serverDer: Buffer.from(handshakeFields(line).certificate, 'base64'),
    key: own.keyPem,
    certificate: own.certPem,
  });
  return {
    env: {
      TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
      PLUGIN_PROTOCOL_VERSIONS: '6,5',
      PLUGIN_CLIENT_CERT: own.certPem,
    },
    connectTo: (line) => connect(handshakeFields(line).address, tls(line)),
    connectBare: (line) => connectHttp2(handshakeFields(line).address, tls(line)),
  };
}

/** Takes a handshake line apart. */
export function handshakeFields(line: string): HandshakeFields {
  const [core = '', protocol = '', network = '', address = '', transport = '', certificate = ''] = line.trimEnd().split('|');
  return { core, protocol, network, address, transport, certificate };
}
