// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataPaletteDnsMappingConfig extends cdktf.TerraformMetaArguments {
  /**
  * Uid. Give it, or `search_domain_name`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping#id DataPaletteDnsMapping#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Uid of its gateway.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping#private_cloud_gateway_id DataPaletteDnsMapping#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId: string;
  /**
  * Search domain. Give it, or `id`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping#search_domain_name DataPaletteDnsMapping#search_domain_name}
  */
  readonly searchDomainName?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping palette_dns_mapping}
*/
export class DataPaletteDnsMapping extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_dns_mapping";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataPaletteDnsMapping resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataPaletteDnsMapping to import
  * @param importFromId The id of the existing DataPaletteDnsMapping that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataPaletteDnsMapping to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_dns_mapping", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/dns_mapping palette_dns_mapping} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataPaletteDnsMappingConfig
  */
  public constructor(scope: Construct, id: string, config: DataPaletteDnsMappingConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_dns_mapping',
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
    this._privateCloudGatewayId = config.privateCloudGatewayId;
    this._searchDomainName = config.searchDomainName;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // data_center - computed: true, optional: false, required: false
  public get dataCenter() {
    return this.getStringAttribute('data_center');
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

  // network - computed: true, optional: false, required: false
  public get network() {
    return this.getStringAttribute('network');
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

  // search_domain_name - computed: true, optional: true, required: false
  private _searchDomainName?: string; 
  public get searchDomainName() {
    return this.getStringAttribute('search_domain_name');
  }
  public set searchDomainName(value: string) {
    this._searchDomainName = value;
  }
  public resetSearchDomainName() {
    this._searchDomainName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get searchDomainNameInput() {
    return this._searchDomainName;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
      search_domain_name: cdktf.stringToTerraform(this._searchDomainName),
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
      private_cloud_gateway_id: {
        value: cdktf.stringToHclTerraform(this._privateCloudGatewayId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      search_domain_name: {
        value: cdktf.stringToHclTerraform(this._searchDomainName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
