import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { AccountByName, AccountKind, CloudCredentials, CustomKind } from './clouds';
import type { AccountResource } from './clouds/cloud';
import { lookUpAccount } from './clouds/look-up';
import { demand } from './demand';
import type { IPrivateCloudGateway } from './private-cloud-gateway';
import { declare } from './rules/declare';

/** Anything that stands for a cloud account. */
export interface ICloudAccount<Kind extends string = string> {
  /** The account's uid. */
  readonly accountId: string;
  /** The cloud that it is for, as resource types are called: `vsphere`; `custom/nutanix` where one type is for several. */
  readonly kind: Kind;
}

/** A gateway that serves the cloud of an account. */
export type GatewayFor<Kind extends string> = IPrivateCloudGateway<Kind extends CustomKind<infer Cloud> ? Cloud : Kind>;

/** Props of {@link CloudAccount}. */
export interface CloudAccountProps<Kind extends string = string> {
  /** Name, unique in the project. */
  readonly name: string;
  /** The gateway that reaches the infrastructure. */
  readonly gateway: GatewayFor<Kind>;
  /** The cloud and how one gets in: `Credentials.vsphere({ … })`. */
  readonly credentials: CloudCredentials<Kind>;
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Credentials for an infrastructure endpoint, used through a gateway. It takes a gateway that serves its cloud, and clusters take an account of their own. */
export class CloudAccount<Kind extends string = string> extends Construct implements ICloudAccount<Kind> {
  /** The resource itself. */
  readonly resource: AccountResource;
  readonly kind: Kind;
  /** The gateway that it was made with. */
  readonly gateway: GatewayFor<Kind>;
  // One reference for all that name it.
  #accountId?: string;

  /** An account that exists and is managed elsewhere, by its cloud and its name. */
  static fromName<const Kind extends AccountKind>(scope: Construct, id: string, account: AccountByName<Kind>): ICloudAccount<Kind> {
    return { accountId: lookUpAccount(scope, id, account), kind: account.kind };
  }

  constructor(scope: Construct, id: string, props: CloudAccountProps<Kind>) {
    super(scope, id);
    demand(this.node.path, props, 'gateway', 'credentials');
    const { name, gateway, credentials, context, provider } = props;
    this.kind = credentials.kind;
    this.gateway = gateway;
    const account = { provider, name, context, privateCloudGatewayId: gateway.gatewayId };
    this.resource = credentials.bind(this, 'Resource', account);
    const { kind } = credentials;
    declare('accounts', { construct: this, provider, account: this, name, kind, context: context ?? 'project', gateway });
  }

  get accountId(): string {
    this.#accountId ??= this.resource.id;
    return this.#accountId;
  }
}
