import { Fn, type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { demand } from './demand';
import type { GatewayInstallMethod } from './gateway-install-method';
import { DataPalettePrivateCloudGateway } from './generated/data-palette-private-cloud-gateway';
import { DataPaletteSystemPrivateGateway } from './generated/data-palette-system-private-gateway';
import { PrivateCloudGateway as GeneratedGateway } from './generated/private-cloud-gateway';
import { PrivateCloudGatewayReady } from './generated/private-cloud-gateway-ready';
import { SystemPrivateGateway } from './generated/system-private-gateway';
import type { ProxyConfig } from './proxy-config';
import { declare } from './rules/declare';

/** The name that Palette has given to its own. */
export const SYSTEM_GATEWAY_NAME = 'System Private Gateway';

/** Anything that stands for a running gateway. Accounts take one that serves their own cloud only. */
export interface IPrivateCloudGateway<Cloud extends string = string> {
  /** The uid of a gateway that runs: what it is taken from, comes after the gateway. */
  readonly gatewayId: string;
  /**
   * For the compiler alone, never there: which clouds it serves. A method, since those are compared both ways: a gateway for several clouds, or
   * for one that the compiler doesn't know, is one for `vsphere`, too; one for `maas` is not.
   * @default - never set
   */
  serves?(cloud: Cloud): void;
}

/** Props of {@link PrivateCloudGateway}. */
export interface PrivateCloudGatewayProps<Cloud extends string = string> {
  /** Name, unique in the tenant. */
  readonly name: string;
  /**
   * What it makes clusters on: `vsphere`, `maas`, `apache_cloudstack`, `aws`, `azure`, `nutanix`, or a cloud that the tenant registered.
   * @default - that of the installation; 'vsphere' on existing Kubernetes
   */
  readonly cloud?: Cloud;
  /** How it is installed: `GatewayInstall.existingKubernetes()`, `GatewayInstall.paletteCli(…)`, or `GatewayInstall.adopted()`. */
  readonly install: GatewayInstallMethod<Cloud>;
  /**
   * The proxy between the gateway and Palette. The Palette CLI gives it to the gateway and thereby
   * to its clusters; a gateway on existing Kubernetes has the proxy of that cluster, and only its
   * installation commands get the variables.
   * @default - a direct way
   */
  readonly proxy?: ProxyConfig;
  /** Uid of the gateway that takes the clusters over when this one is removed. Apply it before the removal. @default - none: it is not removed while it has clusters */
  readonly migrateClustersTo?: string;
  /** Remove the gateway though it is not known of every cluster which gateway it refers to. @default false */
  readonly acknowledgeUnseen?: boolean;
  /** Hold Palette's agents in the gateway at their version. @default false */
  readonly pauseAgentUpgrades?: boolean;
  /** How long to wait for the installation (`45m`). @default '45m' */
  readonly readyTimeout?: string;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** What the system gateway makes clusters on. */
export type SystemGatewayCloud = 'maas' | 'openstack' | 'vsphere';

/** Options of {@link PrivateCloudGateway.system}. */
export interface SystemGatewayOptions {
  /** Switch it on where it is not. Palette can't switch it off: a destroy forgets it. @default false */
  readonly switchOn?: boolean;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * A private cloud gateway from its registration until it runs: the gateway, its installation, and
 * the wait for it. What is made with it comes after it and is deleted before it.
 */
export class PrivateCloudGateway<Cloud extends string = string> extends Construct implements IPrivateCloudGateway<Cloud> {
  declare serves?: IPrivateCloudGateway<Cloud>['serves'];
  /** The gateway: registered or declared. */
  readonly gateway: GeneratedGateway;
  /** The wait; everything that needs a running gateway depends on it. */
  readonly ready: PrivateCloudGatewayReady;
  /**
   * Values of the Reach Helm chart, which brings the proxy to the pods of a gateway on existing Kubernetes; undefined without a proxy, and for the
   * Palette CLI, whose gateways have it.
   */
  readonly reachValues: string | undefined;
  // One reference for all that name it.
  #gatewayId?: string;

  /** A gateway that exists and is managed elsewhere, by its name. */
  static fromName(scope: Construct, id: string, name: string, provider?: TerraformProvider): IPrivateCloudGateway {
    return { gatewayId: new DataPalettePrivateCloudGateway(scope, id, { name, provider }).id };
  }

  /** A gateway that exists and is managed elsewhere, by its uid. */
  static fromId(scope: Construct, id: string, gatewayId: string, provider?: TerraformProvider): IPrivateCloudGateway {
    return { gatewayId: new DataPalettePrivateCloudGateway(scope, id, { id: gatewayId, provider }).id };
  }

  /** The gateway that is part of a Palette or VerteX that one runs oneself. SaaS has none. */
  static system(
    scope: Construct,
    id: string,
    { switchOn = false, provider }: SystemGatewayOptions = {},
  ): IPrivateCloudGateway<SystemGatewayCloud> {
    const Found = switchOn ? SystemPrivateGateway : DataPaletteSystemPrivateGateway;
    const construct = new Found(scope, id, { provider });
    const gateway = { gatewayId: construct.id };
    declare('gateways', { construct, provider, gateway, name: SYSTEM_GATEWAY_NAME, method: 'system' });
    return gateway;
  }

  constructor(scope: Construct, id: string, props: PrivateCloudGatewayProps<Cloud>) {
    super(scope, id);
    demand(this.node.path, props, 'install');
    const { name, install, proxy, provider } = props;
    const cloudType = props.cloud ?? install.cloud ?? 'vsphere';
    if (install.cloud !== undefined && install.cloud !== cloudType) {
      throw new Error(
        `The gateway "${name}" is for ${cloudType} (cloud), and is installed on ${install.cloud} (install). Leave cloud out.`,
      );
    }
    this.reachValues = install.method === 'existing_kubernetes' ? proxy?.reachValues : undefined;
    const pauseAgentUpgrades = props.pauseAgentUpgrades ? 'lock' : undefined;
    const fixedAtInstallation = install.method === 'palette_cli';
    this.gateway = new GeneratedGateway(this, 'Gateway', {
      provider,
      name,
      cloudType,
      installMethod: install.method,
      ...install.settings,
      pauseAgentUpgrades,
      proxy: fixedAtInstallation ? proxy?.installerAnswers : undefined,
      migrateClustersTo: props.migrateClustersTo,
      acknowledgeUnseen: props.acknowledgeUnseen,
    });
    const { registration, name: registered } = this.gateway;
    const step = install.installation.bind(this, {
      registration,
      commands: install.commands(this.gateway),
      environment: { GATEWAY_NAME: registered, ...installationEnvironment(this.gateway, install, proxy) },
    });
    // Nothing else of a gateway that is there says that it is behind one, unless it was fixed at installation.
    const behindProxy = fixedAtInstallation || !proxy ? undefined : [proxy.resource];
    this.ready = new PrivateCloudGatewayReady(this, 'Ready', {
      provider,
      name: registered,
      registration,
      annotations: install.isThere ? undefined : Token.asStringMap(this.gateway.annotations),
      pauseAgentUpgrades,
      timeouts: props.readyTimeout === undefined ? undefined : { create: props.readyTimeout },
      dependsOn: step ? [step] : behindProxy,
    });
    const { nodeCount, size, customSize: machine, podCidr, serviceIpRange } = install.settings;
    declare('gateways', {
      construct: this,
      provider,
      gateway: this,
      name,
      method: install.method,
      cloud: cloudType,
      nodeCount,
      size,
      machine,
      podCidr,
      serviceIpRange,
      proxy,
    });
  }

  get gatewayId(): string {
    this.#gatewayId ??= this.ready.id;
    return this.#gatewayId;
  }
}

function installationEnvironment(
  gateway: GeneratedGateway,
  install: GatewayInstallMethod,
  proxy: ProxyConfig | undefined,
): { [name: string]: string } {
  const own: { [name: string]: string } =
    install.method === 'palette_cli'
      ? { INSTALLER_ANSWERS: Fn.jsonencode(gateway.installerAnswers) }
      : { KUBECTL_COMMANDS: Fn.join('\n', gateway.kubectlCommands) };
  return { ...own, ...(proxy ? proxyVariables(proxy) : {}), ...install.environment };
}

/** One by one, because the environment of a provisioner takes no reference to a whole map. */
function proxyVariables(proxy: ProxyConfig): { [name: string]: string } {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];
  return Object.fromEntries(names.map((name) => [name, proxy.resource.environment.lookup(name)]));
}
