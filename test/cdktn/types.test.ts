import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarations } from '../support/declarations';
import { FOLDER } from './support/installation';
import { Project } from './support/project';

// Declarations are made once, and again for what has changed since.
jest.setTimeout(600_000);

const project = new Project('cdktn');

/** Those with constructs (synthesis.test.ts has all), but for the reference's. */
const EXAMPLES = ['site', 'site-maas', 'site-cloudstack', 'existing-kubernetes', 'new', 'fleet', 'migration', 'adopt', 'module'];

beforeAll(() => {
  cpSync(declarations(), join(project.folder, 'node_modules', 'cdktf-palette', 'dist'), { recursive: true });
  for (const example of EXAMPLES) project.example(example);
  const compilerOptions = {
    target: 'ES2022',
    module: 'Node16',
    moduleResolution: 'Node16',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  writeFileSync(
    join(project.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] } }),
  );
});
afterAll(() => project.remove());

/** A MAAS cluster on an account. */
const program = (account: string) => `
import { App, TerraformStack } from 'cdktf';
import {
  CloudAccount, ClusterCloud, ClusterProfileData, Credentials, GatewayInstall, PaletteProvider, PrivateCloudGateway, WorkloadCluster,
} from 'cdktf-palette';

const stack = new TerraformStack(new App(), 'dc1');
new PaletteProvider(stack, 'palette');
const gateway = new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install: GatewayInstall.existingKubernetes() });
export const vsphere = new CloudAccount(stack, 'vsphere', {
  name: 'vcenter', gateway,
  credentials: Credentials.vsphere({ vcenter: 'vcenter.example.com', username: 'palette', password: 'a', passwordVersion: 1 }),
});
export const maas = new CloudAccount(stack, 'maas', {
  name: 'maas', gateway,
  credentials: Credentials.maas({ apiEndpoint: 'https://maas.example.com/MAAS', apiKey: 'a', apiKeyVersion: 1 }),
});
new WorkloadCluster(stack, 'prod', {
  name: 'prod',
  account: ${account},
  profiles: [new ClusterProfileData(stack, 'profile', { name: 'maas-ubuntu', version: '1.0.0' })],
  cloud: ClusterCloud.maas({ domain: 'maas.example.com', resourcePool: 'default', zones: ['az1'] }),
  controlPlane: { name: 'control', count: 1, atLeast: { cpu: 4, memory: 8192 } },
  workers: [],
});
`;

test('examples and a MAAS cluster on an account of MAAS compile; on an account of vSphere it does not', () => {
  project.write('right.ts', program('maas'));
  project.write('wrong.ts', program('vsphere'));
  const compiler = join(FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
  // Types of the core that were not found would be any, and nothing wrong.
  const { stdout } = project.tryRun([compiler, '-p', '.']);
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  const line =
    program('vsphere')
      .split('\n')
      .findIndex((each) => each.includes('account: vsphere')) + 1;
  expect(errors).toEqual([expect.stringMatching(new RegExp(`^wrong\\.ts\\(${line},\\d+\\): error TS2322: .*vsphere.*maas`))]);
});
