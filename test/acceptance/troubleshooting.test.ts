import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'cdktf';
import { CloudAccount, ClusterProfileData, Credentials, PrivateCloudGateway } from '../../src';
import { PrivateCloudGatewayReady } from '../../src/constructs/generated/private-cloud-gateway-ready';
import { openStack } from '../../src/executor';
import { paletteProviders } from '../../src/provider';
import { type PaletteOptions, type TestPalette, type TestStack, withPalette } from '../../src/testing';
import { DcSite, INVENTORY } from '../provider/testing/support/dc-site';
import { runPcg } from './support/pcg';

const variables = { vcenter_password: 'a-passw0rd' };
const CREDENTIALS = Credentials.vsphere({ vcenter: 'v.example.com', username: 'u', password: 'p', passwordVersion: 1 });

/** What is said of something, as error or warning. */
async function said(work: Promise<unknown>): Promise<string> {
  try {
    const { warnings } = (await work) as { readonly warnings: readonly string[] };
    return warnings.join('\n');
  } catch (error) {
    return String(error);
  }
}

/** A message of a stack on a Palette where something is wrong. */
const onPalette =
  (provoke: (kiel: TestStack, palette: TestPalette) => Promise<string>, options: PaletteOptions = {}) =>
  (): Promise<string> =>
    withPalette({ inventory: INVENTORY, ...options }, (palette) =>
      provoke(
        palette.stack((app: App) => new DcSite(app, 'kiel'), { variables }),
        palette,
      ),
    );

/** The site, with something else in it. */
const including =
  (add: (site: DcSite) => unknown, name = 'kiel') =>
  (app: App): DcSite => {
    const site = new DcSite(app, name);
    add(site);
    return site;
  };

/** What the program says in a folder with a stack. */
const inFolder = (stack: object, provoke: (folder: string) => Promise<string>) => async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'troubles-'));
  try {
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(stack));
    return await provoke(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
const pcg = async (folder: string, ...args: readonly string[]): Promise<string> => (await runPcg(folder, args, {})).stderr;

const STACK = { resource: { terraform_data: { a: { input: 'x' } } } };

/** How each message of the page comes about. */
const PROVOKED: { readonly [heading: string]: () => Promise<string> } = {
  'No API key': inFolder({ data: { palette_project: { p: { name: 'Default' } } } }, async (folder) => {
    const required = { required_providers: { palette: { source: 'cdktf-palette/palette' } } };
    writeFileSync(join(folder, 'required.tf.json'), JSON.stringify({ terraform: required }));
    return pcg(folder, 'plan');
  }),
  'Palette refuses the API key': onPalette((kiel) => said(kiel.plan()), { apiKey: 'another' }),
  'Palette cannot be reached': onPalette((kiel, palette) => {
    palette.fault('GET /v1/** drop-before probability=1 times=always');
    return said(kiel.plan());
  }),
  'Palette limits the number of calls': onPalette((kiel, palette) => {
    palette.fault('GET /v1/** 429 probability=1 times=always');
    return said(kiel.plan());
  }),
  'No such gateway': onPalette((kiel) => {
    kiel.configure(including((site) => PrivateCloudGateway.fromName(site, 'other', 'pcg-bonn')));
    return said(kiel.plan());
  }),
  'A gateway does not run': onPalette(async (kiel, palette) => {
    await kiel.apply();
    return palette.outage('pcg-kiel', () => said(kiel.plan()));
  }),
  'The gateway "…" is registered no more': onPalette((kiel) => {
    const registration = '0123456789abcdef01234567';
    kiel.configure(including((site) => new PrivateCloudGatewayReady(site, 'gone', { name: 'pcg-gone', registration })));
    return said(kiel.apply());
  }),
  'The gateway "…" can\'t be removed': onPalette(async (kiel, palette) => {
    await kiel.apply();
    await palette.stack((app: App) => new DcSite(app, 'theirs', { gateway: 'pcg-kiel' }), { variables }).apply();
    return said(kiel.destroy());
  }),
  'The cluster "…" does not run': onPalette((kiel) => said(kiel.apply()), {
    inventory: { vsphere: [{ datacenters: [{ name: 'KIEL' }] }] },
  }),
  'The cluster "…" can\'t be deleted: its gateway does not run': onPalette(async (kiel, palette) => {
    await kiel.apply();
    return palette.outage('pcg-kiel', () => said(kiel.destroy()));
  }),
  'No such cluster profile': onPalette((kiel) => {
    kiel.configure(including((site) => new ClusterProfileData(site, 'other', { name: 'no-such' })));
    return said(kiel.plan());
  }),
  'The … "…" can\'t be created': onPalette(async (kiel, palette) => {
    await kiel.apply();
    const twice = including((site) => {
      const gateway = PrivateCloudGateway.fromName(site, 'theirs', 'pcg-kiel');
      new CloudAccount(site, 'twice', { name: 'kiel-vcenter', gateway, credentials: CREDENTIALS });
    }, 'bonn');
    return said(palette.stack(twice, { variables }).apply());
  }),
  'No value for required variable': onPalette((_, palette) => said(palette.stack((app: App) => new DcSite(app, 'kiel')).plan())),
  '… is stale: the state has changed since it was made': inFolder(STACK, async (folder) => {
    await pcg(folder, 'plan', '--out', 'old.plan');
    await pcg(folder, 'apply', '--auto-approve');
    return pcg(folder, 'apply', 'old.plan');
  }),
  'Error acquiring the state lock': inFolder(STACK, async (folder) => {
    await using held = await openStack(folder, { providers: paletteProviders() });
    expect(held.storage.name).toContain(folder);
    return await pcg(folder, 'apply', '--auto-approve');
  }),
  'Provider not available': inFolder({ resource: { random_id: { a: { byte_length: 8 } } } }, (folder) => pcg(folder, 'plan')),
};

const [, ...SECTIONS] = readFileSync('docs/troubleshooting.md', 'utf8').split(/^### /m);
const HEADINGS = SECTIONS.map((section) => section.split('\n')[0] ?? '');

test('each message of the page is provoked here, and no other', () => {
  expect(HEADINGS).toEqual(Object.keys(PROVOKED));
});

/** A heading as a pattern: `…` is a name. Messages may be wrapped. */
function patternOf(heading: string): RegExp {
  const escaped = heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return new RegExp(escaped.replaceAll('…', '[^\\n"]+'));
}

test.each(HEADINGS)('is what is printed: %s', async (heading) => {
  expect(await PROVOKED[heading]?.()).toMatch(patternOf(heading));
});
