import { createHash } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAuthority } from '../../../src/runtime/certificate-authority';
import type { Signer } from './signer';

/** What is answered under a path. */
export interface Reply {
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
  /** The connection is cut after the body. */
  readonly cut?: boolean;
}

/** A registry of providers on this machine, by https, with a certificate authority of its own. */
export interface StandIn {
  /** `localhost:PORT` */
  readonly host: string;
  /** PEM. */
  readonly authority: string;
  /** What is answered, by paths; a test may change it. */
  readonly replies: Map<string, Reply>;
  /** What was asked for. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A name that its certificate has, too, and that no name server knows: a proxy leads there. */
export const PROXIED_HOST = 'registry.acme.example.com';

/** Starts it with a discovery document and nothing else. */
export async function startStandIn(): Promise<StandIn> {
  const authority = createAuthority('stand-in registry', Date.now());
  const { certPem, keyPem } = authority.issue(['localhost', '127.0.0.1', PROXIED_HOST]);
  const replies = new Map<string, Reply>();
  const asked: { path: string; authorization: string | undefined }[] = [];
  const server = createServer({ cert: certPem, key: keyPem }, (request, response) => {
    const path = request.url ?? '';
    asked.push({ path, authorization: request.headers.authorization });
    const { status, headers = {}, body = '', cut = false } = replies.get(path) ?? { status: 404 };
    if (cut) {
      response.writeHead(status ?? 200, { ...headers, 'content-length': Buffer.byteLength(body) + 1000 });
      response.write(body, () => response.destroy());
      return;
    }
    const type = path.includes('/files/') ? 'application/octet-stream' : 'application/json';
    response.writeHead(status ?? 200, { 'content-type': type, ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  replies.set('/.well-known/terraform.json', { body: JSON.stringify({ 'providers.v1': '/v1/providers/' }) });
  return {
    host,
    authority: authority.certPem,
    replies,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The host whose providers the stand-in has as a network mirror: terraform reads no port in a mirror's paths. */
export const MIRRORED_HOST = 'acme.example.com';

/** A version of a provider, for one platform or more. */
export interface Publication {
  /** `acme/x` */
  readonly name: string;
  readonly version: string;
  readonly archive: Buffer;
  readonly signer: Signer;
  /** `linux_amd64` */
  readonly platforms: readonly string[];
  readonly protocols?: readonly string[];
}

/** Paths of what a version is made of, for a test that changes one of them. */
export interface Published {
  readonly download: string;
  readonly archive: string;
  readonly sums: string;
  readonly signature: string;
}

/** Puts a version into a stand-in as registries have it, and as network mirrors do. */
export async function publish({ replies }: StandIn, publication: Publication): Promise<Published> {
  const { name, version, archive, signer, platforms, protocols = ['5.0'] } = publication;
  const type = name.split('/')[1] ?? '';
  const files = `/files/${name}/${version}`;
  const fileOf = (platform: string) => `terraform-provider-${type}_${version}_${platform}.zip`;
  const sum = createHash('sha256').update(archive).digest('hex');
  // A manifest is in the list of real ones, too.
  const names = [...platforms.map(fileOf), `terraform-provider-${type}_${version}_manifest.json`];
  const sums = Buffer.from(names.map((file, i) => `${i < platforms.length ? sum : '0'.repeat(64)}  ${file}\n`).join(''));
  replies.set(`${files}/SHA256SUMS`, { body: sums });
  replies.set(`${files}/SHA256SUMS.sig`, { body: await signer.sign(sums) });
  for (const platform of platforms) {
    const [os, arch] = platform.split('_');
    replies.set(`${files}/${fileOf(platform)}`, { body: archive });
    const description = {
      protocols,
      os,
      arch,
      filename: fileOf(platform),
      download_url: `${files}/${fileOf(platform)}`,
      shasum: sum,
      shasums_url: `${files}/SHA256SUMS`,
      shasums_signature_url: `${files}/SHA256SUMS.sig`,
      signing_keys: { gpg_public_keys: [{ key_id: '', ascii_armor: signer.publicKey }] },
    };
    replies.set(`/v1/providers/${name}/${version}/download/${os}/${arch}`, { body: JSON.stringify(description) });
  }
  const list = `/v1/providers/${name}/versions`;
  const entry = {
    version,
    protocols,
    platforms: platforms.map((platform) => ({ os: platform.split('_')[0], arch: platform.split('_')[1] })),
  };
  replies.set(list, { body: JSON.stringify({ versions: [...versionsIn(replies.get(list)), entry] }) });
  const mirrored = `/mirror/${MIRRORED_HOST}/${name}`;
  const archives = Object.fromEntries(
    platforms.map((platform) => [platform, { url: `${files}/${fileOf(platform)}`, hashes: [`zh:${sum}`] }]),
  );
  replies.set(`${mirrored}/${version}.json`, { body: JSON.stringify({ archives }) });
  const index = JSON.parse(String(replies.get(`${mirrored}/index.json`)?.body ?? '{"versions":{}}')) as { versions: object };
  replies.set(`${mirrored}/index.json`, { body: JSON.stringify({ versions: { ...index.versions, [version]: {} } }) });
  const [first = ''] = platforms;
  return {
    download: `/v1/providers/${name}/${version}/download/${first.replace('_', '/')}`,
    archive: `${files}/${fileOf(first)}`,
    sums: `${files}/SHA256SUMS`,
    signature: `${files}/SHA256SUMS.sig`,
  };
}

function versionsIn(reply: Reply | undefined): readonly object[] {
  return reply === undefined ? [] : (JSON.parse(String(reply.body)) as { versions: object[] }).versions;
}
