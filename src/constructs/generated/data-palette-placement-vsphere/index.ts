// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataPalettePlacementVsphereConfig extends cdktf.TerraformMetaArguments {
  /**
  * Uid of the cloud account that is looked through. Give it, or `private_cloud_gateway_id`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#cloud_account_id DataPalettePlacementVsphere#cloud_account_id}
  */
  readonly cloudAccountId?: string;
  /**
  * Compute cluster of the datacenter that `datastores`, `networks` and `resource_pools` are of.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#compute_cluster DataPalettePlacementVsphere#compute_cluster}
  */
  readonly computeCluster?: string;
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#context DataPalettePlacementVsphere#context}
  */
  readonly context?: string;
  /**
  * Datacenter that `folders` and `compute_clusters` are of.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#datacenter DataPalettePlacementVsphere#datacenter}
  */
  readonly datacenter?: string;
  /**
  * Uid of the gateway that looks with its own credentials. Give it, or `cloud_account_id`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#private_cloud_gateway_id DataPalettePlacementVsphere#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere palette_placement_vsphere}
*/
export class DataPalettePlacementVsphere extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_placement_vsphere";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataPalettePlacementVsphere resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataPalettePlacementVsphere to import
  * @param importFromId The id of the existing DataPalettePlacementVsphere that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataPalettePlacementVsphere to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_placement_vsphere", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/placement_vsphere palette_placement_vsphere} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataPalettePlacementVsphereConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataPalettePlacementVsphereConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'palette_placement_vsphere',
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
    this._cloudAccountId = config.cloudAccountId;
    this._computeCluster = config.computeCluster;
    this._context = config.context;
    this._datacenter = config.datacenter;
    this._privateCloudGatewayId = config.privateCloudGatewayId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cloud_account_id - computed: false, optional: true, required: false
  private _cloudAccountId?: string; 
  public get cloudAccountId() {
    return this.getStringAttribute('cloud_account_id');
  }
  public set cloudAccountId(value: string) {
    this._cloudAccountId = value;
  }
  public resetCloudAccountId() {
    this._cloudAccountId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudAccountIdInput() {
    return this._cloudAccountId;
  }

  // compute_cluster - computed: false, optional: true, required: false
  private _computeCluster?: string; 
  public get computeCluster() {
    return this.getStringAttribute('compute_cluster');
  }
  public set computeCluster(value: string) {
    this._computeCluster = value;
  }
  public resetComputeCluster() {
    this._computeCluster = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get computeClusterInput() {
    return this._computeCluster;
  }

  // compute_clusters - computed: true, optional: false, required: false
  public get computeClusters() {
    return this.getListAttribute('compute_clusters');
  }

  // context - computed: true, optional: true, required: false
  private _context?: string; 
  public get context() {
    return this.getStringAttribute('context');
  }
  public set context(value: string) {
    this._context = value;
  }
  public resetContext() {
    this._context = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get contextInput() {
    return this._context;
  }

  // datacenter - computed: false, optional: true, required: false
  private _datacenter?: string; 
  public get datacenter() {
    return this.getStringAttribute('datacenter');
  }
  public set datacenter(value: string) {
    this._datacenter = value;
  }
  public resetDatacenter() {
    this._datacenter = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datacenterInput() {
    return this._datacenter;
  }

  // datacenters - computed: true, optional: false, required: false
  public get datacenters() {
    return this.getListAttribute('datacenters');
  }

  // datastores - computed: true, optional: false, required: false
  public get datastores() {
    return this.getListAttribute('datastores');
  }

  // folders - computed: true, optional: false, required: false
  public get folders() {
    return this.getListAttribute('folders');
  }

  // networks - computed: true, optional: false, required: false
  public get networks() {
    return this.getListAttribute('networks');
  }

  // private_cloud_gateway_id - computed: false, optional: true, required: false
  private _privateCloudGatewayId?: string; 
  public get privateCloudGatewayId() {
    return this.getStringAttribute('private_cloud_gateway_id');
  }
  public set privateCloudGatewayId(value: string) {
    this._privateCloudGatewayId = value;
  }
  public resetPrivateCloudGatewayId() {
    this._privateCloudGatewayId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get privateCloudGatewayIdInput() {
    return this._privateCloudGatewayId;
  }

  // resource_pools - computed: true, optional: false, required: false
  public get resourcePools() {
    return this.getListAttribute('resource_pools');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      cloud_account_id: cdktf.stringToTerraform(this._cloudAccountId),
      compute_cluster: cdktf.stringToTerraform(this._computeCluster),
      context: cdktf.stringToTerraform(this._context),
      datacenter: cdktf.stringToTerraform(this._datacenter),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cloud_account_id: {
        value: cdktf.stringToHclTerraform(this._cloudAccountId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      compute_cluster: {
        value: cdktf.stringToHclTerraform(this._computeCluster),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      context: {
        value: cdktf.stringToHclTerraform(this._context),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      datacenter: {
        value: cdktf.stringToHclTerraform(this._datacenter),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
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
