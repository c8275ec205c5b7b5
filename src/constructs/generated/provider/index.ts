// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PaletteProviderConfig {
  /**
  * Uid of the tenant that the objects in the state were made in, when that tenant has moved to this Palette: they are taken over. It names the old tenant, and is to be removed when the state has been written.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#adopt_tenant PaletteProvider#adopt_tenant}
  */
  readonly adoptTenant?: string;
  /**
  * The API key. From `PALETTE_API_KEY` or `SPECTROCLOUD_APIKEY` when unset: better there than in a file.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#api_key PaletteProvider#api_key}
  */
  readonly apiKey?: string;
  /**
  * Certificates (PEM) to trust besides those of the system, for a Palette of your own.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#ca_certificate PaletteProvider#ca_certificate}
  */
  readonly caCertificate?: string;
  /**
  * How many clusters a gateway deploys at once whose size Palette does not tell, such as one on existing Kubernetes that another configuration made. Clusters beyond it wait for their turn. Default `3`, the least of the vendor's sizing table.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#concurrent_deployments PaletteProvider#concurrent_deployments}
  */
  readonly concurrentDeployments?: number;
  /**
  * The owner when `owner` is unset; the constructs set the path of the stack. All copies of a configuration have the same, so only what was made with the same `lineage` is taken over.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#default_owner PaletteProvider#default_owner}
  */
  readonly defaultOwner?: string;
  /**
  * Palette's host, with a port if it isn't 443. Plain `http://` is taken for this machine only. From `PALETTE_HOST` or `SPECTROCLOUD_HOST` when unset. Default `api.spectrocloud.com`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#host PaletteProvider#host}
  */
  readonly host?: string;
  /**
  * Who runs this Palette: `saas` (the vendor), `self_hosted`, or `vertex` (self-hosted, FIPS). From `PALETTE_HOSTING` when unset, or from the host where that is the vendor's.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#hosting PaletteProvider#hosting}
  */
  readonly hosting?: string;
  /**
  * Doesn't verify Palette's certificate. Prefer `ca_certificate`: without verification anyone in between can read the API key. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#ignore_insecure_tls_error PaletteProvider#ignore_insecure_tls_error}
  */
  readonly ignoreInsecureTlsError?: boolean | cdktf.IResolvable;
  /**
  * What tells the copies of a configuration apart whose owner is `default_owner`: something that lies in the state, such as the `id` of a `terraform_data`, which the constructs set. Default: the lineage of the state, which `pcg` tells. Terraform tells no provider, so there, without this, nothing is taken over from an earlier run. Name the lineage of a state that was lost, as the marks hold it, to take over what it had.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#lineage PaletteProvider#lineage}
  */
  readonly lineage?: string;
  /**
  * Marks what this configuration makes, so that a run after an interrupted one finds it again. What carries the mark is taken over, whichever state made it: one name for each configuration, never shared, and another one in a copy. Without it and `default_owner` nothing is marked and nothing is adopted.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#owner PaletteProvider#owner}
  */
  readonly owner?: string;
  /**
  * Version of this Palette: `4.9`, or with its patch `4.9.16`. With it a plan refuses what this version can't do; without it that is a warning. From `PALETTE_VERSION` when unset. The vendor's own (`saas`) counts as the newest.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#palette_version PaletteProvider#palette_version}
  */
  readonly paletteVersion?: string;
  /**
  * The project of objects whose `context` is `project`. From `PALETTE_PROJECT` when unset. Default `Default`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#project_name PaletteProvider#project_name}
  */
  readonly projectName?: string;
  /**
  * How often a call is sent again that surely did nothing or may be repeated. Default `8`, over about half a minute.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#retry_attempts PaletteProvider#retry_attempts}
  */
  readonly retryAttempts?: number;
  /**
  * Alias name
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#alias PaletteProvider#alias}
  */
  readonly alias?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs palette}
*/
export class PaletteProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PaletteProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PaletteProvider to import
  * @param importFromId The id of the existing PaletteProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the PaletteProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs palette} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PaletteProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: PaletteProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'palette',
      terraformGeneratorMetadata: {
        providerName: 'palette',
        providerVersion: '0.1.0'
      },
      terraformProviderSource: 'registry.terraform.io/cdktf-palette/palette'
    });
    this._adoptTenant = config.adoptTenant;
    this._apiKey = config.apiKey;
    this._caCertificate = config.caCertificate;
    this._concurrentDeployments = config.concurrentDeployments;
    this._defaultOwner = config.defaultOwner;
    this._host = config.host;
    this._hosting = config.hosting;
    this._ignoreInsecureTlsError = config.ignoreInsecureTlsError;
    this._lineage = config.lineage;
    this._owner = config.owner;
    this._paletteVersion = config.paletteVersion;
    this._projectName = config.projectName;
    this._retryAttempts = config.retryAttempts;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // adopt_tenant - computed: false, optional: true, required: false
  private _adoptTenant?: string; 
  public get adoptTenant() {
    return this._adoptTenant;
  }
  public set adoptTenant(value: string | undefined) {
    this._adoptTenant = value;
  }
  public resetAdoptTenant() {
    this._adoptTenant = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get adoptTenantInput() {
    return this._adoptTenant;
  }

  // api_key - computed: false, optional: true, required: false
  private _apiKey?: string; 
  public get apiKey() {
    return this._apiKey;
  }
  public set apiKey(value: string | undefined) {
    this._apiKey = value;
  }
  public resetApiKey() {
    this._apiKey = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get apiKeyInput() {
    return this._apiKey;
  }

  // ca_certificate - computed: false, optional: true, required: false
  private _caCertificate?: string; 
  public get caCertificate() {
    return this._caCertificate;
  }
  public set caCertificate(value: string | undefined) {
    this._caCertificate = value;
  }
  public resetCaCertificate() {
    this._caCertificate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get caCertificateInput() {
    return this._caCertificate;
  }

  // concurrent_deployments - computed: false, optional: true, required: false
  private _concurrentDeployments?: number; 
  public get concurrentDeployments() {
    return this._concurrentDeployments;
  }
  public set concurrentDeployments(value: number | undefined) {
    this._concurrentDeployments = value;
  }
  public resetConcurrentDeployments() {
    this._concurrentDeployments = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get concurrentDeploymentsInput() {
    return this._concurrentDeployments;
  }

  // default_owner - computed: false, optional: true, required: false
  private _defaultOwner?: string; 
  public get defaultOwner() {
    return this._defaultOwner;
  }
  public set defaultOwner(value: string | undefined) {
    this._defaultOwner = value;
  }
  public resetDefaultOwner() {
    this._defaultOwner = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultOwnerInput() {
    return this._defaultOwner;
  }

  // host - computed: false, optional: true, required: false
  private _host?: string; 
  public get host() {
    return this._host;
  }
  public set host(value: string | undefined) {
    this._host = value;
  }
  public resetHost() {
    this._host = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostInput() {
    return this._host;
  }

  // hosting - computed: false, optional: true, required: false
  private _hosting?: string; 
  public get hosting() {
    return this._hosting;
  }
  public set hosting(value: string | undefined) {
    this._hosting = value;
  }
  public resetHosting() {
    this._hosting = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostingInput() {
    return this._hosting;
  }

  // ignore_insecure_tls_error - computed: false, optional: true, required: false
  private _ignoreInsecureTlsError?: boolean | cdktf.IResolvable; 
  public get ignoreInsecureTlsError() {
    return this._ignoreInsecureTlsError;
  }
  public set ignoreInsecureTlsError(value: boolean | cdktf.IResolvable | undefined) {
    this._ignoreInsecureTlsError = value;
  }
  public resetIgnoreInsecureTlsError() {
    this._ignoreInsecureTlsError = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ignoreInsecureTlsErrorInput() {
    return this._ignoreInsecureTlsError;
  }

  // lineage - computed: false, optional: true, required: false
  private _lineage?: string; 
  public get lineage() {
    return this._lineage;
  }
  public set lineage(value: string | undefined) {
    this._lineage = value;
  }
  public resetLineage() {
    this._lineage = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get lineageInput() {
    return this._lineage;
  }

  // owner - computed: false, optional: true, required: false
  private _owner?: string; 
  public get owner() {
    return this._owner;
  }
  public set owner(value: string | undefined) {
    this._owner = value;
  }
  public resetOwner() {
    this._owner = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ownerInput() {
    return this._owner;
  }

  // palette_version - computed: false, optional: true, required: false
  private _paletteVersion?: string; 
  public get paletteVersion() {
    return this._paletteVersion;
  }
  public set paletteVersion(value: string | undefined) {
    this._paletteVersion = value;
  }
  public resetPaletteVersion() {
    this._paletteVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get paletteVersionInput() {
    return this._paletteVersion;
  }

  // project_name - computed: false, optional: true, required: false
  private _projectName?: string; 
  public get projectName() {
    return this._projectName;
  }
  public set projectName(value: string | undefined) {
    this._projectName = value;
  }
  public resetProjectName() {
    this._projectName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectNameInput() {
    return this._projectName;
  }

  // retry_attempts - computed: false, optional: true, required: false
  private _retryAttempts?: number; 
  public get retryAttempts() {
    return this._retryAttempts;
  }
  public set retryAttempts(value: number | undefined) {
    this._retryAttempts = value;
  }
  public resetRetryAttempts() {
    this._retryAttempts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get retryAttemptsInput() {
    return this._retryAttempts;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string; 
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      adopt_tenant: cdktf.stringToTerraform(this._adoptTenant),
      api_key: cdktf.stringToTerraform(this._apiKey),
      ca_certificate: cdktf.stringToTerraform(this._caCertificate),
      concurrent_deployments: cdktf.numberToTerraform(this._concurrentDeployments),
      default_owner: cdktf.stringToTerraform(this._defaultOwner),
      host: cdktf.stringToTerraform(this._host),
      hosting: cdktf.stringToTerraform(this._hosting),
      ignore_insecure_tls_error: cdktf.booleanToTerraform(this._ignoreInsecureTlsError),
      lineage: cdktf.stringToTerraform(this._lineage),
      owner: cdktf.stringToTerraform(this._owner),
      palette_version: cdktf.stringToTerraform(this._paletteVersion),
      project_name: cdktf.stringToTerraform(this._projectName),
      retry_attempts: cdktf.numberToTerraform(this._retryAttempts),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      adopt_tenant: {
        value: cdktf.stringToHclTerraform(this._adoptTenant),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      api_key: {
        value: cdktf.stringToHclTerraform(this._apiKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ca_certificate: {
        value: cdktf.stringToHclTerraform(this._caCertificate),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      concurrent_deployments: {
        value: cdktf.numberToHclTerraform(this._concurrentDeployments),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      default_owner: {
        value: cdktf.stringToHclTerraform(this._defaultOwner),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      host: {
        value: cdktf.stringToHclTerraform(this._host),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      hosting: {
        value: cdktf.stringToHclTerraform(this._hosting),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ignore_insecure_tls_error: {
        value: cdktf.booleanToHclTerraform(this._ignoreInsecureTlsError),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      lineage: {
        value: cdktf.stringToHclTerraform(this._lineage),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      owner: {
        value: cdktf.stringToHclTerraform(this._owner),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      palette_version: {
        value: cdktf.stringToHclTerraform(this._paletteVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project_name: {
        value: cdktf.stringToHclTerraform(this._projectName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      retry_attempts: {
        value: cdktf.numberToHclTerraform(this._retryAttempts),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
