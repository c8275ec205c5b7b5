import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Connection, connectionsOf, type NetworkFormat, networkFormats, siteNetworkOf } from '../domain/network';
import { environmentHost } from '../domain/palette-host';

/** The connections that a stack needs, for those who open firewalls. */
export interface RequirementsOfStack {
  /** Each connection, in the order in which they are needed. */
  readonly connections: readonly Connection[];
  /** All of them as text: a `table`, `markdown`, `csv` or `json`. */
  as(format: NetworkFormat): string;
}

/**
 * Which connections a site needs: source, destination, port, protocol, proxy and purpose, with the hosts that the constructs name. All of them
 * are opened from within the data centre. `pcg network` prints the same of a synthesized stack, and tries them.
 */
export const NetworkRequirements = {
  /** Those of the stack that a construct is in, or of all stacks of an app. */
  of(construct: IConstruct): RequirementsOfStack {
    const inside = construct.node.findAll().filter((each): each is TerraformStack => TerraformStack.isStack(each));
    const stacks = inside.length > 0 ? inside : [TerraformStack.of(construct)];
    const host = environmentHost(process.env);
    const connections = stacks.flatMap((stack) => connectionsOf(siteNetworkOf(stack.toTerraform(), host)));
    return { connections, as: (format) => networkFormats[format](connections.map((connection) => ({ connection }))) };
  },
} as const;
