import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initProviders } from '../../../../src/installer';
import { currentPlatform, platformText } from '../../../../src/installer/platform';
import { createSigner, type Signer } from '../../../support/registry/signer';
import { type Published, publish, type StandIn, startStandIn } from '../../../support/registry/stand-in';
import { type ZipEntry, zip } from '../../../support/registry/zip';

export const PLATFORM = platformText(currentPlatform());
/** The program of the provider `acme/x`, which the registry has in version 1.0.0. */
export const PROGRAM: ZipEntry = { name: 'terraform-provider-x_v1.0.0', content: '#!/bin/sh\n' };
export const VERSIONS = '/v1/providers/acme/x/versions';
export const DISCOVERY = '/.well-known/terraform.json';
export const TOKEN = 'token-that-nobody-may-see';
const DAY = 86_400;

/** What is tried: the installer with one provider, and what it may find. */
export interface Try {
  readonly env?: NodeJS.ProcessEnv;
  readonly upgrade?: boolean;
  /** In place of the registry's own. */
  readonly host?: string;
  /** The CLI configuration. */
  readonly settings?: string;
}

/** A registry, another one, and a stack that wants `acme/x` of the first: all fresh for each test of a file. */
export interface Bench {
  readonly registry: StandIn;
  readonly other: StandIn;
  readonly signers: { readonly author: Signer; readonly stranger: Signer; readonly expired: Signer };
  readonly published: Published;
  readonly root: string;
  readonly folder: string;
  /** Has the registry publish an archive in place of the honest one. */
  put(entries: readonly ZipEntry[], signer?: Signer): Promise<void>;
  init(what?: Try): Promise<{ readonly said: string; readonly problems: string }>;
  /** How long it waited to ask again, each time. */
  readonly waits: number[];
  /** What is in the folder of the stack, which is that of temporary files, too. */
  left(): readonly string[];
  /** Changes the JSON that the registry answers under a path. */
  change(path: string, change: (json: { [name: string]: unknown }) => object): void;
  /** Changes how the registry describes the package. */
  lie(fields: object): void;
  moved(path: string, location: string): void;
}

/** Sets it up for the tests of a file. */
export function createBench(): Bench {
  let registry: StandIn;
  let other: StandIn;
  let signers: Bench['signers'];
  let published: Published;
  let root: string;
  let folder: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'palette-lies-'));
    const longAgo = new Date(Date.now() - 10 * DAY * 1000);
    const wishes = [{}, {}, { made: longAgo, validFor: DAY }].map(createSigner);
    const [author, stranger, expired] = (await Promise.all(wishes)) as [Signer, Signer, Signer];
    signers = { author, stranger, expired };
    [registry, other] = await Promise.all([startStandIn(), startStandIn()]);
    writeFileSync(join(root, 'ca.pem'), `${registry.authority}${other.authority}`);
  });
  afterAll(async () => {
    await Promise.all([registry.close(), other.close()]);
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(async () => {
    for (const stand of [registry, other]) {
      stand.replies.clear();
      stand.replies.set(DISCOVERY, { body: '{"providers.v1":"/v1/providers/"}' });
      stand.asked.length = 0;
    }
    waits.length = 0;
    await bench.put([PROGRAM]);
    folder = mkdtempSync(join(root, 'stack-'));
  });

  const waits: number[] = [];
  const bench: Bench = {
    waits,
    get registry() {
      return registry;
    },
    get other() {
      return other;
    },
    get signers() {
      return signers;
    },
    get published() {
      return published;
    },
    get root() {
      return root;
    },
    get folder() {
      return folder;
    },
    put: async (entries, signer = signers.author) => {
      const archive = zip(entries);
      published = await publish(registry, { name: 'acme/x', version: '1.0.0', archive, signer, platforms: [PLATFORM] });
    },
    init: async ({ env, upgrade = false, host = registry.host, settings = '' } = {}) => {
      const said: string[] = [];
      const home = join(folder, 'home');
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, '.terraformrc'), settings);
      const problems = await initProviders({
        place: { folder, env: { HOME: home, SSL_CERT_FILE: join(root, 'ca.pem'), TMPDIR: folder, ...env } },
        requirements: new Map([[`${host}/acme/x`, []]]),
        inProcess: [],
        upgrade,
        readonly: false,
        pluginFolders: [],
        userAgent: 'test',
        clock: { now: () => 0, date: Date.now, sleep: async (ms) => void bench.waits.push(ms) },
        signal: new AbortController().signal,
        say: (line) => void said.push(line),
        warn: ({ summary, detail }) => void said.push(summary, detail),
      });
      return { said: said.join('\n'), problems: problems.map(({ summary, message }) => `${summary}: ${message}`).join('\n') };
    },
    left: () =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('home')),
    change: (path, change) => {
      const json = JSON.parse(String(registry.replies.get(path)?.body)) as { [name: string]: unknown };
      registry.replies.set(path, { body: JSON.stringify(change(json)) });
    },
    lie: (fields) => bench.change(published.download, (json) => ({ ...json, ...fields })),
    moved: (path, location) => void registry.replies.set(path, { status: 302, headers: { location } }),
  };
  return bench;
}
