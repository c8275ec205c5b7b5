import type { PrivateCloudGateway as GeneratedGateway, PrivateCloudGatewayConfig } from './generated/private-cloud-gateway';
import type { Installation } from './installation';

/** How a gateway is installed. Make one with `GatewayInstall`. */
export interface GatewayInstallMethod<Cloud extends string = string> {
  /** As `install_method` has it. */
  readonly method: 'existing_kubernetes' | 'palette_cli';
  /** The step that does it. */
  readonly installation: Installation;
  /** The cloud that it is for, as `cloud_type` has it. @default - what the gateway's own props say */
  readonly cloud?: Cloud;
  /** What the gateway's resource takes of it. */
  readonly settings: Partial<PrivateCloudGatewayConfig>;
  /** For the commands; references are allowed. */
  readonly environment: { readonly [name: string]: string };
  /** It is there already: nothing is to be written to it once it runs. @default - it comes to be by its installation */
  readonly isThere?: boolean;
  /** The shell commands for a gateway. */
  commands(gateway: GeneratedGateway): string;
}
