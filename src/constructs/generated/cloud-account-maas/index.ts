// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface CloudAccountMaasConfig extends cdktf.TerraformMetaArguments {
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#context CloudAccountMaas#context}
  */
  readonly context?: string;
  /**
  * URL of the MAAS server: `http://maas.example.com:5240/MAAS`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#maas_api_endpoint CloudAccountMaas#maas_api_endpoint}
  */
  readonly maasApiEndpoint: string;
  /**
  * API key of a user at the MAAS server. It is kept in state; `maas_api_key_wo` is not.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#maas_api_key CloudAccountMaas#maas_api_key}
  */
  readonly maasApiKey?: string;
  /**
  * API key of a user at the MAAS server, kept nowhere (Terraform 1.11 and later). Change `maas_api_key_wo_version` with it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#maas_api_key_wo CloudAccountMaas#maas_api_key_wo}
  */
  readonly maasApiKeyWo?: string;
  /**
  * Any number; a new one sends the API key again.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#maas_api_key_wo_version CloudAccountMaas#maas_api_key_wo_version}
  */
  readonly maasApiKeyWoVersion?: number;
  /**
  * Name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#name CloudAccountMaas#name}
  */
  readonly name: string;
  /**
  * Subnets whose addresses the machines are reached by, the most preferred first.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#preferred_subnets CloudAccountMaas#preferred_subnets}
  */
  readonly preferredSubnets?: string[];
  /**
  * Gateway that reaches the MAAS server: `id` of a `palette_private_cloud_gateway_ready`. Give it, or `use_system_private_gateway`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#private_cloud_gateway_id CloudAccountMaas#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId?: string;
  /**
  * Whether the gateway that is part of a self-hosted Palette or VerteX reaches the MAAS server, in place of `private_cloud_gateway_id`. Nothing may stand between them. Not on SaaS. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#use_system_private_gateway CloudAccountMaas#use_system_private_gateway}
  */
  readonly useSystemPrivateGateway?: boolean | cdktf.IResolvable;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#timeouts CloudAccountMaas#timeouts}
  */
  readonly timeouts?: CloudAccountMaasTimeouts;
}
export interface CloudAccountMaasTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `10m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#create CloudAccountMaas#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `20m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#delete CloudAccountMaas#delete}
  */
  readonly delete?: string;
}

export function cloudAccountMaasTimeoutsToTerraform(struct?: CloudAccountMaasTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
  }
}


export function cloudAccountMaasTimeoutsToHclTerraform(struct?: CloudAccountMaasTimeouts | cdktf.IResolvable): any {
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
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class CloudAccountMaasTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): CloudAccountMaasTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: CloudAccountMaasTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
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

  // delete - computed: false, optional: true, required: false
  private _delete?: string; 
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas palette_cloud_account_maas}
*/
export class CloudAccountMaas extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_cloud_account_maas";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a CloudAccountMaas resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the CloudAccountMaas to import
  * @param importFromId The id of the existing CloudAccountMaas that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the CloudAccountMaas to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_cloud_account_maas", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_maas palette_cloud_account_maas} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options CloudAccountMaasConfig
  */
  public constructor(scope: Construct, id: string, config: CloudAccountMaasConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_cloud_account_maas',
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
    this._context = config.context;
    this._maasApiEndpoint = config.maasApiEndpoint;
    this._maasApiKey = config.maasApiKey;
    this._maasApiKeyWo = config.maasApiKeyWo;
    this._maasApiKeyWoVersion = config.maasApiKeyWoVersion;
    this._name = config.name;
    this._preferredSubnets = config.preferredSubnets;
    this._privateCloudGatewayId = config.privateCloudGatewayId;
    this._useSystemPrivateGateway = config.useSystemPrivateGateway;
    if (this._timeoutsMade || config.timeouts !== undefined) this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

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

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // maas_api_endpoint - computed: false, optional: false, required: true
  private _maasApiEndpoint?: string; 
  public get maasApiEndpoint() {
    return this.getStringAttribute('maas_api_endpoint');
  }
  public set maasApiEndpoint(value: string) {
    this._maasApiEndpoint = value;
  }
  // Temporarily expose input value. Use with caution.
  public get maasApiEndpointInput() {
    return this._maasApiEndpoint;
  }

  // maas_api_key - computed: false, optional: true, required: false
  private _maasApiKey?: string; 
  public get maasApiKey() {
    return this.getStringAttribute('maas_api_key');
  }
  public set maasApiKey(value: string) {
    this._maasApiKey = value;
  }
  public resetMaasApiKey() {
    this._maasApiKey = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maasApiKeyInput() {
    return this._maasApiKey;
  }

  // maas_api_key_wo - computed: false, optional: true, required: false
  private _maasApiKeyWo?: string; 
  public get maasApiKeyWo() {
    return this.getStringAttribute('maas_api_key_wo');
  }
  public set maasApiKeyWo(value: string) {
    this._maasApiKeyWo = value;
  }
  public resetMaasApiKeyWo() {
    this._maasApiKeyWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maasApiKeyWoInput() {
    return this._maasApiKeyWo;
  }

  // maas_api_key_wo_version - computed: false, optional: true, required: false
  private _maasApiKeyWoVersion?: number; 
  public get maasApiKeyWoVersion() {
    return this.getNumberAttribute('maas_api_key_wo_version');
  }
  public set maasApiKeyWoVersion(value: number) {
    this._maasApiKeyWoVersion = value;
  }
  public resetMaasApiKeyWoVersion() {
    this._maasApiKeyWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maasApiKeyWoVersionInput() {
    return this._maasApiKeyWoVersion;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // preferred_subnets - computed: false, optional: true, required: false
  private _preferredSubnets?: string[]; 
  public get preferredSubnets() {
    return this.getListAttribute('preferred_subnets');
  }
  public set preferredSubnets(value: string[]) {
    this._preferredSubnets = value;
  }
  public resetPreferredSubnets() {
    this._preferredSubnets = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preferredSubnetsInput() {
    return this._preferredSubnets;
  }

  // private_cloud_gateway_id - computed: true, optional: true, required: false
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

  // use_system_private_gateway - computed: true, optional: true, required: false
  private _useSystemPrivateGateway?: boolean | cdktf.IResolvable; 
  public get useSystemPrivateGateway() {
    return this.getBooleanAttribute('use_system_private_gateway');
  }
  public set useSystemPrivateGateway(value: boolean | cdktf.IResolvable) {
    this._useSystemPrivateGateway = value;
  }
  public resetUseSystemPrivateGateway() {
    this._useSystemPrivateGateway = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get useSystemPrivateGatewayInput() {
    return this._useSystemPrivateGateway;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeoutsMade?: CloudAccountMaasTimeoutsOutputReference;
  private get _timeouts() {
    return (this._timeoutsMade ??= new CloudAccountMaasTimeoutsOutputReference(this, "timeouts"));
  }
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: CloudAccountMaasTimeouts) {
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
      context: cdktf.stringToTerraform(this._context),
      maas_api_endpoint: cdktf.stringToTerraform(this._maasApiEndpoint),
      maas_api_key: cdktf.stringToTerraform(this._maasApiKey),
      maas_api_key_wo: cdktf.stringToTerraform(this._maasApiKeyWo),
      maas_api_key_wo_version: cdktf.numberToTerraform(this._maasApiKeyWoVersion),
      name: cdktf.stringToTerraform(this._name),
      preferred_subnets: cdktf.listMapper(cdktf.stringToTerraform, false)(this._preferredSubnets),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
      use_system_private_gateway: cdktf.booleanToTerraform(this._useSystemPrivateGateway),
      timeouts: cloudAccountMaasTimeoutsToTerraform(this._timeoutsMade?.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      context: {
        value: cdktf.stringToHclTerraform(this._context),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      maas_api_endpoint: {
        value: cdktf.stringToHclTerraform(this._maasApiEndpoint),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      maas_api_key: {
        value: cdktf.stringToHclTerraform(this._maasApiKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      maas_api_key_wo: {
        value: cdktf.stringToHclTerraform(this._maasApiKeyWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      maas_api_key_wo_version: {
        value: cdktf.numberToHclTerraform(this._maasApiKeyWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      preferred_subnets: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._preferredSubnets),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      private_cloud_gateway_id: {
        value: cdktf.stringToHclTerraform(this._privateCloudGatewayId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      use_system_private_gateway: {
        value: cdktf.booleanToHclTerraform(this._useSystemPrivateGateway),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      timeouts: {
        value: cloudAccountMaasTimeoutsToHclTerraform(this._timeoutsMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "CloudAccountMaasTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
