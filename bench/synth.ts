import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { App, Fn, TerraformResource, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { ClusterProfileData, generated, SiteStack } from '../src';
import type { Benchmark } from './pairs';

const SIZE = { cpu: 4, memory: 8192, disk: 60 };
const COMMAND = './install.sh';
const PLACEMENT = { cluster: 'rack-7', resourcePool: 'k8s', datastore: 'ssd', network: 'dvs-12' };

/**
 * An app of so many sites, each a gateway on existing Kubernetes, an account, a pool and a cluster in a stack of their own: by `SiteStack`, with its
 * references, rules and secrets, against the same resources by the generated classes alone, and as cdktf synthesizes both.
 */
export function synth(sites: number, aim: number): Benchmark {
  return {
    name: `synth-${sites}`,
    aim,
    pairs: sites > 100 ? 3 : 7,
    prepare: async (directory) => {
      const names = Array.from({ length: sites }, (_, i) => `dc${i}`);
      const [ours, bare] = [join(directory, 'ours'), join(directory, 'bare')];
      const run = async (outdir: string, make: (app: App, name: string) => void): Promise<number> => {
        rmSync(outdir, { recursive: true, force: true });
        const start = performance.now();
        const app = new App({ outdir, stackTraces: false });
        for (const name of names) make(app, name);
        app.synth();
        return performance.now() - start;
      };
      return {
        ours: () => run(ours, describedSite),
        baseline: async () => {
          const ms = await run(bare, (app, name) => void new BareSite(app, name));
          const [one, other] = [ours, bare].map((folder) => blocksIn(join(folder, 'stacks', 'site-dc0', 'cdk.tf.json')));
          if (one !== other) throw new Error(`the two sides make other things: ${one}\n${other}`);
          return ms;
        },
        close: async () => {},
      };
    },
  };
}

type Blocks = { readonly [type: string]: { readonly [id: string]: object } };

/** All blocks of a stack, whatever their constructs are called. */
function blocksIn(file: string): string {
  const stack = JSON.parse(readFileSync(file, 'utf8')) as { readonly resource: Blocks; readonly data: Blocks };
  // The backend's path differs, and so do the names of constructs in what is noted under "//".
  let text = JSON.stringify({ ...stack, terraform: {} }, (key, value) => (key === '//' ? undefined : value));
  for (const [type, blocks] of Object.entries({ ...stack.resource, ...stack.data })) {
    for (const [i, id] of Object.keys(blocks).entries()) text = text.replaceAll(id, `${type}-${i}`);
  }
  return text;
}

function describedSite(app: App, name: string): void {
  new SiteStack(app, {
    name,
    gateways: { main: { install: { method: 'existing_kubernetes', command: COMMAND } } },
    accounts: {
      vcenter: {
        cloud: 'vsphere',
        credentials: { vcenter: 'vcenter.example.com', username: 'palette', password: { variable: 'vcenter_password' } },
      },
    },
    ipPools: { nodes: { addresses: { first: '10.10.0.10', last: '10.10.0.90' }, router: '10.10.0.1', prefix: 24 } },
    profiles: { base: { existing: 'vsphere-ubuntu', version: '1.0.0' } },
    clusters: {
      apps: {
        cloud: 'vsphere',
        profiles: ['base'],
        cloudConfig: { datacenter: 'KIEL', folder: 'k8s', placement: { ...PLACEMENT, ipPool: 'nodes' }, staticIp: true },
        controlPlane: { name: 'control', count: 1, size: SIZE },
        workers: [{ name: 'workers', count: 2, size: SIZE }],
      },
    },
  });
}

/** The same, as somebody writes it who has the generated classes alone. */
class BareSite extends TerraformStack {
  constructor(app: App, name: string) {
    super(app, `site-${name}`);
    const lineage = new TerraformResource(this, 'bare-lineage', { terraformResourceType: 'terraform_data' });
    new generated.provider.PaletteProvider(this, 'palette', {
      defaultOwner: `site-${name}`,
      lineage: lineage.getStringAttribute('id'),
    });
    const password = new TerraformVariable(this, 'vcenter_password', { type: 'string', sensitive: true });
    password.addOverride('ephemeral', true);
    const gateway = new generated.privateCloudGateway.PrivateCloudGateway(this, 'bare-gateway', {
      name: `${name}-main`,
      cloudType: 'vsphere',
      installMethod: 'existing_kubernetes',
    });
    const environment = { GATEWAY_NAME: gateway.name, KUBECTL_COMMANDS: Fn.join('\n', gateway.kubectlCommands) };
    const installation = new TerraformResource(this, 'bare-installation', {
      terraformResourceType: 'terraform_data',
      provisioners: [{ type: 'local-exec', command: COMMAND, environment }],
    });
    installation.addOverride('triggers_replace', gateway.registration);
    const ready = new generated.privateCloudGatewayReady.PrivateCloudGatewayReady(this, 'bare-ready', {
      name: gateway.name,
      registration: gateway.registration,
      annotations: Token.asStringMap(gateway.annotations),
      dependsOn: [installation],
    });
    const account = new generated.cloudAccountVsphere.CloudAccountVsphere(this, 'bare-account', {
      name: `${name}-vcenter`,
      context: 'project',
      privateCloudGatewayId: ready.id,
      vsphereVcenter: 'vcenter.example.com',
      vsphereUsername: 'palette',
      vspherePasswordWo: password.stringValue,
      vspherePasswordWoVersion: 1,
    });
    const pool = new generated.ipPool.IpPool(this, 'bare-pool', {
      name: `${name}-nodes`,
      privateCloudGatewayId: ready.id,
      networkType: 'range',
      ipStartRange: '10.10.0.10',
      ipEndRange: '10.10.0.90',
      gateway: '10.10.0.1',
      prefix: 24,
    });
    const profile = new ClusterProfileData(this, 'bare-profile', { name: 'vsphere-ubuntu', version: '1.0.0' });
    const { resourcePool, ...place } = PLACEMENT;
    const placement = { ...place, resourcePool, staticIpPoolId: pool.id };
    const instanceType = { cpu: SIZE.cpu, memoryMb: SIZE.memory, diskSizeGb: SIZE.disk };
    const cluster = new generated.clusterVsphere.ClusterVsphere(this, 'bare-cluster', {
      name: `${name}-apps`,
      cloudAccountId: account.id,
      clusterProfile: [{ id: profile.id }],
      cloudConfig: { datacenter: 'KIEL', folder: 'k8s', staticIp: true },
      machinePool: [
        { name: 'control', count: 1, controlPlane: true, controlPlaneAsWorker: false, instanceType, placement },
        { name: 'workers', count: 2, instanceType, placement },
      ],
    });
    new generated.clusterReady.ClusterReady(this, 'bare-cluster-ready', { clusterId: cluster.id });
  }
}
