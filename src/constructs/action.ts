import { TerraformElement, type TerraformProvider, type TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { demand } from './demand';
import type { IPrivateCloudGateway } from './private-cloud-gateway';

/** When an action is done that a resource tells. */
export type ActionEvent = 'before_create' | 'after_create' | 'before_update' | 'after_update';

/** Props of {@link Action}. */
export interface ActionProps {
  /** `palette_private_cloud_gateway_migrate`. */
  readonly type: string;
  /** Its settings, by the names that the provider has for them. @default - none */
  readonly config?: { readonly [name: string]: unknown };
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link Action.migrate}. */
export interface MigrateProps {
  /** The gateway that the clusters leave. */
  readonly source: IPrivateCloudGateway;
  /** The gateway that takes them over: it runs, and is one for the same provider. */
  readonly target: IPrivateCloudGateway;
  /** Migrate though it is not known of every cluster which gateway it refers to. @default false */
  readonly acknowledgeUnseen?: boolean;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** Props of {@link Action.reset}. */
export interface ResetProps {
  /** The gateway that got stuck. */
  readonly gateway: IPrivateCloudGateway;
  /** Reset it though it is not known of every cluster which gateway it refers to. @default false */
  readonly acknowledgeUnseen?: boolean;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** What a resource tells its actions by. */
interface Trigger {
  /** When they are done. */
  readonly events: readonly ActionEvent[];
  /** References to the actions, in their order. */
  readonly actions: readonly string[];
  /** An expression that has to be true. @default - none */
  readonly condition?: string;
}

const triggers = new WeakMap<TerraformResource, Trigger[]>();

/**
 * Something that is done when it is told to, and of which nothing is kept: by `terraform apply -invoke=ADDRESS` or `pcg apply --invoke
 * ADDRESS`, or when a resource changes. Terraform has actions from 1.14 on, OpenTofu has none.
 *
 * Neither cdktf nor cdktn has a class for it, so this one writes the block itself: names in `config` are Terraform's.
 */
export class Action extends TerraformElement {
  readonly #props: ActionProps;

  /** All clusters of one gateway go to another. There is no way back but another migration. */
  static migrate(scope: Construct, id: string, props: MigrateProps): Action {
    demand(`${scope.node.path}/${id}`, props, 'source', 'target');
    const { source, target, acknowledgeUnseen, provider } = props;
    return new Action(scope, id, {
      type: 'palette_private_cloud_gateway_migrate',
      provider,
      config: { source_gateway_id: source.gatewayId, target_gateway_id: target.gatewayId, acknowledge_unseen: acknowledgeUnseen },
    });
  }

  /** A gateway that got stuck on its way goes back to Pending, and has to be installed anew. */
  static reset(scope: Construct, id: string, props: ResetProps): Action {
    demand(`${scope.node.path}/${id}`, props, 'gateway');
    const { gateway, acknowledgeUnseen, provider } = props;
    const config = { private_cloud_gateway_id: gateway.gatewayId, acknowledge_unseen: acknowledgeUnseen };
    return new Action(scope, id, { type: 'palette_private_cloud_gateway_reset', provider, config });
  }

  constructor(scope: Construct, id: string, props: ActionProps) {
    super(scope, id, `action.${props.type}`);
    this.#props = props;
  }

  /** Its address: `action.TYPE.NAME`. */
  get address(): string {
    return `action.${this.#props.type}.${this.friendlyUniqueId}`;
  }

  /**
   * Has a resource tell it.
   * @param condition an expression that has to be true, as `"${var.move}"`. @default - always
   */
  triggeredBy(resource: TerraformResource, events: readonly ActionEvent[], condition?: string): this {
    const all = triggers.get(resource) ?? [];
    triggers.set(resource, all);
    all.push({ events, actions: [this.address], ...(condition === undefined ? {} : { condition }) });
    resource.addOverride('lifecycle.action_trigger', all);
    return this;
  }

  /** The block, for the synthesized file. */
  override toTerraform(): { [name: string]: unknown } {
    const { type, config, provider } = this.#props;
    const block = { ...(provider && { provider: provider.fqn }), ...(config && { config }) };
    return { action: { [type]: { [this.friendlyUniqueId]: block } } };
  }
}
