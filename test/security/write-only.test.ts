import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, providerSchema } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { runPcg } from '../acceptance/support/pcg';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { describeWithTerraform } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { DECLARED } from '../support/declared-gateway';
import { foundIn, foundUnder } from '../support/look-for';

type Body = { readonly [name: string]: unknown };

/** The rest of an object that takes secrets. */
interface Sample {
  /** The cloud of the gateway that it needs. */
  readonly cloud?: string;
  /** The block whose secrets it takes, where the type has several and an object one of them. */
  readonly block?: string;
  readonly body: Body;
}

/** Objects of each resource that takes a secret, by its type. */
const SAMPLES: { readonly [type: string]: readonly Sample[] } = {
  palette_cloud_account_vsphere: [
    {
      cloud: 'vsphere',
      body: { vsphere_vcenter: 'vcenter.example.com', vsphere_username: 'palette' },
    },
  ],
  palette_private_cloud_gateway: [
    {
      body: DECLARED,
    },
  ],
  palette_cloud_account_maas: [{ cloud: 'maas', body: { maas_api_endpoint: 'http://maas.example.com:5240/MAAS' } }],
  palette_cloud_account_apache_cloudstack: [
    {
      cloud: 'apache-cloudstack',
      body: { api_url: 'https://cloudstack.example.com:8080/client/api' },
    },
  ],
  palette_cloud_account_openstack: [
    {
      cloud: 'openstack',
      body: {
        identity_endpoint: 'https://openstack.example.com:5000/v3',
        openstack_username: 'palette',
        parent_region: 'RegionOne',
        default_domain: 'Default',
        default_project: 'demo',
      },
    },
  ],
  palette_cloud_account_custom: [{ cloud: 'vsphere', body: { cloud: 'nutanix' } }],
  palette_proxy_config: [{ body: { https_proxy: 'http://proxy.example.com:3128', username: 'palette' } }],
  palette_cluster_profile: [
    {
      body: {
        pack: [{ name: 'ns', type: 'manifest', manifest: [{ name: 'ns', content: 'kind: Namespace\n' }] }],
        profile_variables: [{ variable: [{ name: 'token', display_name: 'Token', is_sensitive: true }] }],
      },
    },
  ],
  palette_backup_storage_location: [
    {
      block: 's3',
      body: {
        storage_provider: 'minio',
        bucket_name: 'backups',
        region: 'us-east-1',
        s3: [{ credential_type: 'secret', s3_url: 'https://minio.example.com' }],
      },
    },
    {
      block: 'azure_storage_config',
      body: {
        storage_provider: 'azure',
        azure_storage_config: [
          {
            container_name: 'backups',
            storage_name: 'backups',
            resource_group: 'palette',
            stock_keeping_unit: 'Standard_LRS',
            subscription_id: 'a-subscription',
            azure_tenant_id: 'a-tenant',
            azure_client_id: 'a-client',
          },
        ],
      },
    },
    {
      block: 'gcp_storage_config',
      body: { storage_provider: 'gcp', bucket_name: 'backups', gcp_storage_config: [{ project_id: 'a-project' }] },
    },
  ],
};

/** Sensitive attributes that have no write-only one beside them, and why. */
const KEPT: { readonly [path: string]: string } = {
  'palette_ssh_key.ssh_key': 'it is a public key, which Palette gives back',
};

const { resources } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);

/** Attributes of a block and of those in it, by path. */
function attributesOf(block: Block, path: readonly string[]) {
  const own = Object.entries(block.attributes).map(([name, attribute]) => ({ path: [...path, name], attribute }));
  const inner: readonly (typeof own)[] = Object.entries(block.blocks).map(([name, each]) =>
    attributesOf(each.block, [...path, name]),
  );
  return [...own, ...inner.flat()];
}

const ALL = Object.entries(resources).flatMap(([type, { block }]) => attributesOf(block, [type]));
const WRITE_ONLY = ALL.filter(({ attribute }) => attribute.writeOnly).map(({ path: [type = '', ...at] }) => ({
  type,
  at,
  variable: [type, ...at].join('_'),
}));

/** Where Palette is told secrets, and how the variables of those begin. */
const TOLD: { readonly [path: string]: string } = {
  '/v1/cloudaccounts/vsphere**': 'palette_cloud_account_vsphere_',
  '/v1/cloudaccounts/maas**': 'palette_cloud_account_maas_',
  '/v1/cloudaccounts/apache-cloudstack**': 'palette_cloud_account_apache_cloudstack_',
  '/v1/cloudaccounts/openstack**': 'palette_cloud_account_openstack_',
  '/v1/cloudaccounts/cloudTypes/**': 'palette_cloud_account_custom_',
  '/v1/clusterprofiles**': 'palette_cluster_profile_',
  '/v1/users/assets/locations/s3**': 'palette_backup_storage_location_s3_',
  '/v1/users/assets/locations/minio**': 'palette_backup_storage_location_s3_',
  '/v1/users/assets/locations/azure**': 'palette_backup_storage_location_azure_',
  '/v1/users/assets/locations/gcp**': 'palette_backup_storage_location_gcp_',
};

/** The body with a value at a path, in the first block of each kind. */
function withValue(body: Body, [name = '', ...more]: readonly string[], value: unknown): Body {
  if (more.length === 0) return { ...body, [name]: value };
  const [first = {}] = (body[name] as readonly Body[] | undefined) ?? [];
  return { ...body, [name]: [withValue(first, more, value)] };
}

/** Whether the provider sends a type's secrets on: those of an installer are for its command. */
const isSent = (type: string) => type !== 'palette_private_cloud_gateway';

/** What stands for a secret in a configuration, where it isn't a text alone. */
const WRITTEN: { readonly [attribute: string]: (secret: string) => unknown } = {
  credentials_wo: (secret) => ({ PASSWORD: secret }),
  gcp_json_credentials_wo: (secret) => `{"private_key":"${secret}"}`,
};

/** An object, each secret of it from an ephemeral variable. */
function withSecrets(type: string, { block, body }: Sample, version: number): Body {
  const own = WRITE_ONLY.filter(({ type: of, at }) => of === type && (block === undefined || at[0] === block));
  return own.reduce((filled, { at: path, variable }) => {
    const attribute = path.at(-1) ?? '';
    const secret = `\${var.${variable}}`;
    const versioned = [...path.slice(0, -1), `${attribute}_version`];
    const written = withValue(filled, path, WRITTEN[attribute]?.(secret) ?? secret);
    return isSent(type) ? withValue(written, versioned, version) : written;
  }, body);
}

const OBJECTS = Object.entries(SAMPLES).flatMap(([type, samples]) =>
  samples.map((sample) => ({ type, name: sample.block ?? 'it', sample })),
);

/** All of them in one stack. @param version of the secrets */
function configuration(gateways: { readonly [cloud: string]: string }, version: number): Body {
  const resource: { [type: string]: Body } = {};
  for (const { type, name, sample } of OBJECTS) {
    const at = sample.cloud === undefined ? {} : { private_cloud_gateway_id: gateways[sample.cloud] };
    const named: Body = type === 'palette_proxy_config' ? {} : { name: `${type}-${name}` };
    resource[type] = { ...resource[type], [name]: { ...named, ...at, ...withSecrets(type, sample, version) } };
  }
  const copy = 'cp terraform.tfstate.journal journal.copy 2>/dev/null || true';
  return {
    provider: { palette: { owner: 'secretive', retry_attempts: 1 } },
    variable: Object.fromEntries(WRITE_ONLY.map(({ variable }) => [variable, { type: 'string', ephemeral: true }])),
    resource: {
      ...resource,
      terraform_data: {
        copy: {
          triggers_replace: version,
          depends_on: OBJECTS.map(({ type, name }) => `${type}.${name}`),
          provisioner: [{ 'local-exec': { command: copy } }],
        },
      },
    },
  };
}

/** A secret for each: nobody else has its middle, and the API key of MAAS has three parts. */
const secretsFor = () => Object.fromEntries(WRITE_ONLY.map(({ variable }) => [variable, `a:${randomBytes(12).toString('hex')}:c`]));
const middles = (secrets: { readonly [name: string]: string }) =>
  Object.values(secrets).map((text) => text.split(':')[1] as string);
const variables = (secrets: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(secrets).map(([name, text]) => [`TF_VAR_${name}`, text]));

test('each resource with a secret has a sample here, and each secret can be kept out of the state', () => {
  expect([...new Set(WRITE_ONLY.map(({ type }) => type))].sort()).toEqual(Object.keys(SAMPLES).sort());
  const paths = ALL.map(({ path }) => path.join('.'));
  const kept = ALL.filter(({ attribute }) => attribute.sensitive && !attribute.writeOnly).map(({ path }) => path.join('.'));
  expect(kept.filter((path) => !paths.includes(`${path}_wo`))).toEqual(Object.keys(KEPT));
  // Another version is what sends a secret anew.
  for (const { type, at } of WRITE_ONLY.filter((each) => isSent(each.type)))
    expect(paths).toContain(`${[type, ...at].join('.')}_version`);
});

type Play = (
  command: 'plan' | 'apply' | 'show',
  env: NodeJS.ProcessEnv,
) => Promise<{ readonly code: number | null; readonly said: string }>;

// Eleven commands each, with all that there is to be logged.
jest.setTimeout(600_000);

describeWithTerraform('write-only secrets from ephemeral variables', () => {
  let palette: RunningPalette;
  let workspace: Workspace;
  let gateways: { readonly [cloud: string]: string };
  beforeEach(async () => {
    // The last Palette with all clouds.
    palette = await startPalette({ speed: 10_000, strict: { paletteVersion: '4.7' } });
    workspace = Workspace.withPlugin(palette.env);
    const clouds = [...new Set(OBJECTS.flatMap(({ sample }) => sample.cloud ?? []))];
    const { control } = palette.simulator;
    gateways = Object.fromEntries(
      clouds.map((cloudType) => [cloudType, control.installWithCli({ name: cloudType, cloudType }).uid]),
    );
    control.clock({ advance: '1h' });
  });
  afterEach(async () => {
    await workspace.close();
    await palette.simulator.close();
  });

  const TRACE = { TF_LOG: 'TRACE', TF_LOG_PATH: 'trace.log', TF_LOG_PROVIDER: 'TRACE', DEBUG: '*' };
  const terraform: Play = async (command, env) => {
    const args = { plan: ['-input=false', '-out=it.plan'], apply: ['-input=false', 'it.plan'], show: ['-json'] }[command];
    const { code, output } = await workspace.start(process.env.TERRAFORM_BINARY_NAME || 'terraform', [command, ...args], {
      ...TRACE,
      ...env,
    }).finished;
    return { code, said: output };
  };
  const pcg: Play = async (command, env) => {
    const args = { plan: ['--out', 'it.plan', '--report', 'report.md'], apply: ['it.plan', '--json'], show: ['--json'] }[command];
    const { code, stdout, stderr } = await runPcg(workspace.directory, [command, ...args], { ...palette.env, ...TRACE, ...env });
    return { code, said: stdout + stderr };
  };

  test.each([
    ['terraform', terraform],
    ['pcg', pcg],
  ])('are found nowhere after %s, also when calls fail and when they change', async (name, play) => {
    const made = secretsFor();
    const changed = secretsFor();
    const all = [...middles(made), ...middles(changed)];
    const trace = () => join(workspace.directory, 'trace.log');
    let traced = 0;
    const kept = () => foundIn(JSON.stringify(palette.simulator.control.snapshot({ secrets: true })), all);
    const step = async (command: 'plan' | 'apply' | 'show', secrets: { readonly [name: string]: string }, succeeds = true) => {
      const { code, said } = await play(command, variables(secrets));
      expect(foundIn(said, all)).toEqual([]);
      expect(foundUnder(workspace.directory, all, ['mirror', '.terraform'])).toEqual([]);
      traced += existsSync(trace()) && readFileSync(trace(), 'utf8').includes('palette_backup_storage_location') ? 1 : 0;
      rmSync(trace(), { force: true });
      expect({ command, code: code === 0, said: (code === 0) === succeeds ? '' : said }).toEqual({
        command,
        code: succeeds,
        said: '',
      });
      return said;
    };
    // A Palette that repeats in its answer what it was told; of an installer's secrets it is told nothing.
    const failing = async (secrets: { readonly [name: string]: string }) => {
      const { control } = palette.simulator;
      for (const [path, variable] of Object.entries(TOLD)) {
        const told = Object.entries(secrets).filter(([name]) => name.startsWith(variable));
        const body = { code: 'Unwilling', message: `Not with ${told.map(([, secret]) => secret).join(' and ')}` };
        for (const method of ['POST', 'PUT'])
          control.addFault({ match: { method, path }, times: 'always', action: { status: 400, body } });
      }
      expect(await step('apply', secrets, false)).toContain('Unwilling');
      control.clearFaults();
    };

    if (name === 'terraform') {
      workspace.configure(configuration(gateways, 1));
      await workspace.init();
    }
    for (const [index, secrets] of [made, changed].entries()) {
      workspace.configure(configuration(gateways, index + 1));
      await step('plan', secrets);
      await failing(secrets);
      await step('plan', secrets);
      await step('apply', secrets);
      // They arrived: there was something to be found. A proxy is known to nobody, and an installer's secrets are for its command.
      const isKept = (variable: string) => !/^palette_(proxy_config|private_cloud_gateway)_/.test(variable);
      const sent = Object.entries(secrets).filter(([variable]) => isKept(variable));
      expect(kept()).toEqual(expect.arrayContaining(middles(Object.fromEntries(sent))));
      await step('show', secrets);
    }
    if (name === 'pcg') {
      expect(readFileSync(join(workspace.directory, 'journal.copy'), 'utf8')).toContain('palette_backup_storage_location');
      expect(existsSync(join(workspace.directory, 'report.md'))).toBe(true);
    } else expect(traced).toBeGreaterThan(0);
  });

  test('would be found: in a file, in base64, and in a plan', async () => {
    const secret = randomBytes(12).toString('hex');
    workspace.configure({ variable: { v: { type: 'string' } }, resource: { terraform_data: { it: { input: '${var.v}' } } } });
    await workspace.init();
    await workspace.must('plan', '-out=it.plan', `-var=v=${secret}`);
    expect(foundUnder(workspace.directory, [secret], ['mirror', '.terraform'])).toEqual([`${secret} is in it.plan`]);
    writeFileSync(join(workspace.directory, 'it.plan'), Buffer.from(`x${secret}`).toString('base64'));
    expect(foundUnder(workspace.directory, [secret], ['mirror', '.terraform'])).toEqual([`${secret} is in it.plan`]);
  });
});
