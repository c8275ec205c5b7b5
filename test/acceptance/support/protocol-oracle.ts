import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveReattach } from '../../../src/bridge/reattach';
import { withoutWriteOnly } from '../../../src/executor/objchange/write-only';
import {
  type ApplyRequest,
  type Block,
  blockType,
  fromJson,
  type ObjectValue,
  type PlanRequest,
  type ProviderInstance,
  storedAttributes,
  type Value,
} from '../../../src/framework';
import { TERRAFORM } from './tools';

type Json = { readonly [name: string]: unknown };

/** One resource type of its own, with one resource `x`: what terraform makes of it is recorded. */
export interface OracleCase {
  readonly block: Block;
  /** The stored attributes; undefined when there is no object yet. */
  readonly prior?: Json;
  readonly config: Json;
  /** What the provider plans. @default what was proposed */
  readonly plan?: (request: PlanRequest) => Value;
  readonly requiresReplace?: readonly (readonly (
    | { readonly attribute: string }
    | { readonly index: number }
    | { readonly key: string }
  )[])[];
  /** What the provider makes of a plan. @default what was planned */
  readonly apply?: (request: ApplyRequest) => Value;
}

/** What terraform asked the provider, and said of its answers, by case. */
export interface OracleRun {
  readonly plans: { readonly [name: string]: PlanRequest };
  readonly applies: { readonly [name: string]: ApplyRequest };
  /** Summaries of the errors. */
  readonly errors: { readonly [name: string]: readonly string[] };
  /** `sensitive_attributes` in the state afterwards. */
  readonly sensitive: { readonly [name: string]: unknown };
  readonly output: string;
}

const SOURCE = 'registry.terraform.io/example/oracle';

/** Runs `terraform plan` or `terraform apply` over all cases at once, with a provider in this process. */
export async function askTerraform(command: 'plan' | 'apply', cases: { readonly [name: string]: OracleCase }): Promise<OracleRun> {
  const directory = mkdtempSync(join(tmpdir(), 'protocol-oracle-'));
  const plans: { [name: string]: PlanRequest } = {};
  const applies: { [name: string]: ApplyRequest } = {};
  const provider = oracleProvider(cases, plans, applies);
  const served = await serveReattach({ loadProvider: async () => () => provider, directory });
  try {
    writeFileSync(join(directory, 'terraformrc'), '');
    writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configurationOf(cases)));
    const stateFile = join(directory, 'terraform.tfstate');
    writeFileSync(stateFile, JSON.stringify(stateOf(cases)));
    const env = {
      PATH: process.env.PATH,
      HOME: directory,
      CHECKPOINT_DISABLE: '1',
      TF_CLI_CONFIG_FILE: join(directory, 'terraformrc'),
      TF_DATA_DIR: join(directory, '.terraform'),
      TF_REATTACH_PROVIDERS: served.environment(SOURCE),
    };
    const init = await run(directory, env, ['init', '-no-color', '-input=false']);
    const approve = command === 'apply' ? ['-auto-approve'] : [];
    const output = await run(directory, env, [command, '-json', '-input=false', ...approve]);
    const state = JSON.parse(readFileSync(stateFile, 'utf8')) as StateFile;
    const sensitive = Object.fromEntries(
      state.resources.map(({ type, instances }) => [caseName(type), instances[0]?.sensitive_attributes]),
    );
    return { plans, applies, errors: errorsIn(output), sensitive, output: init + output };
  } finally {
    await served.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

interface StateFile {
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly { readonly sensitive_attributes?: unknown }[];
  }[];
}

const typeOf = (name: string) => `oracle_${name}`;
const caseName = (type: string) => type.replace(/^oracle_/, '');

function oracleProvider(
  cases: { readonly [name: string]: OracleCase },
  plans: { [name: string]: PlanRequest },
  applies: { [name: string]: ApplyRequest },
): ProviderInstance {
  const fine = { diagnostics: [] };
  const find = (type: string) => cases[caseName(type)] as OracleCase;
  const empty: Block = { description: '', attributes: {}, blocks: {} };
  const resources = Object.fromEntries(Object.entries(cases).map(([name, { block }]) => [typeOf(name), { version: 0, block }]));
  return {
    schema: async () => ({ ...fine, provider: { version: 0, block: empty }, resources, dataSources: {} }),
    validateProvider: async () => fine,
    validateResource: async () => fine,
    validateDataSource: async () => fine,
    configure: async () => fine,
    upgrade: async ({ type, raw }) => ({
      ...fine,
      state: fromJson(blockType(find(type).block), storedAttributes(raw)) as ObjectValue,
    }),
    read: async ({ state }) => ({ ...fine, state, private: null }),
    plan: async (request) => {
      const { block, plan, requiresReplace = [] } = find(request.type);
      plans[caseName(request.type)] ??= request;
      const planned = plan ? plan(request) : request.proposed && withoutWriteOnly(block, request.proposed);
      return { ...fine, planned: planned as ObjectValue, requiresReplace, plannedPrivate: null };
    },
    apply: async (request) => {
      applies[caseName(request.type)] ??= request;
      const { apply } = find(request.type);
      return { ...fine, state: (apply ? apply(request) : request.planned) as ObjectValue, private: null };
    },
    import: async () => ({ ...fine, imported: null }),
    move: async () => ({ ...fine, state: null, private: null }),
    readDataSource: async () => ({ ...fine, state: null }),
    stop: () => {},
    close: async () => {},
  };
}

/** `${later}` in a case's configuration is a text that only apply will tell, `${later_object}` an object with a name, `${secret}` a sensitive one. */
function configurationOf(cases: { readonly [name: string]: OracleCase }): Json {
  const text = (config: Json) =>
    JSON.parse(
      JSON.stringify(config)
        .replaceAll('${later}', '${terraform_data.later.output}')
        .replaceAll('${later_object}', '${terraform_data.later_object.output}')
        .replaceAll('${secret}', '${var.secret}'),
    );
  return {
    terraform: { required_providers: { oracle: { source: SOURCE } } },
    variable: { secret: { default: 'hidden', sensitive: true } },
    resource: {
      terraform_data: { later: { input: 'late' }, later_object: { input: { name: 'late' } } },
      ...Object.fromEntries(Object.entries(cases).map(([name, { config }]) => [typeOf(name), { x: text(config) }])),
    },
  };
}

function stateOf(cases: { readonly [name: string]: OracleCase }): Json {
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: '6a1c6a0e-0000-4000-8000-000000000000',
    outputs: {},
    resources: Object.entries(cases).flatMap(([name, { prior }]) => {
      if (!prior) return [];
      const instance = { schema_version: 0, attributes: prior, sensitive_attributes: [] };
      return [{ mode: 'managed', type: typeOf(name), name: 'x', provider: `provider["${SOURCE}"]`, instances: [instance] }];
    }),
    check_results: null,
  };
}

function errorsIn(output: string): { readonly [name: string]: readonly string[] } {
  const errors: { [name: string]: string[] } = {};
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { diagnostic } = JSON.parse(line) as {
      readonly diagnostic?: { severity: string; address?: string; summary: string; detail: string };
    };
    if (diagnostic?.severity !== 'error') continue;
    const text = `${diagnostic.address ?? ''} ${diagnostic.detail}`;
    const name = /\boracle_(\w+)\.x\b/.exec(text)?.[1] ?? '(none)';
    errors[name] = [...(errors[name] ?? []), `${diagnostic.summary}: ${diagnostic.detail}`];
  }
  return errors;
}

function run(cwd: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(TERRAFORM, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
