import { TerraformBackend, TerraformRemoteState, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import type { BackendDescription } from './fleet-description';

/** The backend of one stack of a fleet, of whichever type. */
export class FleetBackend extends TerraformBackend {
  readonly #description: BackendDescription;

  /** @throws Error when all stacks would share one state */
  constructor(stack: TerraformStack, description: BackendDescription) {
    super(stack, 'backend', description.type);
    this.#description = description;
    const places = PLACES[description.type];
    const texts = Object.entries(description.settings).filter(([name, value]) => {
      return typeof value === 'string' && value.includes(STACK) && (places === undefined || places.includes(name));
    });
    if (texts.length === 0)
      throw new Error(
        `The backend ${description.type} of the fleet has the same ${places?.join(', ') ?? 'settings'} for each stack, so all would write one state. Write ${STACK} where the name of the stack goes: ${EXAMPLES[description.type] ?? `key: "fleet/${STACK}.tfstate"`}.`,
      );
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return settingsFor(this.#description, TerraformStack.of(this).node.path);
  }

  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    return this.synthesizeAttributes();
  }

  /** Reads the state of this stack from another one: where it is kept, not from a path of some machine. */
  override getRemoteStateDataSource(scope: Construct, name: string, fromStack: string): TerraformRemoteState {
    return new FleetState(scope, name, this.#description, fromStack);
  }
}

/** The state of a stack of a fleet, for another one. */
class FleetState extends TerraformRemoteState {
  constructor(scope: Construct, id: string, description: BackendDescription, fromStack: string) {
    super(scope, id, description.type, { workspace: '${terraform.workspace}' });
    // By Terraform's own names, which cdktf would spell anew.
    this.addOverride('config', settingsFor(description, fromStack));
  }
}

/** Where the name of a stack goes. */
const STACK = '{stack}';

/** The settings that say which state it is, of the backends that are known here; others of theirs may differ, and all stacks have one state. */
const PLACES: { readonly [type: string]: readonly string[] | undefined } = {
  azurerm: ['storage_account_name', 'container_name', 'key'],
  gcs: ['bucket', 'prefix'],
  http: ['address'],
  local: ['path'],
  pg: ['conn_str', 'schema_name'],
  s3: ['bucket', 'key'],
};

/** How it is written where there is no key. */
const EXAMPLES: { readonly [type: string]: string | undefined } = {
  gcs: `prefix: "fleet/${STACK}"`,
  http: `address: "https://states.example.com/${STACK}"`,
  local: `path: "${STACK}.tfstate"`,
  pg: `schema_name: "fleet_${STACK}"`,
};

function settingsFor({ settings }: BackendDescription, stack: string): { [name: string]: string | number | boolean } {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll(STACK, stack) : value]),
  );
}
