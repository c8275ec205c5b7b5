import { Aspects, dependable, type TerraformProvider, TerraformResource, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { CloudAccount } from './cloud-account';
import { demand } from './demand';
import { PrivateCloudGatewayMigration } from './generated/private-cloud-gateway-migration';
import { type IPrivateCloudGateway, PrivateCloudGateway } from './private-cloud-gateway';
import { declarationsOf } from './rules/declarations';
import { WorkloadCluster } from './workload-cluster';

/** Props of {@link GatewayMigration}. */
export interface GatewayMigrationProps<Cloud extends string = string> {
  /** The gateway that the clusters leave. It may be down. */
  readonly source: IPrivateCloudGateway<Cloud>;
  /** The gateway that takes them over: it runs, and is one for the same provider. */
  readonly target: IPrivateCloudGateway<NoInfer<Cloud>>;
  /** Migrate though it is not known of every cluster which gateway it refers to. @default false */
  readonly acknowledgeUnseen?: boolean;
  /** How long to wait until all clusters refer to the target (`30m`). @default - 30m each */
  readonly timeouts?: { readonly create?: string; readonly update?: string };
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/**
 * All clusters of one gateway are handed to another. It is one-way, and taking it out of the app changes nothing in Palette.
 *
 * Clusters of this stack whose account is at the source are deleted through the target from then on, so they depend on it: it goes
 * after them. It stands for the target itself, too: an account that takes this as its gateway comes after the migration.
 */
export class GatewayMigration<Cloud extends string = string> extends Construct implements IPrivateCloudGateway<Cloud> {
  declare serves?: IPrivateCloudGateway<Cloud>['serves'];
  /** The resource itself. */
  readonly resource: PrivateCloudGatewayMigration;

  constructor(scope: Construct, id: string, props: GatewayMigrationProps<Cloud>) {
    super(scope, id);
    demand(this.node.path, props, 'source', 'target');
    const { source, target, acknowledgeUnseen, timeouts, provider } = props;
    this.resource = new PrivateCloudGatewayMigration(this, 'Resource', {
      provider,
      sourceGatewayId: source.gatewayId,
      targetGatewayId: target.gatewayId,
      acknowledgeUnseen,
      timeouts,
    });
    declarationsOf(this).aliases.set(this, target);
    const stack = TerraformStack.of(this);
    // Clusters may be added to the stack after this.
    if (target instanceof PrivateCloudGateway && TerraformStack.of(target) === stack) {
      // Whoever synthesizes twice visits twice.
      const seen = new Set<IConstruct>();
      const visit = (node: IConstruct) => {
        if (!seen.has(node)) dependOnTarget(node, source, target);
        seen.add(node);
      };
      Aspects.of(stack).add({ visit });
    }
  }

  /** Uid of the target, once all clusters refer to it. */
  get gatewayId(): string {
    return this.resource.targetGatewayId;
  }
}

function dependOnTarget(node: IConstruct, source: IPrivateCloudGateway, { ready }: PrivateCloudGateway): void {
  if (!(node instanceof WorkloadCluster)) return;
  const { account, resource } = node;
  if (!(account instanceof CloudAccount) || account.gateway !== source) return;
  if (!TerraformResource.isTerraformResource(resource)) return;
  resource.dependsOn = [...(resource.dependsOn ?? []), dependable(ready)];
}
