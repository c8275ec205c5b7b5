// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/private_cloud_gateway_health
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataPalettePrivateCloudGatewayHealthConfig extends cdktf.TerraformMetaArguments {
  /**
  * Uid of the gateway.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/private_cloud_gateway_health#private_cloud_gateway_id DataPalettePrivateCloudGatewayHealth#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId: string;
}
export interface DataPalettePrivateCloudGatewayHealthConditions {
}

export function dataPalettePrivateCloudGatewayHealthConditionsToTerraform(struct?: DataPalettePrivateCloudGatewayHealthConditions): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataPalettePrivateCloudGatewayHealthConditionsToHclTerraform(struct?: DataPalettePrivateCloudGatewayHealthConditions): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataPalettePrivateCloudGatewayHealthConditionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataPalettePrivateCloudGatewayHealthConditions | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataPalettePrivateCloudGatewayHealthConditions | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // message - computed: true, optional: false, required: false
  public get message() {
    return this.getStringAttribute('message');
  }

  // type - computed: true, optional: false, required: false
  public get type() {
    return this.getStringAttribute('type');
  }
}

export class DataPalettePrivateCloudGatewayHealthConditionsList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataPalettePrivateCloudGatewayHealthConditionsOutputReference {
    return new DataPalettePrivateCloudGatewayHealthConditionsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataPalettePrivateCloudGatewayHealthEffectiveCaCertificates {
}

export function dataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesToTerraform(struct?: DataPalettePrivateCloudGatewayHealthEffectiveCaCertificates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesToHclTerraform(struct?: DataPalettePrivateCloudGatewayHealthEffectiveCaCertificates): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataPalettePrivateCloudGatewayHealthEffectiveCaCertificates | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataPalettePrivateCloudGatewayHealthEffectiveCaCertificates | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // pod_path - computed: true, optional: false, required: false
  public get podPath() {
    return this.getStringAttribute('pod_path');
  }

  // source - computed: true, optional: false, required: false
  public get source() {
    return this.getStringAttribute('source');
  }
}

export class DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesOutputReference {
    return new DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataPalettePrivateCloudGatewayHealthEffectiveProxy {
}

export function dataPalettePrivateCloudGatewayHealthEffectiveProxyToTerraform(struct?: DataPalettePrivateCloudGatewayHealthEffectiveProxy): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataPalettePrivateCloudGatewayHealthEffectiveProxyToHclTerraform(struct?: DataPalettePrivateCloudGatewayHealthEffectiveProxy): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataPalettePrivateCloudGatewayHealthEffectiveProxyOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataPalettePrivateCloudGatewayHealthEffectiveProxy | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataPalettePrivateCloudGatewayHealthEffectiveProxy | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // http_proxy - computed: true, optional: false, required: false
  public get httpProxy() {
    return this.getStringAttribute('http_proxy');
  }

  // https_proxy - computed: true, optional: false, required: false
  public get httpsProxy() {
    return this.getStringAttribute('https_proxy');
  }

  // no_proxy - computed: true, optional: false, required: false
  public get noProxy() {
    return this.getListAttribute('no_proxy');
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/private_cloud_gateway_health palette_private_cloud_gateway_health}
*/
export class DataPalettePrivateCloudGatewayHealth extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_private_cloud_gateway_health";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataPalettePrivateCloudGatewayHealth resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataPalettePrivateCloudGatewayHealth to import
  * @param importFromId The id of the existing DataPalettePrivateCloudGatewayHealth that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/private_cloud_gateway_health#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataPalettePrivateCloudGatewayHealth to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_private_cloud_gateway_health", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/private_cloud_gateway_health palette_private_cloud_gateway_health} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataPalettePrivateCloudGatewayHealthConfig
  */
  public constructor(scope: Construct, id: string, config: DataPalettePrivateCloudGatewayHealthConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_private_cloud_gateway_health',
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
    this._privateCloudGatewayId = config.privateCloudGatewayId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // agent_version - computed: true, optional: false, required: false
  public get agentVersion() {
    return this.getStringAttribute('agent_version');
  }

  // cluster_count - computed: true, optional: false, required: false
  public get clusterCount() {
    return this.getNumberAttribute('cluster_count');
  }

  // complete - computed: true, optional: false, required: false
  public get complete() {
    return this.getBooleanAttribute('complete');
  }

  // conditions - computed: true, optional: false, required: false
  private _conditionsMade?: DataPalettePrivateCloudGatewayHealthConditionsList;
  private get _conditions() {
    return (this._conditionsMade ??= new DataPalettePrivateCloudGatewayHealthConditionsList(this, "conditions", false));
  }
  public get conditions() {
    return this._conditions;
  }

  // deleting - computed: true, optional: false, required: false
  public get deleting() {
    return this.getListAttribute('deleting');
  }

  // deploying - computed: true, optional: false, required: false
  public get deploying() {
    return this.getListAttribute('deploying');
  }

  // deployment_limit - computed: true, optional: false, required: false
  public get deploymentLimit() {
    return this.getNumberAttribute('deployment_limit');
  }

  // effective_ca_certificates - computed: true, optional: false, required: false
  private _effectiveCaCertificatesMade?: DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesList;
  private get _effectiveCaCertificates() {
    return (this._effectiveCaCertificatesMade ??= new DataPalettePrivateCloudGatewayHealthEffectiveCaCertificatesList(this, "effective_ca_certificates", false));
  }
  public get effectiveCaCertificates() {
    return this._effectiveCaCertificates;
  }

  // effective_proxy - computed: true, optional: false, required: false
  private _effectiveProxyMade?: DataPalettePrivateCloudGatewayHealthEffectiveProxyOutputReference;
  private get _effectiveProxy() {
    return (this._effectiveProxyMade ??= new DataPalettePrivateCloudGatewayHealthEffectiveProxyOutputReference(this, "effective_proxy"));
  }
  public get effectiveProxy() {
    return this._effectiveProxy;
  }

  // health - computed: true, optional: false, required: false
  public get health() {
    return this.getStringAttribute('health');
  }

  // last_heartbeat - computed: true, optional: false, required: false
  public get lastHeartbeat() {
    return this.getStringAttribute('last_heartbeat');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // private_cloud_gateway_id - computed: false, optional: false, required: true
  private _privateCloudGatewayId?: string; 
  public get privateCloudGatewayId() {
    return this.getStringAttribute('private_cloud_gateway_id');
  }
  public set privateCloudGatewayId(value: string) {
    this._privateCloudGatewayId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get privateCloudGatewayIdInput() {
    return this._privateCloudGatewayId;
  }

  // queued - computed: true, optional: false, required: false
  public get queued() {
    return this.getListAttribute('queued');
  }

  // running - computed: true, optional: false, required: false
  public get running() {
    return this.getBooleanAttribute('running');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // system - computed: true, optional: false, required: false
  public get systemAttribute() {
    return this.getBooleanAttribute('system');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      private_cloud_gateway_id: {
        value: cdktf.stringToHclTerraform(this._privateCloudGatewayId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
