// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataPaletteIpPoolConfig extends cdktf.TerraformMetaArguments {
  /**
  * Uid. Give it, or `name`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool#id DataPaletteIpPool#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Name. Give it, or `id`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool#name DataPaletteIpPool#name}
  */
  readonly name?: string;
  /**
  * Uid of its gateway.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool#private_cloud_gateway_id DataPaletteIpPool#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool palette_ip_pool}
*/
export class DataPaletteIpPool extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_ip_pool";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataPaletteIpPool resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataPaletteIpPool to import
  * @param importFromId The id of the existing DataPaletteIpPool that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataPaletteIpPool to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_ip_pool", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/ip_pool palette_ip_pool} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataPaletteIpPoolConfig
  */
  public constructor(scope: Construct, id: string, config: DataPaletteIpPoolConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_ip_pool',
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
    this._id = config.id;
    this._name = config.name;
    this._privateCloudGatewayId = config.privateCloudGatewayId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // available_addresses - computed: true, optional: false, required: false
  public get availableAddresses() {
    return this.getListAttribute('available_addresses');
  }

  // gateway - computed: true, optional: false, required: false
  public get gateway() {
    return this.getStringAttribute('gateway');
  }

  // id - computed: true, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // ip_end_range - computed: true, optional: false, required: false
  public get ipEndRange() {
    return this.getStringAttribute('ip_end_range');
  }

  // ip_start_range - computed: true, optional: false, required: false
  public get ipStartRange() {
    return this.getStringAttribute('ip_start_range');
  }

  // name - computed: true, optional: true, required: false
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // nameserver_addresses - computed: true, optional: false, required: false
  public get nameserverAddresses() {
    return cdktf.Fn.tolist(this.getListAttribute('nameserver_addresses'));
  }

  // nameserver_search_suffix - computed: true, optional: false, required: false
  public get nameserverSearchSuffix() {
    return cdktf.Fn.tolist(this.getListAttribute('nameserver_search_suffix'));
  }

  // network_type - computed: true, optional: false, required: false
  public get networkType() {
    return this.getStringAttribute('network_type');
  }

  // prefix - computed: true, optional: false, required: false
  public get prefix() {
    return this.getNumberAttribute('prefix');
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

  // restrict_to_single_cluster - computed: true, optional: false, required: false
  public get restrictToSingleCluster() {
    return this.getBooleanAttribute('restrict_to_single_cluster');
  }

  // subnet_cidr - computed: true, optional: false, required: false
  public get subnetCidr() {
    return this.getStringAttribute('subnet_cidr');
  }

  // used_addresses - computed: true, optional: false, required: false
  public get usedAddresses() {
    return this.getListAttribute('used_addresses');
  }

  // used_by_clusters - computed: true, optional: false, required: false
  public get usedByClusters() {
    return this.getListAttribute('used_by_clusters');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
      name: cdktf.stringToTerraform(this._name),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
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
