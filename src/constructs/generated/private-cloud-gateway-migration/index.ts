// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PrivateCloudGatewayMigrationConfig extends cdktf.TerraformMetaArguments {
  /**
  * Migrates even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#acknowledge_unseen PrivateCloudGatewayMigration#acknowledge_unseen}
  */
  readonly acknowledgeUnseen?: boolean | cdktf.IResolvable;
  /**
  * Uid of the gateway that the clusters leave. It may be down: then Palette decides, and one that wants both gateways healthy refuses.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#source_gateway_id PrivateCloudGatewayMigration#source_gateway_id}
  */
  readonly sourceGatewayId: string;
  /**
  * Uid of the gateway that takes them over. It must run, and be one for the same provider.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#target_gateway_id PrivateCloudGatewayMigration#target_gateway_id}
  */
  readonly targetGatewayId: string;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#timeouts PrivateCloudGatewayMigration#timeouts}
  */
  readonly timeouts?: PrivateCloudGatewayMigrationTimeouts;
}
export interface PrivateCloudGatewayMigrationTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#create PrivateCloudGatewayMigration#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the update to end: `30m`, `1h30m`, `90s`. Default `30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#update PrivateCloudGatewayMigration#update}
  */
  readonly update?: string;
}

export function privateCloudGatewayMigrationTimeoutsToTerraform(struct?: PrivateCloudGatewayMigrationTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function privateCloudGatewayMigrationTimeoutsToHclTerraform(struct?: PrivateCloudGatewayMigrationTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayMigrationTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayMigrationTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayMigrationTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string; 
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string; 
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration palette_private_cloud_gateway_migration}
*/
export class PrivateCloudGatewayMigration extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_private_cloud_gateway_migration";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PrivateCloudGatewayMigration resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PrivateCloudGatewayMigration to import
  * @param importFromId The id of the existing PrivateCloudGatewayMigration that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the PrivateCloudGatewayMigration to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_private_cloud_gateway_migration", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway_migration palette_private_cloud_gateway_migration} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PrivateCloudGatewayMigrationConfig
  */
  public constructor(scope: Construct, id: string, config: PrivateCloudGatewayMigrationConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_private_cloud_gateway_migration',
      terraformGeneratorMetadata: {
        providerName: 'palette',
        providerVersion: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._acknowledgeUnseen = config.acknowledgeUnseen;
    this._sourceGatewayId = config.sourceGatewayId;
    this._targetGatewayId = config.targetGatewayId;
    if (this._timeoutsMade || config.timeouts !== undefined) this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // acknowledge_unseen - computed: true, optional: true, required: false
  private _acknowledgeUnseen?: boolean | cdktf.IResolvable; 
  public get acknowledgeUnseen() {
    return this.getBooleanAttribute('acknowledge_unseen');
  }
  public set acknowledgeUnseen(value: boolean | cdktf.IResolvable) {
    this._acknowledgeUnseen = value;
  }
  public resetAcknowledgeUnseen() {
    this._acknowledgeUnseen = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get acknowledgeUnseenInput() {
    return this._acknowledgeUnseen;
  }

  // clusters_on_source - computed: true, optional: false, required: false
  private _clustersOnSourceMade?: cdktf.StringMap;
  private get _clustersOnSource() {
    return (this._clustersOnSourceMade ??= new cdktf.StringMap(this, "clusters_on_source"));
  }
  public get clustersOnSource() {
    return this._clustersOnSource;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // source_gateway_id - computed: false, optional: false, required: true
  private _sourceGatewayId?: string; 
  public get sourceGatewayId() {
    return this.getStringAttribute('source_gateway_id');
  }
  public set sourceGatewayId(value: string) {
    this._sourceGatewayId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get sourceGatewayIdInput() {
    return this._sourceGatewayId;
  }

  // target_gateway_id - computed: false, optional: false, required: true
  private _targetGatewayId?: string; 
  public get targetGatewayId() {
    return this.getStringAttribute('target_gateway_id');
  }
  public set targetGatewayId(value: string) {
    this._targetGatewayId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get targetGatewayIdInput() {
    return this._targetGatewayId;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeoutsMade?: PrivateCloudGatewayMigrationTimeoutsOutputReference;
  private get _timeouts() {
    return (this._timeoutsMade ??= new PrivateCloudGatewayMigrationTimeoutsOutputReference(this, "timeouts"));
  }
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: PrivateCloudGatewayMigrationTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      acknowledge_unseen: cdktf.booleanToTerraform(this._acknowledgeUnseen),
      source_gateway_id: cdktf.stringToTerraform(this._sourceGatewayId),
      target_gateway_id: cdktf.stringToTerraform(this._targetGatewayId),
      timeouts: privateCloudGatewayMigrationTimeoutsToTerraform(this._timeoutsMade?.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      acknowledge_unseen: {
        value: cdktf.booleanToHclTerraform(this._acknowledgeUnseen),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      source_gateway_id: {
        value: cdktf.stringToHclTerraform(this._sourceGatewayId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      target_gateway_id: {
        value: cdktf.stringToHclTerraform(this._targetGatewayId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: privateCloudGatewayMigrationTimeoutsToHclTerraform(this._timeoutsMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayMigrationTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
