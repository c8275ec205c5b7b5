import type { LocalExec, State } from '../executor';
import { type Diagnostic, errorAt } from '../framework';
import type { Simulator } from '../simulator';
import { type Plain, plainObject } from './plain';

/** A command that a stack runs by a provisioner, and that installs no gateway. */
export interface TestCommand {
  /** As it was written, its references resolved. */
  readonly command: string;
  /** What the provisioner sets. */
  readonly environment: { readonly [name: string]: string };
}

/** Does what a command would do. What it throws is what the command fails with. */
export type CommandStandIn = (command: TestCommand) => void | Promise<void>;

const GATEWAY = 'palette_private_cloud_gateway';
const SUMMARY = 'local-exec provisioner error';

/** Whether a command is the installation of a gateway, whatever program it would be done by. */
function installs({ environment = {} }: LocalExec): boolean {
  return 'GATEWAY_NAME' in environment && ('KUBECTL_COMMANDS' in environment || 'INSTALLER_ANSWERS' in environment);
}

/**
 * Does what a provisioner's command would: gateways are installed, everything else is the test's to say. No shell is started.
 * @param state as it is then
 */
export async function standIn(
  exec: LocalExec,
  simulator: Simulator,
  state: () => State,
  other: CommandStandIn | undefined,
): Promise<Diagnostic | undefined> {
  const { command, environment = {} } = exec;
  try {
    if (installs(exec)) install(simulator, environment.GATEWAY_NAME ?? '', state());
    else if (other) await other({ command, environment });
    else return errorAt(undefined, SUMMARY, NO_SHELL);
    return undefined;
  } catch (error) {
    return errorAt(undefined, SUMMARY, error instanceof Error ? error.message : String(error));
  }
}

const NO_SHELL =
  'A test starts no shell, and this command installs no gateway that the testing library knows how to install. ' +
  'Say what the command would do: withPalette({ command: ({ command, environment }) => … }, …).';

/**
 * Installs a gateway of the stack, as whoever it was registered or declared for would. Nothing is done for one that is installed, or that the stack
 * doesn't have.
 */
export function install({ control, world }: Simulator, name: string, state: State): void {
  const declared = gatewayOf(state, name);
  const there = world.gateways.named(name);
  if (there?.origin === 'selfHosted') {
    if (there.state === 'Pending') control.installGateway(there.uid);
  } else if (!there && declared?.install_method === 'palette_cli') {
    const { cloud_type, node_count, share_with_projects, proxy } = declared;
    control.installWithCli({
      name,
      cloudType: String(cloud_type).replaceAll('_', '-'),
      size: typeof node_count === 'number' ? node_count : 1,
      shareWithProjects: share_with_projects === true,
      ...(isTexts(proxy) ? { proxy: proxyOf(proxy) } : {}),
    });
  }
}

function gatewayOf({ instances }: State, name: string): { readonly [attribute: string]: Plain } | undefined {
  for (const { address, current } of instances.values()) {
    if (address.mode !== 'managed' || address.type !== GATEWAY || current?.attributes.name !== name) continue;
    return plainObject(current.attributes);
  }
  return undefined;
}

function isTexts(value: Plain | undefined): value is { readonly [prompt: string]: string } {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}

/** The answers of the installer about a proxy; an empty one is none. */
function proxyOf({ 'HTTPS Proxy': https, 'HTTP Proxy': http, 'No Proxy': past }: { readonly [prompt: string]: string }) {
  return { ...(https && { httpsProxy: https }), ...(http && { httpProxy: http }), ...(past && { noProxy: past }) };
}
