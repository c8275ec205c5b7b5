// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface CloudAccountOpenstackConfig extends cdktf.TerraformMetaArguments {
  /**
  * Certificates (PEM) that OpenStack's own is verified with.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#ca_certificate CloudAccountOpenstack#ca_certificate}
  */
  readonly caCertificate?: string;
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#context CloudAccountOpenstack#context}
  */
  readonly context?: string;
  /**
  * Domain of the user.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#default_domain CloudAccountOpenstack#default_domain}
  */
  readonly defaultDomain: string;
  /**
  * Project that is worked in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#default_project CloudAccountOpenstack#default_project}
  */
  readonly defaultProject: string;
  /**
  * URL of the identity service: `https://openstack.example.com:5000/v3`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#identity_endpoint CloudAccountOpenstack#identity_endpoint}
  */
  readonly identityEndpoint: string;
  /**
  * Name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#name CloudAccountOpenstack#name}
  */
  readonly name: string;
  /**
  * Doesn't verify OpenStack's certificate. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#openstack_allow_insecure CloudAccountOpenstack#openstack_allow_insecure}
  */
  readonly openstackAllowInsecure?: boolean | cdktf.IResolvable;
  /**
  * Password at OpenStack. It is kept in state; `openstack_password_wo` is not.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#openstack_password CloudAccountOpenstack#openstack_password}
  */
  readonly openstackPassword?: string;
  /**
  * Password at OpenStack, kept nowhere (Terraform 1.11 and later). Change `openstack_password_wo_version` with it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#openstack_password_wo CloudAccountOpenstack#openstack_password_wo}
  */
  readonly openstackPasswordWo?: string;
  /**
  * Any number; a new one sends the password again.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#openstack_password_wo_version CloudAccountOpenstack#openstack_password_wo_version}
  */
  readonly openstackPasswordWoVersion?: number;
  /**
  * User at OpenStack.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#openstack_username CloudAccountOpenstack#openstack_username}
  */
  readonly openstackUsername: string;
  /**
  * Region.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#parent_region CloudAccountOpenstack#parent_region}
  */
  readonly parentRegion: string;
  /**
  * Gateway that reaches the OpenStack cloud: `id` of a `palette_private_cloud_gateway_ready`. Give it, or `use_system_private_gateway`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#private_cloud_gateway_id CloudAccountOpenstack#private_cloud_gateway_id}
  */
  readonly privateCloudGatewayId?: string;
  /**
  * Whether the gateway that is part of a self-hosted Palette or VerteX reaches the OpenStack cloud, in place of `private_cloud_gateway_id`. Nothing may stand between them. Not on SaaS. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#use_system_private_gateway CloudAccountOpenstack#use_system_private_gateway}
  */
  readonly useSystemPrivateGateway?: boolean | cdktf.IResolvable;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#timeouts CloudAccountOpenstack#timeouts}
  */
  readonly timeouts?: CloudAccountOpenstackTimeouts;
}
export interface CloudAccountOpenstackTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `10m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#create CloudAccountOpenstack#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `20m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#delete CloudAccountOpenstack#delete}
  */
  readonly delete?: string;
}

export function cloudAccountOpenstackTimeoutsToTerraform(struct?: CloudAccountOpenstackTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
  }
}


export function cloudAccountOpenstackTimeoutsToHclTerraform(struct?: CloudAccountOpenstackTimeouts | cdktf.IResolvable): any {
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

export class CloudAccountOpenstackTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): CloudAccountOpenstackTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: CloudAccountOpenstackTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack palette_cloud_account_openstack}
*/
export class CloudAccountOpenstack extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_cloud_account_openstack";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a CloudAccountOpenstack resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the CloudAccountOpenstack to import
  * @param importFromId The id of the existing CloudAccountOpenstack that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the CloudAccountOpenstack to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_cloud_account_openstack", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cloud_account_openstack palette_cloud_account_openstack} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options CloudAccountOpenstackConfig
  */
  public constructor(scope: Construct, id: string, config: CloudAccountOpenstackConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_cloud_account_openstack',
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
    this._caCertificate = config.caCertificate;
    this._context = config.context;
    this._defaultDomain = config.defaultDomain;
    this._defaultProject = config.defaultProject;
    this._identityEndpoint = config.identityEndpoint;
    this._name = config.name;
    this._openstackAllowInsecure = config.openstackAllowInsecure;
    this._openstackPassword = config.openstackPassword;
    this._openstackPasswordWo = config.openstackPasswordWo;
    this._openstackPasswordWoVersion = config.openstackPasswordWoVersion;
    this._openstackUsername = config.openstackUsername;
    this._parentRegion = config.parentRegion;
    this._privateCloudGatewayId = config.privateCloudGatewayId;
    this._useSystemPrivateGateway = config.useSystemPrivateGateway;
    if (this._timeoutsMade || config.timeouts !== undefined) this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // ca_certificate - computed: false, optional: true, required: false
  private _caCertificate?: string; 
  public get caCertificate() {
    return this.getStringAttribute('ca_certificate');
  }
  public set caCertificate(value: string) {
    this._caCertificate = value;
  }
  public resetCaCertificate() {
    this._caCertificate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get caCertificateInput() {
    return this._caCertificate;
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

  // default_domain - computed: false, optional: false, required: true
  private _defaultDomain?: string; 
  public get defaultDomain() {
    return this.getStringAttribute('default_domain');
  }
  public set defaultDomain(value: string) {
    this._defaultDomain = value;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultDomainInput() {
    return this._defaultDomain;
  }

  // default_project - computed: false, optional: false, required: true
  private _defaultProject?: string; 
  public get defaultProject() {
    return this.getStringAttribute('default_project');
  }
  public set defaultProject(value: string) {
    this._defaultProject = value;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultProjectInput() {
    return this._defaultProject;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // identity_endpoint - computed: false, optional: false, required: true
  private _identityEndpoint?: string; 
  public get identityEndpoint() {
    return this.getStringAttribute('identity_endpoint');
  }
  public set identityEndpoint(value: string) {
    this._identityEndpoint = value;
  }
  // Temporarily expose input value. Use with caution.
  public get identityEndpointInput() {
    return this._identityEndpoint;
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

  // openstack_allow_insecure - computed: true, optional: true, required: false
  private _openstackAllowInsecure?: boolean | cdktf.IResolvable; 
  public get openstackAllowInsecure() {
    return this.getBooleanAttribute('openstack_allow_insecure');
  }
  public set openstackAllowInsecure(value: boolean | cdktf.IResolvable) {
    this._openstackAllowInsecure = value;
  }
  public resetOpenstackAllowInsecure() {
    this._openstackAllowInsecure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackAllowInsecureInput() {
    return this._openstackAllowInsecure;
  }

  // openstack_password - computed: false, optional: true, required: false
  private _openstackPassword?: string; 
  public get openstackPassword() {
    return this.getStringAttribute('openstack_password');
  }
  public set openstackPassword(value: string) {
    this._openstackPassword = value;
  }
  public resetOpenstackPassword() {
    this._openstackPassword = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackPasswordInput() {
    return this._openstackPassword;
  }

  // openstack_password_wo - computed: false, optional: true, required: false
  private _openstackPasswordWo?: string; 
  public get openstackPasswordWo() {
    return this.getStringAttribute('openstack_password_wo');
  }
  public set openstackPasswordWo(value: string) {
    this._openstackPasswordWo = value;
  }
  public resetOpenstackPasswordWo() {
    this._openstackPasswordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackPasswordWoInput() {
    return this._openstackPasswordWo;
  }

  // openstack_password_wo_version - computed: false, optional: true, required: false
  private _openstackPasswordWoVersion?: number; 
  public get openstackPasswordWoVersion() {
    return this.getNumberAttribute('openstack_password_wo_version');
  }
  public set openstackPasswordWoVersion(value: number) {
    this._openstackPasswordWoVersion = value;
  }
  public resetOpenstackPasswordWoVersion() {
    this._openstackPasswordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackPasswordWoVersionInput() {
    return this._openstackPasswordWoVersion;
  }

  // openstack_username - computed: false, optional: false, required: true
  private _openstackUsername?: string; 
  public get openstackUsername() {
    return this.getStringAttribute('openstack_username');
  }
  public set openstackUsername(value: string) {
    this._openstackUsername = value;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackUsernameInput() {
    return this._openstackUsername;
  }

  // parent_region - computed: false, optional: false, required: true
  private _parentRegion?: string; 
  public get parentRegion() {
    return this.getStringAttribute('parent_region');
  }
  public set parentRegion(value: string) {
    this._parentRegion = value;
  }
  // Temporarily expose input value. Use with caution.
  public get parentRegionInput() {
    return this._parentRegion;
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
  private _timeoutsMade?: CloudAccountOpenstackTimeoutsOutputReference;
  private get _timeouts() {
    return (this._timeoutsMade ??= new CloudAccountOpenstackTimeoutsOutputReference(this, "timeouts"));
  }
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: CloudAccountOpenstackTimeouts) {
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
      ca_certificate: cdktf.stringToTerraform(this._caCertificate),
      context: cdktf.stringToTerraform(this._context),
      default_domain: cdktf.stringToTerraform(this._defaultDomain),
      default_project: cdktf.stringToTerraform(this._defaultProject),
      identity_endpoint: cdktf.stringToTerraform(this._identityEndpoint),
      name: cdktf.stringToTerraform(this._name),
      openstack_allow_insecure: cdktf.booleanToTerraform(this._openstackAllowInsecure),
      openstack_password: cdktf.stringToTerraform(this._openstackPassword),
      openstack_password_wo: cdktf.stringToTerraform(this._openstackPasswordWo),
      openstack_password_wo_version: cdktf.numberToTerraform(this._openstackPasswordWoVersion),
      openstack_username: cdktf.stringToTerraform(this._openstackUsername),
      parent_region: cdktf.stringToTerraform(this._parentRegion),
      private_cloud_gateway_id: cdktf.stringToTerraform(this._privateCloudGatewayId),
      use_system_private_gateway: cdktf.booleanToTerraform(this._useSystemPrivateGateway),
      timeouts: cloudAccountOpenstackTimeoutsToTerraform(this._timeoutsMade?.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      ca_certificate: {
        value: cdktf.stringToHclTerraform(this._caCertificate),
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
      default_domain: {
        value: cdktf.stringToHclTerraform(this._defaultDomain),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      default_project: {
        value: cdktf.stringToHclTerraform(this._defaultProject),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      identity_endpoint: {
        value: cdktf.stringToHclTerraform(this._identityEndpoint),
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
      openstack_allow_insecure: {
        value: cdktf.booleanToHclTerraform(this._openstackAllowInsecure),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      openstack_password: {
        value: cdktf.stringToHclTerraform(this._openstackPassword),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      openstack_password_wo: {
        value: cdktf.stringToHclTerraform(this._openstackPasswordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      openstack_password_wo_version: {
        value: cdktf.numberToHclTerraform(this._openstackPasswordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      openstack_username: {
        value: cdktf.stringToHclTerraform(this._openstackUsername),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      parent_region: {
        value: cdktf.stringToHclTerraform(this._parentRegion),
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
      timeouts: {
        value: cloudAccountOpenstackTimeoutsToHclTerraform(this._timeoutsMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "CloudAccountOpenstackTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
