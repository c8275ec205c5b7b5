// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ProxyConfigConfig extends cdktf.TerraformMetaArguments {
  /**
  * Certificate (PEM) of a proxy that opens TLS. The installer gives it to the gateway's nodes, not to those of workload clusters: they get it from the tenant or from a profile's OS layer.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#ca_certificate ProxyConfig#ca_certificate}
  */
  readonly caCertificate?: string;
  /**
  * Networks of pods, services and nodes (CIDR). They are merged into `NO_PROXY`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#cluster_cidrs ProxyConfig#cluster_cidrs}
  */
  readonly clusterCidrs?: string[];
  /**
  * URL of the proxy for HTTP, without user info.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#http_proxy ProxyConfig#http_proxy}
  */
  readonly httpProxy?: string;
  /**
  * URL of the proxy for HTTPS, without user info.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#https_proxy ProxyConfig#https_proxy}
  */
  readonly httpsProxy?: string;
  /**
  * What goes past the proxy: host names, domains, IP addresses, networks.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#no_proxy ProxyConfig#no_proxy}
  */
  readonly noProxy?: string[];
  /**
  * Password at the proxy. Never stored, so nothing below holds it: whoever installs the gateway puts it in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#password_wo ProxyConfig#password_wo}
  */
  readonly passwordWo?: string;
  /**
  * Change it to say that the password changed.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#password_wo_version ProxyConfig#password_wo_version}
  */
  readonly passwordWoVersion?: number;
  /**
  * User at the proxy.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#username ProxyConfig#username}
  */
  readonly username?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config palette_proxy_config}
*/
export class ProxyConfig extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_proxy_config";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ProxyConfig resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ProxyConfig to import
  * @param importFromId The id of the existing ProxyConfig that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ProxyConfig to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_proxy_config", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/proxy_config palette_proxy_config} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ProxyConfigConfig = {}
  */
  public constructor(scope: Construct, id: string, config: ProxyConfigConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'palette_proxy_config',
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
    this._clusterCidrs = config.clusterCidrs;
    this._httpProxy = config.httpProxy;
    this._httpsProxy = config.httpsProxy;
    this._noProxy = config.noProxy;
    this._passwordWo = config.passwordWo;
    this._passwordWoVersion = config.passwordWoVersion;
    this._username = config.username;
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

  // cluster_cidrs - computed: false, optional: true, required: false
  private _clusterCidrs?: string[]; 
  public get clusterCidrs() {
    return this.getListAttribute('cluster_cidrs');
  }
  public set clusterCidrs(value: string[]) {
    this._clusterCidrs = value;
  }
  public resetClusterCidrs() {
    this._clusterCidrs = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterCidrsInput() {
    return this._clusterCidrs;
  }

  // effective_no_proxy - computed: true, optional: false, required: false
  public get effectiveNoProxy() {
    return this.getListAttribute('effective_no_proxy');
  }

  // environment - computed: true, optional: false, required: false
  private _environmentMade?: cdktf.StringMap;
  private get _environment() {
    return (this._environmentMade ??= new cdktf.StringMap(this, "environment"));
  }
  public get environment() {
    return this._environment;
  }

  // http_proxy - computed: false, optional: true, required: false
  private _httpProxy?: string; 
  public get httpProxy() {
    return this.getStringAttribute('http_proxy');
  }
  public set httpProxy(value: string) {
    this._httpProxy = value;
  }
  public resetHttpProxy() {
    this._httpProxy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get httpProxyInput() {
    return this._httpProxy;
  }

  // https_proxy - computed: false, optional: true, required: false
  private _httpsProxy?: string; 
  public get httpsProxy() {
    return this.getStringAttribute('https_proxy');
  }
  public set httpsProxy(value: string) {
    this._httpsProxy = value;
  }
  public resetHttpsProxy() {
    this._httpsProxy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get httpsProxyInput() {
    return this._httpsProxy;
  }

  // installer_answers - computed: true, optional: false, required: false
  private _installerAnswersMade?: cdktf.StringMap;
  private get _installerAnswers() {
    return (this._installerAnswersMade ??= new cdktf.StringMap(this, "installer_answers"));
  }
  public get installerAnswers() {
    return this._installerAnswers;
  }

  // no_proxy - computed: false, optional: true, required: false
  private _noProxy?: string[]; 
  public get noProxy() {
    return this.getListAttribute('no_proxy');
  }
  public set noProxy(value: string[]) {
    this._noProxy = value;
  }
  public resetNoProxy() {
    this._noProxy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get noProxyInput() {
    return this._noProxy;
  }

  // password_wo - computed: false, optional: true, required: false
  private _passwordWo?: string; 
  public get passwordWo() {
    return this.getStringAttribute('password_wo');
  }
  public set passwordWo(value: string) {
    this._passwordWo = value;
  }
  public resetPasswordWo() {
    this._passwordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoInput() {
    return this._passwordWo;
  }

  // password_wo_version - computed: false, optional: true, required: false
  private _passwordWoVersion?: number; 
  public get passwordWoVersion() {
    return this.getNumberAttribute('password_wo_version');
  }
  public set passwordWoVersion(value: number) {
    this._passwordWoVersion = value;
  }
  public resetPasswordWoVersion() {
    this._passwordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordWoVersionInput() {
    return this._passwordWoVersion;
  }

  // reach_values - computed: true, optional: false, required: false
  public get reachValues() {
    return this.getStringAttribute('reach_values');
  }

  // username - computed: false, optional: true, required: false
  private _username?: string; 
  public get username() {
    return this.getStringAttribute('username');
  }
  public set username(value: string) {
    this._username = value;
  }
  public resetUsername() {
    this._username = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get usernameInput() {
    return this._username;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      ca_certificate: cdktf.stringToTerraform(this._caCertificate),
      cluster_cidrs: cdktf.listMapper(cdktf.stringToTerraform, false)(this._clusterCidrs),
      http_proxy: cdktf.stringToTerraform(this._httpProxy),
      https_proxy: cdktf.stringToTerraform(this._httpsProxy),
      no_proxy: cdktf.listMapper(cdktf.stringToTerraform, false)(this._noProxy),
      password_wo: cdktf.stringToTerraform(this._passwordWo),
      password_wo_version: cdktf.numberToTerraform(this._passwordWoVersion),
      username: cdktf.stringToTerraform(this._username),
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
      cluster_cidrs: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._clusterCidrs),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      http_proxy: {
        value: cdktf.stringToHclTerraform(this._httpProxy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      https_proxy: {
        value: cdktf.stringToHclTerraform(this._httpsProxy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      no_proxy: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._noProxy),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      password_wo: {
        value: cdktf.stringToHclTerraform(this._passwordWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      password_wo_version: {
        value: cdktf.numberToHclTerraform(this._passwordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      username: {
        value: cdktf.stringToHclTerraform(this._username),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
