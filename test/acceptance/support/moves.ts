import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveReattach } from '../../../src/bridge/reattach';
import { OFFICIAL, standIn } from './official';
import { TERRAFORM } from './tools';
import { type Finished, flat, type Workspace } from './workspace';

/** A resource that moves, as a `moved` block has it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

interface Change {
  readonly address: string;
  readonly mode: string;
  readonly previous_address?: string;
  readonly change: { readonly actions: readonly string[] };
}

/** What a command left, of terraform or of pcg. */
interface Ended {
  readonly code: number | null;
  readonly output?: string;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** What a command said that did not end well; nothing of one that did. */
export function failure({ code, output = '', stdout = '', stderr = '' }: Ended): string {
  return code === 0 ? '' : flat(`${output}${stdout}${stderr} exit code ${code}`);
}

/** What a plan (JSON) does, but for what it leaves as it is where it is. */
export function doings(plan: string): readonly string[] {
  const { resource_changes = [] } = JSON.parse(plan) as { readonly resource_changes?: readonly Change[] };
  return resource_changes
    .filter(({ mode, change, previous_address }) => mode === 'managed' && (change.actions.join() !== 'no-op' || previous_address))
    .map(({ address, previous_address, change }) => `${change.actions.join()} ${previous_address} -> ${address}`)
    .sort();
}

/** Terraform with the official provider's stand-in beside ours: it wants one as long as the state names that provider. */
export async function withOfficial<T>(
  workspace: Workspace,
  run: (terraform: (...args: readonly string[]) => Promise<Finished>) => Promise<T>,
  address = OFFICIAL,
): Promise<T> {
  const { resources } = JSON.parse(readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8'));
  const data = (resources as readonly { readonly mode: string; readonly type: string }[]).filter(({ mode }) => mode === 'data');
  const served = await serveReattach({ loadProvider: async () => standIn([...new Set(data.map(({ type }) => type))]) });
  const both = { ...JSON.parse(workspace.env.TF_REATTACH_PROVIDERS ?? '{}'), ...JSON.parse(served.environment(address)) };
  const env = { TF_REATTACH_PROVIDERS: JSON.stringify(both) };
  try {
    return await run((...args) => workspace.start(TERRAFORM, [...args, '-no-color'], env).finished);
  } finally {
    await served.close();
  }
}
