// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface CloudAccountVsphereConfig extends cdktf.TerraformMetaArguments {
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#context CloudAccountVsphere#context}
  */
  readonly context?: string;
  /**
  * Name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#name CloudAccountVsphere#name}
  */
  readonly name: string;
  /**
  * Gateway that reaches the vCenter: `id` of a `palette_private_cloud_gateway_ready`. Give it, or `use_system_private_gateway`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#private_cloud_gateway_id CloudAccountVsphere#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId?: string;
  /**
  * Whether the gateway that is part of a self-hosted Palette or VerteX reaches the vCenter, in place of `private_cloud_gateway_id`. Nothing may stand between them. Not on SaaS. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#use_system_private_gateway CloudAccountVsphere#use_system_private_gateway}
  */
  readonly useSystemPrivateGateway?: boolean | cdktf.IResolvable;
  /**
  * Doesn't verify the vCenter's certificate. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_ignore_insecure_error CloudAccountVsphere#vsphere_ignore_insecure_error}
  */
  readonly vsphereIgnoreInsecureError?: boolean | cdktf.IResolvable;
  /**
  * Password at the vCenter. It is kept in state; `vsphere_password_wo` is not.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_password CloudAccountVsphere#vsphere_password}
  */
  readonly vspherePassword?: string;
  /**
  * Password at the vCenter, kept nowhere (Terraform 1.11 and later). Change `vsphere_password_wo_version` with it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_password_wo CloudAccountVsphere#vsphere_password_wo}
  */
  readonly vspherePasswordWo?: string;
  /**
  * Any number; a new one sends the password again.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_password_wo_version CloudAccountVsphere#vsphere_password_wo_version}
  */
  readonly vspherePasswordWoVersion?: number;
  /**
  * User at the vCenter.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_username CloudAccountVsphere#vsphere_username}
  */
  readonly vsphereUsername: string;
  /**
  * Host name or IP address of the vCenter, without a scheme.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#vsphere_vcenter CloudAccountVsphere#vsphere_vcenter}
  */
  readonly vsphereVcenter: string;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#timeouts CloudAccountVsphere#timeouts}
  */
  readonly timeouts?: CloudAccountVsphereTimeouts;
}
export interface CloudAccountVsphereTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `10m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#create CloudAccountVsphere#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `20m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#delete CloudAccountVsphere#delete}
  */
  readonly delete?: string;
}

export function cloudAccountVsphereTimeoutsToTerraform(struct?: CloudAccountVsphereTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
  }
}


export function cloudAccountVsphereTimeoutsToHclTerraform(struct?: CloudAccountVsphereTimeouts | cdktf.IResolvable): any {
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

export class CloudAccountVsphereTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): CloudAccountVsphereTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: CloudAccountVsphereTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere palette_cloud_account_vsphere}
*/
export class CloudAccountVsphere extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_cloud_account_vsphere";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a CloudAccountVsphere resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the CloudAccountVsphere to import
  * @param importFromId The id of the existing CloudAccountVsphere that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the CloudAccountVsphere to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_cloud_account_vsphere", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_vsphere palette_cloud_account_vsphere} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options CloudAccountVsphereConfig
  */
  public constructor(scope: Construct, id: string, config: CloudAccountVsphereConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_cloud_account_vsphere',
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
    this._name = config.name;
    this._privateCloudGatewayId = config.privateCloudGatewayId;
    this._useSystemPrivateGateway = config.useSystemPrivateGateway;
    this._vsphereIgnoreInsecureError = config.vsphereIgnoreInsecureError;
    this._vspherePassword = config.vspherePassword;
    this._vspherePasswordWo = config.vspherePasswordWo;
    this._vspherePasswordWoVersion = config.vspherePasswordWoVersion;
    this._vsphereUsername = config.vsphereUsername;
    this._vsphereVcenter = config.vsphereVcenter;
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

  // vsphere_ignore_insecure_error - computed: true, optional: true, required: false
  private _vsphereIgnoreInsecureError?: boolean | cdktf.IResolvable; 
  public get vsphereIgnoreInsecureError() {
    return this.getBooleanAttribute('vsphere_ignore_insecure_error');
  }
  public set vsphereIgnoreInsecureError(value: boolean | cdktf.IResolvable) {
    this._vsphereIgnoreInsecureError = value;
  }
  public resetVsphereIgnoreInsecureError() {
    this._vsphereIgnoreInsecureError = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vsphereIgnoreInsecureErrorInput() {
    return this._vsphereIgnoreInsecureError;
  }

  // vsphere_password - computed: false, optional: true, required: false
  private _vspherePassword?: string; 
  public get vspherePassword() {
    return this.getStringAttribute('vsphere_password');
  }
  public set vspherePassword(value: string) {
    this._vspherePassword = value;
  }
  public resetVspherePassword() {
    this._vspherePassword = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vspherePasswordInput() {
    return this._vspherePassword;
  }

  // vsphere_password_wo - computed: false, optional: true, required: false
  private _vspherePasswordWo?: string; 
  public get vspherePasswordWo() {
    return this.getStringAttribute('vsphere_password_wo');
  }
  public set vspherePasswordWo(value: string) {
    this._vspherePasswordWo = value;
  }
  public resetVspherePasswordWo() {
    this._vspherePasswordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vspherePasswordWoInput() {
    return this._vspherePasswordWo;
  }

  // vsphere_password_wo_version - computed: false, optional: true, required: false
  private _vspherePasswordWoVersion?: number; 
  public get vspherePasswordWoVersion() {
    return this.getNumberAttribute('vsphere_password_wo_version');
  }
  public set vspherePasswordWoVersion(value: number) {
    this._vspherePasswordWoVersion = value;
  }
  public resetVspherePasswordWoVersion() {
    this._vspherePasswordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vspherePasswordWoVersionInput() {
    return this._vspherePasswordWoVersion;
  }

  // vsphere_username - computed: false, optional: false, required: true
  private _vsphereUsername?: string; 
  public get vsphereUsername() {
    return this.getStringAttribute('vsphere_username');
  }
  public set vsphereUsername(value: string) {
    this._vsphereUsername = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vsphereUsernameInput() {
    return this._vsphereUsername;
  }

  // vsphere_vcenter - computed: false, optional: false, required: true
  private _vsphereVcenter?: string; 
  public get vsphereVcenter() {
    return this.getStringAttribute('vsphere_vcenter');
  }
  public set vsphereVcenter(value: string) {
    this._vsphereVcenter = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vsphereVcenterInput() {
    return this._vsphereVcenter;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeoutsMade?: CloudAccountVsphereTimeoutsOutputReference;
  private get _timeouts() {
    return (this._timeoutsMade ??= new CloudAccountVsphereTimeoutsOutputReference(this, "timeouts"));
  }
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: CloudAccountVsphereTimeouts) {
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
      name: cdktf.stringToTerraform(this._name),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
      use_system_private_gateway: cdktf.booleanToTerraform(this._useSystemPrivateGateway),
      vsphere_ignore_insecure_error: cdktf.booleanToTerraform(this._vsphereIgnoreInsecureError),
      vsphere_password: cdktf.stringToTerraform(this._vspherePassword),
      vsphere_password_wo: cdktf.stringToTerraform(this._vspherePasswordWo),
      vsphere_password_wo_version: cdktf.numberToTerraform(this._vspherePasswordWoVersion),
      vsphere_username: cdktf.stringToTerraform(this._vsphereUsername),
      vsphere_vcenter: cdktf.stringToTerraform(this._vsphereVcenter),
      timeouts: cloudAccountVsphereTimeoutsToTerraform(this._timeoutsMade?.internalValue),
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
      use_system_private_gateway: {
        value: cdktf.booleanToHclTerraform(this._useSystemPrivateGateway),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vsphere_ignore_insecure_error: {
        value: cdktf.booleanToHclTerraform(this._vsphereIgnoreInsecureError),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      vsphere_password: {
        value: cdktf.stringToHclTerraform(this._vspherePassword),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vsphere_password_wo: {
        value: cdktf.stringToHclTerraform(this._vspherePasswordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vsphere_password_wo_version: {
        value: cdktf.numberToHclTerraform(this._vspherePasswordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      vsphere_username: {
        value: cdktf.stringToHclTerraform(this._vsphereUsername),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vsphere_vcenter: {
        value: cdktf.stringToHclTerraform(this._vsphereVcenter),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: cloudAccountVsphereTimeoutsToHclTerraform(this._timeoutsMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "CloudAccountVsphereTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
