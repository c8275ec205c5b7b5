import { createServer } from 'node:net';
import { DEFAULT_SEED } from '../../src/simulator';
import { fastClock } from './support/fast-clock';
import {
  clusterBody,
  PARTS,
  type Part,
  type RunningPalette,
  type SiteChanges,
  siteConfiguration,
  startPalette,
} from './support/site';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

const SECRET = 'do-not-show-this-1';

let palette: RunningPalette;
let workspace: Workspace;
let closedPort: number;
beforeAll(async () => {
  palette = await startPalette({ speed: 10_000, seed: { ...DEFAULT_SEED, apiKeys: [{ key: SECRET }] } });
  workspace = await Workspace.reattached({ ...palette.env, PALETTE_API_KEY: SECRET }, fastClock(10));
  workspace.configure(siteConfiguration(palette.url));
  await workspace.init();
  closedPort = await unusedPort();
});
afterAll(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** A loopback port on which nothing listens. */
function unusedPort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

type Json = { readonly [name: string]: unknown };

/** A configuration of the provider and one proxy. */
const proxy = (body: Json, secret = ''): Json => ({
  variable: { secret: { default: secret } },
  provider: { palette: {} },
  resource: { palette_proxy_config: { proxy: { https_proxy: 'http://proxy.example.com:3128', ...body } } },
});
/** A configuration of the provider, and a data source that makes it work. */
const provider = (block: Json): Json => ({
  provider: { palette: block },
  data: { palette_project: { project: { name: 'Default' } } },
});
/** The site up to a part. */
const site = (part: Part, changes: SiteChanges): Json =>
  siteConfiguration(palette.url, changes, PARTS.slice(0, PARTS.indexOf(part) + 1));
const [, workers] = clusterBody().machine_pool as readonly object[];

/** What is wrong, the configuration, terraform's summary, and the attribute whose line it shows. */
type Mistake = readonly [what: string, configuration: () => Json, summary: string, attribute: string | undefined];

const FOUND_BY_PLAN: readonly Mistake[] = [
  ['unknown attribute', () => site('gateway', { gateway: { colour: 'blue' } }), 'Extraneous JSON object property', 'colour'],
  ['wrong type', () => site('gateway', { gateway: { node_count: 'many' } }), 'Incorrect attribute value type', 'node_count'],
  ['missing attribute', () => site('gateway', { gateway: { cloud_type: undefined } }), 'Missing required argument', undefined],
  [
    'value that is not offered',
    () => site('gateway', { gateway: { install_method: 'helm' } }),
    'Invalid install_method',
    'install_method',
  ],
  ['bad proxy URL', () => proxy({ https_proxy: 'proxy.example.com' }), 'Invalid https_proxy', 'https_proxy'],
  [
    'proxy URL with a password',
    () => proxy({ https_proxy: '${var.secret}' }, `http://me:${SECRET}@proxy.example.com`),
    'Invalid https_proxy',
    'https_proxy',
  ],
  [
    'damaged certificate',
    () => proxy({ ca_certificate: '${var.secret}' }, `-----BEGIN CERTIFICATE-----\n${SECRET}\n-----END CERTIFICATE-----`),
    'Invalid ca_certificate',
    'ca_certificate',
  ],
  [
    'pools without a control plane',
    () => site('cluster', { cluster: { machine_pool: [workers] } }),
    'Invalid machine pools',
    'machine_pool',
  ],
  [
    'profile that does not exist',
    () => ({ ...provider({}), data: { palette_cluster_profile: { profile: { name: 'no-such-profile' } } } }),
    'No such cluster profile',
    'name',
  ],
  [
    'wrong API key',
    () => ({ ...provider({ api_key: '${var.key}' }), variable: { key: { default: `${SECRET}-wrong` } } }),
    'Palette refuses the API key',
    'api_key',
  ],
  [
    'unreachable host',
    () => provider({ host: `http://127.0.0.1:${closedPort}`, retry_attempts: 0 }),
    'Palette cannot be reached',
    'host',
  ],
  ['plain http to another machine', () => provider({ host: 'http://palette.example.com' }), 'Invalid host', 'host'],
  ['unknown project', () => provider({ project_name: 'no-such-project' }), 'There is no project "no-such-project"', 'project_name'],
];

const FOUND_BY_APPLY: readonly Mistake[] = [
  [
    'wrong vCenter password',
    () => site('account', { account: { vsphere_password_wo: 'wrong' } }),
    'The vCenter refuses the account',
    'vsphere_username',
  ],
  [
    'gateway that does not exist',
    () => site('account', { account: { private_cloud_gateway_id: '0123456789abcdef01234567' } }),
    'No such gateway',
    'private_cloud_gateway_id',
  ],
  [
    'account that does not exist',
    () => site('cluster', { cluster: { cloud_account_id: '0123456789abcdef01234567' } }),
    'No such cloud account',
    'cloud_account_id',
  ],
];

describeWithTerraform('a mistake', () => {
  const expectError = (output: string, [, , summary, attribute]: Mistake) => {
    expect(flat(output)).toContain(`Error: ${summary}`);
    const lines = [...output.matchAll(/ on main\.tf\.json line (\d+), in .*:\n\s*\1: +(.*)/g)].map(([, , line]) => line);
    expect(lines).not.toEqual([]);
    if (attribute !== undefined) expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^"${attribute}":`)));
    expect(output).not.toContain('Bug in the');
  };

  test.each(FOUND_BY_PLAN)('%s is refused by the plan', async (...mistake) => {
    workspace.configure(mistake[1]());
    const { code, output } = await workspace.plan();
    expect(code).toBe(1);
    expectError(output, mistake);
    expect(output).not.toContain(SECRET);
  });

  test.each(FOUND_BY_APPLY)('%s is refused by the apply', async (...mistake) => {
    workspace.configure(mistake[1]());
    const { code, output } = await workspace.tryApply();
    expect(code).toBe(1);
    expectError(output, mistake);
    expect(output).not.toContain(SECRET);
  });
});
