// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface PrivateCloudGatewayConfig extends cdktf.TerraformMetaArguments {
  /**
  * Removes the gateway even though it is not known of every cluster which gateway it refers to: the API key may not look into all projects, or not read all clusters. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#acknowledge_unseen PrivateCloudGateway#acknowledge_unseen}
  */
  readonly acknowledgeUnseen?: boolean | cdktf.IResolvable;
  /**
  * Where the Palette CLI puts the nodes on Apache CloudStack. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#apache_cloudstack PrivateCloudGateway#apache_cloudstack}
  */
  readonly apacheCloudstack?: PrivateCloudGatewayApacheCloudstack;
  /**
  * What it makes clusters on. The Palette CLI installs on `vsphere`, `maas`, `apache_cloudstack`, and `openstack` until Palette 4.7. On existing Kubernetes it may also be `aws`, `azure`, `nutanix`, or another cloud that the tenant registered, by its name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#cloud_type PrivateCloudGateway#cloud_type}
  */
  readonly cloudType: string;
  /**
  * Size of a node of the Palette CLI on vSphere, with `size = "custom"`. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#custom_size PrivateCloudGateway#custom_size}
  */
  readonly customSize?: PrivateCloudGatewayCustomSize;
  /**
  * Secret that images are pulled with; Palette CLI 4.9.16 and later asks for it. Kept nowhere (Terraform 1.11 and later), and not among `installer_answers`: the command that installs gets it by its environment.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#image_pull_secret_wo PrivateCloudGateway#image_pull_secret_wo}
  */
  readonly imagePullSecretWo?: string;
  /**
  * A registry that the Palette CLI takes all images from (`Custom`); its user and password are asked for at installation. When unset, the default one. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#image_registry PrivateCloudGateway#image_registry}
  */
  readonly imageRegistry?: PrivateCloudGatewayImageRegistry;
  /**
  * `existing_kubernetes`: on a cluster that is there, by kubectl. `palette_cli`: on nodes of its own, by the Palette CLI.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#install_method PrivateCloudGateway#install_method}
  */
  readonly installMethod: string;
  /**
  * Where the Palette CLI puts the nodes on MAAS. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#maas PrivateCloudGateway#maas}
  */
  readonly maas?: PrivateCloudGatewayMaas;
  /**
  * Uid of the gateway that takes the clusters over when this one is removed. Apply it before the removal: a delete sees only what was applied.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#migrate_clusters_to PrivateCloudGateway#migrate_clusters_to}
  */
  readonly migrateClustersTo?: string;
  /**
  * Name, unique in the tenant.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#name PrivateCloudGateway#name}
  */
  readonly name: string;
  /**
  * Whether the gateway keeps its pods on its own control plane. Asked by the Palette CLI. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#node_affinity PrivateCloudGateway#node_affinity}
  */
  readonly nodeAffinity?: boolean | cdktf.IResolvable;
  /**
  * Nodes of a gateway of the Palette CLI: 1 or 3. It can grow and never shrinks. Default `1`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#node_count PrivateCloudGateway#node_count}
  */
  readonly nodeCount?: number;
  /**
  * Where the Palette CLI puts the nodes on OpenStack, until Palette 4.7. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#openstack PrivateCloudGateway#openstack}
  */
  readonly openstack?: PrivateCloudGatewayOpenstack;
  /**
  * Whether nodes of the Palette CLI get the patches of their system when they first boot. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#patch_os_on_boot PrivateCloudGateway#patch_os_on_boot}
  */
  readonly patchOsOnBoot?: boolean | cdktf.IResolvable;
  /**
  * `lock` holds Palette's agents in the gateway at their version, `unlock` lets Palette upgrade them. Default `unlock`. A gateway has its agents only when it was installed: give it to `palette_private_cloud_gateway_ready`, too, or the next apply does it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#pause_agent_upgrades PrivateCloudGateway#pause_agent_upgrades}
  */
  readonly pauseAgentUpgrades?: string;
  /**
  * Network (CIDR) of the gateway's own pods. It must not overlap that of the machines. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#pod_cidr PrivateCloudGateway#pod_cidr}
  */
  readonly podCidr?: string;
  /**
  * The proxy that the Palette CLI shall give to the gateway: `installer_answers` of a `palette_proxy_config`. Fixed at installation. A gateway on existing Kubernetes takes its cluster's.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#proxy PrivateCloudGateway#proxy}
  */
  readonly proxy?: { [key: string]: string };
  /**
  * Whether nodes of the Palette CLI boot again once they are patched. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#reboot_after_patch PrivateCloudGateway#reboot_after_patch}
  */
  readonly rebootAfterPatch?: boolean | cdktf.IResolvable;
  /**
  * Network (CIDR) of the gateway's own services. It must not overlap that of the machines. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#service_ip_range PrivateCloudGateway#service_ip_range}
  */
  readonly serviceIpRange?: string;
  /**
  * Whether all projects may use the account that the Palette CLI makes for the gateway. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#share_with_projects PrivateCloudGateway#share_with_projects}
  */
  readonly shareWithProjects?: boolean | cdktf.IResolvable;
  /**
  * Size of a node of the Palette CLI: `small`, `medium`, `large`; `custom` with `custom_size`. Fixed at installation. On CloudStack and OpenStack offering and flavor decide, and this says only what they come up to, for `concurrent_deployments`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#size PrivateCloudGateway#size}
  */
  readonly size?: string;
  /**
  * Token of a subscription to Ubuntu Pro, for the nodes of the Palette CLI. Kept nowhere (Terraform 1.11 and later), and not among `installer_answers`: the command that installs gets it by its environment (`palette pcg install --ubuntu-pro-token`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ubuntu_pro_token_wo PrivateCloudGateway#ubuntu_pro_token_wo}
  */
  readonly ubuntuProTokenWo?: string;
  /**
  * Where the Palette CLI puts the nodes on vSphere. Fixed at installation.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#vsphere PrivateCloudGateway#vsphere}
  */
  readonly vsphere?: PrivateCloudGatewayVsphere;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#timeouts PrivateCloudGateway#timeouts}
  */
  readonly timeouts?: PrivateCloudGatewayTimeouts;
}
export interface PrivateCloudGatewayApacheCloudstack {
  /**
  * URL of the API: `https://cloudstack.example.com:8080/client/api`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#api_url PrivateCloudGateway#api_url}
  */
  readonly apiUrl: string;
  /**
  * Static address of the API server. CloudStack chooses when unset.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#control_plane_ip PrivateCloudGateway#control_plane_ip}
  */
  readonly controlPlaneIp?: string;
  /**
  * Disk offering of the nodes, where the compute offering leaves it open.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#disk_offering PrivateCloudGateway#disk_offering}
  */
  readonly diskOffering?: string;
  /**
  * Domain of the user.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#domain PrivateCloudGateway#domain}
  */
  readonly domain?: string;
  /**
  * Network of the zone.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#network PrivateCloudGateway#network}
  */
  readonly network: string;
  /**
  * Compute offering of the nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#offering PrivateCloudGateway#offering}
  */
  readonly offering: string;
  /**
  * Project.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#project PrivateCloudGateway#project}
  */
  readonly project?: string;
  /**
  * SSH key pair, by name, for the user `spectro`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ssh_key_pair PrivateCloudGateway#ssh_key_pair}
  */
  readonly sshKeyPair?: string;
  /**
  * Shows the gateway's cluster in CloudStack's own Kubernetes service.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#sync_with_cks PrivateCloudGateway#sync_with_cks}
  */
  readonly syncWithCks?: boolean | cdktf.IResolvable;
  /**
  * Zone.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#zone PrivateCloudGateway#zone}
  */
  readonly zone: string;
}

export function privateCloudGatewayApacheCloudstackToTerraform(struct?: PrivateCloudGatewayApacheCloudstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    api_url: cdktf.stringToTerraform(struct!.apiUrl),
    control_plane_ip: cdktf.stringToTerraform(struct!.controlPlaneIp),
    disk_offering: cdktf.stringToTerraform(struct!.diskOffering),
    domain: cdktf.stringToTerraform(struct!.domain),
    network: cdktf.stringToTerraform(struct!.network),
    offering: cdktf.stringToTerraform(struct!.offering),
    project: cdktf.stringToTerraform(struct!.project),
    ssh_key_pair: cdktf.stringToTerraform(struct!.sshKeyPair),
    sync_with_cks: cdktf.booleanToTerraform(struct!.syncWithCks),
    zone: cdktf.stringToTerraform(struct!.zone),
  }
}


export function privateCloudGatewayApacheCloudstackToHclTerraform(struct?: PrivateCloudGatewayApacheCloudstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    api_url: {
      value: cdktf.stringToHclTerraform(struct!.apiUrl),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    control_plane_ip: {
      value: cdktf.stringToHclTerraform(struct!.controlPlaneIp),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    disk_offering: {
      value: cdktf.stringToHclTerraform(struct!.diskOffering),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    domain: {
      value: cdktf.stringToHclTerraform(struct!.domain),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    network: {
      value: cdktf.stringToHclTerraform(struct!.network),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    offering: {
      value: cdktf.stringToHclTerraform(struct!.offering),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    project: {
      value: cdktf.stringToHclTerraform(struct!.project),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ssh_key_pair: {
      value: cdktf.stringToHclTerraform(struct!.sshKeyPair),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    sync_with_cks: {
      value: cdktf.booleanToHclTerraform(struct!.syncWithCks),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    zone: {
      value: cdktf.stringToHclTerraform(struct!.zone),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayApacheCloudstackOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayApacheCloudstack | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._apiUrl !== undefined) {
      hasAnyValues = true;
      internalValueResult.apiUrl = this._apiUrl;
    }
    if (this._controlPlaneIp !== undefined) {
      hasAnyValues = true;
      internalValueResult.controlPlaneIp = this._controlPlaneIp;
    }
    if (this._diskOffering !== undefined) {
      hasAnyValues = true;
      internalValueResult.diskOffering = this._diskOffering;
    }
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._offering !== undefined) {
      hasAnyValues = true;
      internalValueResult.offering = this._offering;
    }
    if (this._project !== undefined) {
      hasAnyValues = true;
      internalValueResult.project = this._project;
    }
    if (this._sshKeyPair !== undefined) {
      hasAnyValues = true;
      internalValueResult.sshKeyPair = this._sshKeyPair;
    }
    if (this._syncWithCks !== undefined) {
      hasAnyValues = true;
      internalValueResult.syncWithCks = this._syncWithCks;
    }
    if (this._zone !== undefined) {
      hasAnyValues = true;
      internalValueResult.zone = this._zone;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayApacheCloudstack | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._apiUrl = undefined;
      this._controlPlaneIp = undefined;
      this._diskOffering = undefined;
      this._domain = undefined;
      this._network = undefined;
      this._offering = undefined;
      this._project = undefined;
      this._sshKeyPair = undefined;
      this._syncWithCks = undefined;
      this._zone = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._apiUrl = value.apiUrl;
      this._controlPlaneIp = value.controlPlaneIp;
      this._diskOffering = value.diskOffering;
      this._domain = value.domain;
      this._network = value.network;
      this._offering = value.offering;
      this._project = value.project;
      this._sshKeyPair = value.sshKeyPair;
      this._syncWithCks = value.syncWithCks;
      this._zone = value.zone;
    }
  }

  // api_url - computed: false, optional: false, required: true
  private _apiUrl?: string; 
  public get apiUrl() {
    return this.getStringAttribute('api_url');
  }
  public set apiUrl(value: string) {
    this._apiUrl = value;
  }
  // Temporarily expose input value. Use with caution.
  public get apiUrlInput() {
    return this._apiUrl;
  }

  // control_plane_ip - computed: false, optional: true, required: false
  private _controlPlaneIp?: string; 
  public get controlPlaneIp() {
    return this.getStringAttribute('control_plane_ip');
  }
  public set controlPlaneIp(value: string) {
    this._controlPlaneIp = value;
  }
  public resetControlPlaneIp() {
    this._controlPlaneIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get controlPlaneIpInput() {
    return this._controlPlaneIp;
  }

  // disk_offering - computed: false, optional: true, required: false
  private _diskOffering?: string; 
  public get diskOffering() {
    return this.getStringAttribute('disk_offering');
  }
  public set diskOffering(value: string) {
    this._diskOffering = value;
  }
  public resetDiskOffering() {
    this._diskOffering = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get diskOfferingInput() {
    return this._diskOffering;
  }

  // domain - computed: false, optional: true, required: false
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  public resetDomain() {
    this._domain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }

  // network - computed: false, optional: false, required: true
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // offering - computed: false, optional: false, required: true
  private _offering?: string; 
  public get offering() {
    return this.getStringAttribute('offering');
  }
  public set offering(value: string) {
    this._offering = value;
  }
  // Temporarily expose input value. Use with caution.
  public get offeringInput() {
    return this._offering;
  }

  // project - computed: false, optional: true, required: false
  private _project?: string; 
  public get project() {
    return this.getStringAttribute('project');
  }
  public set project(value: string) {
    this._project = value;
  }
  public resetProject() {
    this._project = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectInput() {
    return this._project;
  }

  // ssh_key_pair - computed: false, optional: true, required: false
  private _sshKeyPair?: string; 
  public get sshKeyPair() {
    return this.getStringAttribute('ssh_key_pair');
  }
  public set sshKeyPair(value: string) {
    this._sshKeyPair = value;
  }
  public resetSshKeyPair() {
    this._sshKeyPair = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sshKeyPairInput() {
    return this._sshKeyPair;
  }

  // sync_with_cks - computed: false, optional: true, required: false
  private _syncWithCks?: boolean | cdktf.IResolvable; 
  public get syncWithCks() {
    return this.getBooleanAttribute('sync_with_cks');
  }
  public set syncWithCks(value: boolean | cdktf.IResolvable) {
    this._syncWithCks = value;
  }
  public resetSyncWithCks() {
    this._syncWithCks = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get syncWithCksInput() {
    return this._syncWithCks;
  }

  // zone - computed: false, optional: false, required: true
  private _zone?: string; 
  public get zone() {
    return this.getStringAttribute('zone');
  }
  public set zone(value: string) {
    this._zone = value;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneInput() {
    return this._zone;
  }
}
export interface PrivateCloudGatewayCustomSize {
  /**
  * Virtual CPUs, 4 or more.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#cpu PrivateCloudGateway#cpu}
  */
  readonly cpu: number;
  /**
  * Disk in GiB, 60 or more.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#disk_size_gb PrivateCloudGateway#disk_size_gb}
  */
  readonly diskSizeGb: number;
  /**
  * Memory in MiB, 4096 or more.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#memory_mb PrivateCloudGateway#memory_mb}
  */
  readonly memoryMb: number;
}

export function privateCloudGatewayCustomSizeToTerraform(struct?: PrivateCloudGatewayCustomSize | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    cpu: cdktf.numberToTerraform(struct!.cpu),
    disk_size_gb: cdktf.numberToTerraform(struct!.diskSizeGb),
    memory_mb: cdktf.numberToTerraform(struct!.memoryMb),
  }
}


export function privateCloudGatewayCustomSizeToHclTerraform(struct?: PrivateCloudGatewayCustomSize | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    cpu: {
      value: cdktf.numberToHclTerraform(struct!.cpu),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    disk_size_gb: {
      value: cdktf.numberToHclTerraform(struct!.diskSizeGb),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    memory_mb: {
      value: cdktf.numberToHclTerraform(struct!.memoryMb),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayCustomSizeOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayCustomSize | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cpu !== undefined) {
      hasAnyValues = true;
      internalValueResult.cpu = this._cpu;
    }
    if (this._diskSizeGb !== undefined) {
      hasAnyValues = true;
      internalValueResult.diskSizeGb = this._diskSizeGb;
    }
    if (this._memoryMb !== undefined) {
      hasAnyValues = true;
      internalValueResult.memoryMb = this._memoryMb;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayCustomSize | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cpu = undefined;
      this._diskSizeGb = undefined;
      this._memoryMb = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cpu = value.cpu;
      this._diskSizeGb = value.diskSizeGb;
      this._memoryMb = value.memoryMb;
    }
  }

  // cpu - computed: false, optional: false, required: true
  private _cpu?: number; 
  public get cpu() {
    return this.getNumberAttribute('cpu');
  }
  public set cpu(value: number) {
    this._cpu = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cpuInput() {
    return this._cpu;
  }

  // disk_size_gb - computed: false, optional: false, required: true
  private _diskSizeGb?: number; 
  public get diskSizeGb() {
    return this.getNumberAttribute('disk_size_gb');
  }
  public set diskSizeGb(value: number) {
    this._diskSizeGb = value;
  }
  // Temporarily expose input value. Use with caution.
  public get diskSizeGbInput() {
    return this._diskSizeGb;
  }

  // memory_mb - computed: false, optional: false, required: true
  private _memoryMb?: number; 
  public get memoryMb() {
    return this.getNumberAttribute('memory_mb');
  }
  public set memoryMb(value: number) {
    this._memoryMb = value;
  }
  // Temporarily expose input value. Use with caution.
  public get memoryMbInput() {
    return this._memoryMb;
  }
}
export interface PrivateCloudGatewayImageRegistry {
  /**
  * Doesn't verify the registry's certificate.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#allow_insecure PrivateCloudGateway#allow_insecure}
  */
  readonly allowInsecure?: boolean | cdktf.IResolvable;
  /**
  * Path that all images are under.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#base_content_path PrivateCloudGateway#base_content_path}
  */
  readonly baseContentPath?: string;
  /**
  * Path of the certificate (PEM) that signed the registry's, where the Palette CLI runs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ca_file PrivateCloudGateway#ca_file}
  */
  readonly caFile?: string;
  /**
  * Host name, or URL.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#endpoint PrivateCloudGateway#endpoint}
  */
  readonly endpoint: string;
  /**
  * Registries that it stands in for: `docker.io::registry.example.com/docker`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#mirror_registries PrivateCloudGateway#mirror_registries}
  */
  readonly mirrorRegistries?: string[];
  /**
  * Name.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#name PrivateCloudGateway#name}
  */
  readonly name: string;
}

export function privateCloudGatewayImageRegistryToTerraform(struct?: PrivateCloudGatewayImageRegistry | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    allow_insecure: cdktf.booleanToTerraform(struct!.allowInsecure),
    base_content_path: cdktf.stringToTerraform(struct!.baseContentPath),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    endpoint: cdktf.stringToTerraform(struct!.endpoint),
    mirror_registries: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.mirrorRegistries),
    name: cdktf.stringToTerraform(struct!.name),
  }
}


export function privateCloudGatewayImageRegistryToHclTerraform(struct?: PrivateCloudGatewayImageRegistry | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    allow_insecure: {
      value: cdktf.booleanToHclTerraform(struct!.allowInsecure),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    base_content_path: {
      value: cdktf.stringToHclTerraform(struct!.baseContentPath),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ca_file: {
      value: cdktf.stringToHclTerraform(struct!.caFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    endpoint: {
      value: cdktf.stringToHclTerraform(struct!.endpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    mirror_registries: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.mirrorRegistries),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    name: {
      value: cdktf.stringToHclTerraform(struct!.name),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayImageRegistryOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayImageRegistry | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._allowInsecure !== undefined) {
      hasAnyValues = true;
      internalValueResult.allowInsecure = this._allowInsecure;
    }
    if (this._baseContentPath !== undefined) {
      hasAnyValues = true;
      internalValueResult.baseContentPath = this._baseContentPath;
    }
    if (this._caFile !== undefined) {
      hasAnyValues = true;
      internalValueResult.caFile = this._caFile;
    }
    if (this._endpoint !== undefined) {
      hasAnyValues = true;
      internalValueResult.endpoint = this._endpoint;
    }
    if (this._mirrorRegistries !== undefined) {
      hasAnyValues = true;
      internalValueResult.mirrorRegistries = this._mirrorRegistries;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayImageRegistry | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._allowInsecure = undefined;
      this._baseContentPath = undefined;
      this._caFile = undefined;
      this._endpoint = undefined;
      this._mirrorRegistries = undefined;
      this._name = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._allowInsecure = value.allowInsecure;
      this._baseContentPath = value.baseContentPath;
      this._caFile = value.caFile;
      this._endpoint = value.endpoint;
      this._mirrorRegistries = value.mirrorRegistries;
      this._name = value.name;
    }
  }

  // allow_insecure - computed: false, optional: true, required: false
  private _allowInsecure?: boolean | cdktf.IResolvable; 
  public get allowInsecure() {
    return this.getBooleanAttribute('allow_insecure');
  }
  public set allowInsecure(value: boolean | cdktf.IResolvable) {
    this._allowInsecure = value;
  }
  public resetAllowInsecure() {
    this._allowInsecure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowInsecureInput() {
    return this._allowInsecure;
  }

  // base_content_path - computed: false, optional: true, required: false
  private _baseContentPath?: string; 
  public get baseContentPath() {
    return this.getStringAttribute('base_content_path');
  }
  public set baseContentPath(value: string) {
    this._baseContentPath = value;
  }
  public resetBaseContentPath() {
    this._baseContentPath = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get baseContentPathInput() {
    return this._baseContentPath;
  }

  // ca_file - computed: false, optional: true, required: false
  private _caFile?: string; 
  public get caFile() {
    return this.getStringAttribute('ca_file');
  }
  public set caFile(value: string) {
    this._caFile = value;
  }
  public resetCaFile() {
    this._caFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get caFileInput() {
    return this._caFile;
  }

  // endpoint - computed: false, optional: false, required: true
  private _endpoint?: string; 
  public get endpoint() {
    return this.getStringAttribute('endpoint');
  }
  public set endpoint(value: string) {
    this._endpoint = value;
  }
  // Temporarily expose input value. Use with caution.
  public get endpointInput() {
    return this._endpoint;
  }

  // mirror_registries - computed: false, optional: true, required: false
  private _mirrorRegistries?: string[]; 
  public get mirrorRegistries() {
    return this.getListAttribute('mirror_registries');
  }
  public set mirrorRegistries(value: string[]) {
    this._mirrorRegistries = value;
  }
  public resetMirrorRegistries() {
    this._mirrorRegistries = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mirrorRegistriesInput() {
    return this._mirrorRegistries;
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
}
export interface PrivateCloudGatewayMaas {
  /**
  * URL of the MAAS server: `http://maas.example.com:5240/MAAS`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#api_endpoint PrivateCloudGateway#api_endpoint}
  */
  readonly apiEndpoint: string;
  /**
  * Availability zones that machines are taken from.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#azs PrivateCloudGateway#azs}
  */
  readonly azs: string[];
  /**
  * DNS domain of the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#domain PrivateCloudGateway#domain}
  */
  readonly domain: string;
  /**
  * Fewest CPUs of a machine. Default `4`, and no less.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#min_cpu PrivateCloudGateway#min_cpu}
  */
  readonly minCpu?: number;
  /**
  * Least disk of a machine, in GiB. Default `60`, and no less.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#min_disk_size_gb PrivateCloudGateway#min_disk_size_gb}
  */
  readonly minDiskSizeGb?: number;
  /**
  * Least memory of a machine, in MiB. Default `8192`, and no less.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#min_memory_mb PrivateCloudGateway#min_memory_mb}
  */
  readonly minMemoryMb?: number;
  /**
  * Resource pool. It must have machines that are Ready.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#resource_pool PrivateCloudGateway#resource_pool}
  */
  readonly resourcePool: string;
}

export function privateCloudGatewayMaasToTerraform(struct?: PrivateCloudGatewayMaas | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    api_endpoint: cdktf.stringToTerraform(struct!.apiEndpoint),
    azs: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.azs),
    domain: cdktf.stringToTerraform(struct!.domain),
    min_cpu: cdktf.numberToTerraform(struct!.minCpu),
    min_disk_size_gb: cdktf.numberToTerraform(struct!.minDiskSizeGb),
    min_memory_mb: cdktf.numberToTerraform(struct!.minMemoryMb),
    resource_pool: cdktf.stringToTerraform(struct!.resourcePool),
  }
}


export function privateCloudGatewayMaasToHclTerraform(struct?: PrivateCloudGatewayMaas | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    api_endpoint: {
      value: cdktf.stringToHclTerraform(struct!.apiEndpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    azs: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.azs),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    domain: {
      value: cdktf.stringToHclTerraform(struct!.domain),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    min_cpu: {
      value: cdktf.numberToHclTerraform(struct!.minCpu),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min_disk_size_gb: {
      value: cdktf.numberToHclTerraform(struct!.minDiskSizeGb),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min_memory_mb: {
      value: cdktf.numberToHclTerraform(struct!.minMemoryMb),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    resource_pool: {
      value: cdktf.stringToHclTerraform(struct!.resourcePool),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayMaasOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayMaas | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._apiEndpoint !== undefined) {
      hasAnyValues = true;
      internalValueResult.apiEndpoint = this._apiEndpoint;
    }
    if (this._azs !== undefined) {
      hasAnyValues = true;
      internalValueResult.azs = this._azs;
    }
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    if (this._minCpu !== undefined) {
      hasAnyValues = true;
      internalValueResult.minCpu = this._minCpu;
    }
    if (this._minDiskSizeGb !== undefined) {
      hasAnyValues = true;
      internalValueResult.minDiskSizeGb = this._minDiskSizeGb;
    }
    if (this._minMemoryMb !== undefined) {
      hasAnyValues = true;
      internalValueResult.minMemoryMb = this._minMemoryMb;
    }
    if (this._resourcePool !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourcePool = this._resourcePool;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayMaas | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._apiEndpoint = undefined;
      this._azs = undefined;
      this._domain = undefined;
      this._minCpu = undefined;
      this._minDiskSizeGb = undefined;
      this._minMemoryMb = undefined;
      this._resourcePool = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._apiEndpoint = value.apiEndpoint;
      this._azs = value.azs;
      this._domain = value.domain;
      this._minCpu = value.minCpu;
      this._minDiskSizeGb = value.minDiskSizeGb;
      this._minMemoryMb = value.minMemoryMb;
      this._resourcePool = value.resourcePool;
    }
  }

  // api_endpoint - computed: false, optional: false, required: true
  private _apiEndpoint?: string; 
  public get apiEndpoint() {
    return this.getStringAttribute('api_endpoint');
  }
  public set apiEndpoint(value: string) {
    this._apiEndpoint = value;
  }
  // Temporarily expose input value. Use with caution.
  public get apiEndpointInput() {
    return this._apiEndpoint;
  }

  // azs - computed: false, optional: false, required: true
  private _azs?: string[]; 
  public get azs() {
    return this.getListAttribute('azs');
  }
  public set azs(value: string[]) {
    this._azs = value;
  }
  // Temporarily expose input value. Use with caution.
  public get azsInput() {
    return this._azs;
  }

  // domain - computed: false, optional: false, required: true
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }

  // min_cpu - computed: true, optional: true, required: false
  private _minCpu?: number; 
  public get minCpu() {
    return this.getNumberAttribute('min_cpu');
  }
  public set minCpu(value: number) {
    this._minCpu = value;
  }
  public resetMinCpu() {
    this._minCpu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minCpuInput() {
    return this._minCpu;
  }

  // min_disk_size_gb - computed: true, optional: true, required: false
  private _minDiskSizeGb?: number; 
  public get minDiskSizeGb() {
    return this.getNumberAttribute('min_disk_size_gb');
  }
  public set minDiskSizeGb(value: number) {
    this._minDiskSizeGb = value;
  }
  public resetMinDiskSizeGb() {
    this._minDiskSizeGb = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minDiskSizeGbInput() {
    return this._minDiskSizeGb;
  }

  // min_memory_mb - computed: true, optional: true, required: false
  private _minMemoryMb?: number; 
  public get minMemoryMb() {
    return this.getNumberAttribute('min_memory_mb');
  }
  public set minMemoryMb(value: number) {
    this._minMemoryMb = value;
  }
  public resetMinMemoryMb() {
    this._minMemoryMb = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minMemoryMbInput() {
    return this._minMemoryMb;
  }

  // resource_pool - computed: false, optional: false, required: true
  private _resourcePool?: string; 
  public get resourcePool() {
    return this.getStringAttribute('resource_pool');
  }
  public set resourcePool(value: string) {
    this._resourcePool = value;
  }
  // Temporarily expose input value. Use with caution.
  public get resourcePoolInput() {
    return this._resourcePool;
  }
}
export interface PrivateCloudGatewayOpenstack {
  /**
  * Doesn't verify the server's certificate.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#allow_insecure PrivateCloudGateway#allow_insecure}
  */
  readonly allowInsecure?: boolean | cdktf.IResolvable;
  /**
  * Availability zones.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#azs PrivateCloudGateway#azs}
  */
  readonly azs: string[];
  /**
  * Path of the certificate (PEM) that signed the server's, where the Palette CLI runs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ca_file PrivateCloudGateway#ca_file}
  */
  readonly caFile?: string;
  /**
  * Domain that the user belongs to.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#default_domain PrivateCloudGateway#default_domain}
  */
  readonly defaultDomain?: string;
  /**
  * Project that the user begins in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#default_project PrivateCloudGateway#default_project}
  */
  readonly defaultProject?: string;
  /**
  * Region that the user begins in.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#default_region PrivateCloudGateway#default_region}
  */
  readonly defaultRegion?: string;
  /**
  * DNS servers of the network that is made.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#dns_servers PrivateCloudGateway#dns_servers}
  */
  readonly dnsServers?: string[];
  /**
  * Domain of the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#domain PrivateCloudGateway#domain}
  */
  readonly domain: string;
  /**
  * Flavor of the nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#flavor PrivateCloudGateway#flavor}
  */
  readonly flavor: string;
  /**
  * URL of the identity service: `https://openstack.example.com:5000/v3`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#identity_endpoint PrivateCloudGateway#identity_endpoint}
  */
  readonly identityEndpoint: string;
  /**
  * Network that exists; together with `subnet`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#network PrivateCloudGateway#network}
  */
  readonly network?: string;
  /**
  * Network (CIDR) that is made for the nodes, in place of `network` and `subnet`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#node_cidr PrivateCloudGateway#node_cidr}
  */
  readonly nodeCidr?: string;
  /**
  * Project of the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#project PrivateCloudGateway#project}
  */
  readonly project: string;
  /**
  * Region of the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#region PrivateCloudGateway#region}
  */
  readonly region: string;
  /**
  * SSH key pair, by name, for the user `spectro`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ssh_key_pair PrivateCloudGateway#ssh_key_pair}
  */
  readonly sshKeyPair?: string;
  /**
  * Subnet that exists; together with `network`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#subnet PrivateCloudGateway#subnet}
  */
  readonly subnet?: string;
}

export function privateCloudGatewayOpenstackToTerraform(struct?: PrivateCloudGatewayOpenstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    allow_insecure: cdktf.booleanToTerraform(struct!.allowInsecure),
    azs: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.azs),
    ca_file: cdktf.stringToTerraform(struct!.caFile),
    default_domain: cdktf.stringToTerraform(struct!.defaultDomain),
    default_project: cdktf.stringToTerraform(struct!.defaultProject),
    default_region: cdktf.stringToTerraform(struct!.defaultRegion),
    dns_servers: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.dnsServers),
    domain: cdktf.stringToTerraform(struct!.domain),
    flavor: cdktf.stringToTerraform(struct!.flavor),
    identity_endpoint: cdktf.stringToTerraform(struct!.identityEndpoint),
    network: cdktf.stringToTerraform(struct!.network),
    node_cidr: cdktf.stringToTerraform(struct!.nodeCidr),
    project: cdktf.stringToTerraform(struct!.project),
    region: cdktf.stringToTerraform(struct!.region),
    ssh_key_pair: cdktf.stringToTerraform(struct!.sshKeyPair),
    subnet: cdktf.stringToTerraform(struct!.subnet),
  }
}


export function privateCloudGatewayOpenstackToHclTerraform(struct?: PrivateCloudGatewayOpenstack | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    allow_insecure: {
      value: cdktf.booleanToHclTerraform(struct!.allowInsecure),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    azs: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.azs),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    ca_file: {
      value: cdktf.stringToHclTerraform(struct!.caFile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default_domain: {
      value: cdktf.stringToHclTerraform(struct!.defaultDomain),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default_project: {
      value: cdktf.stringToHclTerraform(struct!.defaultProject),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    default_region: {
      value: cdktf.stringToHclTerraform(struct!.defaultRegion),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    dns_servers: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.dnsServers),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    domain: {
      value: cdktf.stringToHclTerraform(struct!.domain),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    flavor: {
      value: cdktf.stringToHclTerraform(struct!.flavor),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    identity_endpoint: {
      value: cdktf.stringToHclTerraform(struct!.identityEndpoint),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    network: {
      value: cdktf.stringToHclTerraform(struct!.network),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    node_cidr: {
      value: cdktf.stringToHclTerraform(struct!.nodeCidr),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    project: {
      value: cdktf.stringToHclTerraform(struct!.project),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    region: {
      value: cdktf.stringToHclTerraform(struct!.region),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ssh_key_pair: {
      value: cdktf.stringToHclTerraform(struct!.sshKeyPair),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    subnet: {
      value: cdktf.stringToHclTerraform(struct!.subnet),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayOpenstackOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayOpenstack | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._allowInsecure !== undefined) {
      hasAnyValues = true;
      internalValueResult.allowInsecure = this._allowInsecure;
    }
    if (this._azs !== undefined) {
      hasAnyValues = true;
      internalValueResult.azs = this._azs;
    }
    if (this._caFile !== undefined) {
      hasAnyValues = true;
      internalValueResult.caFile = this._caFile;
    }
    if (this._defaultDomain !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultDomain = this._defaultDomain;
    }
    if (this._defaultProject !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultProject = this._defaultProject;
    }
    if (this._defaultRegion !== undefined) {
      hasAnyValues = true;
      internalValueResult.defaultRegion = this._defaultRegion;
    }
    if (this._dnsServers !== undefined) {
      hasAnyValues = true;
      internalValueResult.dnsServers = this._dnsServers;
    }
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    if (this._flavor !== undefined) {
      hasAnyValues = true;
      internalValueResult.flavor = this._flavor;
    }
    if (this._identityEndpoint !== undefined) {
      hasAnyValues = true;
      internalValueResult.identityEndpoint = this._identityEndpoint;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._nodeCidr !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeCidr = this._nodeCidr;
    }
    if (this._project !== undefined) {
      hasAnyValues = true;
      internalValueResult.project = this._project;
    }
    if (this._region !== undefined) {
      hasAnyValues = true;
      internalValueResult.region = this._region;
    }
    if (this._sshKeyPair !== undefined) {
      hasAnyValues = true;
      internalValueResult.sshKeyPair = this._sshKeyPair;
    }
    if (this._subnet !== undefined) {
      hasAnyValues = true;
      internalValueResult.subnet = this._subnet;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayOpenstack | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._allowInsecure = undefined;
      this._azs = undefined;
      this._caFile = undefined;
      this._defaultDomain = undefined;
      this._defaultProject = undefined;
      this._defaultRegion = undefined;
      this._dnsServers = undefined;
      this._domain = undefined;
      this._flavor = undefined;
      this._identityEndpoint = undefined;
      this._network = undefined;
      this._nodeCidr = undefined;
      this._project = undefined;
      this._region = undefined;
      this._sshKeyPair = undefined;
      this._subnet = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._allowInsecure = value.allowInsecure;
      this._azs = value.azs;
      this._caFile = value.caFile;
      this._defaultDomain = value.defaultDomain;
      this._defaultProject = value.defaultProject;
      this._defaultRegion = value.defaultRegion;
      this._dnsServers = value.dnsServers;
      this._domain = value.domain;
      this._flavor = value.flavor;
      this._identityEndpoint = value.identityEndpoint;
      this._network = value.network;
      this._nodeCidr = value.nodeCidr;
      this._project = value.project;
      this._region = value.region;
      this._sshKeyPair = value.sshKeyPair;
      this._subnet = value.subnet;
    }
  }

  // allow_insecure - computed: false, optional: true, required: false
  private _allowInsecure?: boolean | cdktf.IResolvable; 
  public get allowInsecure() {
    return this.getBooleanAttribute('allow_insecure');
  }
  public set allowInsecure(value: boolean | cdktf.IResolvable) {
    this._allowInsecure = value;
  }
  public resetAllowInsecure() {
    this._allowInsecure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowInsecureInput() {
    return this._allowInsecure;
  }

  // azs - computed: false, optional: false, required: true
  private _azs?: string[]; 
  public get azs() {
    return this.getListAttribute('azs');
  }
  public set azs(value: string[]) {
    this._azs = value;
  }
  // Temporarily expose input value. Use with caution.
  public get azsInput() {
    return this._azs;
  }

  // ca_file - computed: false, optional: true, required: false
  private _caFile?: string; 
  public get caFile() {
    return this.getStringAttribute('ca_file');
  }
  public set caFile(value: string) {
    this._caFile = value;
  }
  public resetCaFile() {
    this._caFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get caFileInput() {
    return this._caFile;
  }

  // default_domain - computed: false, optional: true, required: false
  private _defaultDomain?: string; 
  public get defaultDomain() {
    return this.getStringAttribute('default_domain');
  }
  public set defaultDomain(value: string) {
    this._defaultDomain = value;
  }
  public resetDefaultDomain() {
    this._defaultDomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultDomainInput() {
    return this._defaultDomain;
  }

  // default_project - computed: false, optional: true, required: false
  private _defaultProject?: string; 
  public get defaultProject() {
    return this.getStringAttribute('default_project');
  }
  public set defaultProject(value: string) {
    this._defaultProject = value;
  }
  public resetDefaultProject() {
    this._defaultProject = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultProjectInput() {
    return this._defaultProject;
  }

  // default_region - computed: false, optional: true, required: false
  private _defaultRegion?: string; 
  public get defaultRegion() {
    return this.getStringAttribute('default_region');
  }
  public set defaultRegion(value: string) {
    this._defaultRegion = value;
  }
  public resetDefaultRegion() {
    this._defaultRegion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultRegionInput() {
    return this._defaultRegion;
  }

  // dns_servers - computed: false, optional: true, required: false
  private _dnsServers?: string[]; 
  public get dnsServers() {
    return this.getListAttribute('dns_servers');
  }
  public set dnsServers(value: string[]) {
    this._dnsServers = value;
  }
  public resetDnsServers() {
    this._dnsServers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dnsServersInput() {
    return this._dnsServers;
  }

  // domain - computed: false, optional: false, required: true
  private _domain?: string; 
  public get domain() {
    return this.getStringAttribute('domain');
  }
  public set domain(value: string) {
    this._domain = value;
  }
  // Temporarily expose input value. Use with caution.
  public get domainInput() {
    return this._domain;
  }

  // flavor - computed: false, optional: false, required: true
  private _flavor?: string; 
  public get flavor() {
    return this.getStringAttribute('flavor');
  }
  public set flavor(value: string) {
    this._flavor = value;
  }
  // Temporarily expose input value. Use with caution.
  public get flavorInput() {
    return this._flavor;
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

  // network - computed: false, optional: true, required: false
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  public resetNetwork() {
    this._network = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // node_cidr - computed: false, optional: true, required: false
  private _nodeCidr?: string; 
  public get nodeCidr() {
    return this.getStringAttribute('node_cidr');
  }
  public set nodeCidr(value: string) {
    this._nodeCidr = value;
  }
  public resetNodeCidr() {
    this._nodeCidr = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeCidrInput() {
    return this._nodeCidr;
  }

  // project - computed: false, optional: false, required: true
  private _project?: string; 
  public get project() {
    return this.getStringAttribute('project');
  }
  public set project(value: string) {
    this._project = value;
  }
  // Temporarily expose input value. Use with caution.
  public get projectInput() {
    return this._project;
  }

  // region - computed: false, optional: false, required: true
  private _region?: string; 
  public get region() {
    return this.getStringAttribute('region');
  }
  public set region(value: string) {
    this._region = value;
  }
  // Temporarily expose input value. Use with caution.
  public get regionInput() {
    return this._region;
  }

  // ssh_key_pair - computed: false, optional: true, required: false
  private _sshKeyPair?: string; 
  public get sshKeyPair() {
    return this.getStringAttribute('ssh_key_pair');
  }
  public set sshKeyPair(value: string) {
    this._sshKeyPair = value;
  }
  public resetSshKeyPair() {
    this._sshKeyPair = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sshKeyPairInput() {
    return this._sshKeyPair;
  }

  // subnet - computed: false, optional: true, required: false
  private _subnet?: string; 
  public get subnet() {
    return this.getStringAttribute('subnet');
  }
  public set subnet(value: string) {
    this._subnet = value;
  }
  public resetSubnet() {
    this._subnet = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get subnetInput() {
    return this._subnet;
  }
}
export interface PrivateCloudGatewayVsphereFaultDomains {
  /**
  * Compute cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#cluster PrivateCloudGateway#cluster}
  */
  readonly cluster: string;
  /**
  * Datastore.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#datastore PrivateCloudGateway#datastore}
  */
  readonly datastore: string;
  /**
  * Network.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#network PrivateCloudGateway#network}
  */
  readonly network: string;
  /**
  * Resource pool.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#resource_pool PrivateCloudGateway#resource_pool}
  */
  readonly resourcePool: string;
}

export function privateCloudGatewayVsphereFaultDomainsToTerraform(struct?: PrivateCloudGatewayVsphereFaultDomains | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    cluster: cdktf.stringToTerraform(struct!.cluster),
    datastore: cdktf.stringToTerraform(struct!.datastore),
    network: cdktf.stringToTerraform(struct!.network),
    resource_pool: cdktf.stringToTerraform(struct!.resourcePool),
  }
}


export function privateCloudGatewayVsphereFaultDomainsToHclTerraform(struct?: PrivateCloudGatewayVsphereFaultDomains | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    cluster: {
      value: cdktf.stringToHclTerraform(struct!.cluster),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    datastore: {
      value: cdktf.stringToHclTerraform(struct!.datastore),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    network: {
      value: cdktf.stringToHclTerraform(struct!.network),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    resource_pool: {
      value: cdktf.stringToHclTerraform(struct!.resourcePool),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayVsphereFaultDomainsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): PrivateCloudGatewayVsphereFaultDomains | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._cluster !== undefined) {
      hasAnyValues = true;
      internalValueResult.cluster = this._cluster;
    }
    if (this._datastore !== undefined) {
      hasAnyValues = true;
      internalValueResult.datastore = this._datastore;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._resourcePool !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourcePool = this._resourcePool;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayVsphereFaultDomains | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._cluster = undefined;
      this._datastore = undefined;
      this._network = undefined;
      this._resourcePool = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._cluster = value.cluster;
      this._datastore = value.datastore;
      this._network = value.network;
      this._resourcePool = value.resourcePool;
    }
  }

  // cluster - computed: false, optional: false, required: true
  private _cluster?: string; 
  public get cluster() {
    return this.getStringAttribute('cluster');
  }
  public set cluster(value: string) {
    this._cluster = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster;
  }

  // datastore - computed: false, optional: false, required: true
  private _datastore?: string; 
  public get datastore() {
    return this.getStringAttribute('datastore');
  }
  public set datastore(value: string) {
    this._datastore = value;
  }
  // Temporarily expose input value. Use with caution.
  public get datastoreInput() {
    return this._datastore;
  }

  // network - computed: false, optional: false, required: true
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // resource_pool - computed: false, optional: false, required: true
  private _resourcePool?: string; 
  public get resourcePool() {
    return this.getStringAttribute('resource_pool');
  }
  public set resourcePool(value: string) {
    this._resourcePool = value;
  }
  // Temporarily expose input value. Use with caution.
  public get resourcePoolInput() {
    return this._resourcePool;
  }
}

export class PrivateCloudGatewayVsphereFaultDomainsList extends cdktf.ComplexList {
  public internalValue? : PrivateCloudGatewayVsphereFaultDomains[] | cdktf.IResolvable

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
  public get(index: number): PrivateCloudGatewayVsphereFaultDomainsOutputReference {
    return new PrivateCloudGatewayVsphereFaultDomainsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface PrivateCloudGatewayVsphereStaticIp {
  /**
  * Last address. A gateway takes one a node, and two more.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#end PrivateCloudGateway#end}
  */
  readonly end: string;
  /**
  * Router of the network.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#gateway PrivateCloudGateway#gateway}
  */
  readonly gateway: string;
  /**
  * DNS servers.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#name_servers PrivateCloudGateway#name_servers}
  */
  readonly nameServers: string[];
  /**
  * Bits of the network, 0 to 32.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#prefix PrivateCloudGateway#prefix}
  */
  readonly prefix: number;
  /**
  * Search domains of the nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#search_suffixes PrivateCloudGateway#search_suffixes}
  */
  readonly searchSuffixes?: string[];
  /**
  * First address.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#start PrivateCloudGateway#start}
  */
  readonly start: string;
}

export function privateCloudGatewayVsphereStaticIpToTerraform(struct?: PrivateCloudGatewayVsphereStaticIp | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    end: cdktf.stringToTerraform(struct!.end),
    gateway: cdktf.stringToTerraform(struct!.gateway),
    name_servers: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.nameServers),
    prefix: cdktf.numberToTerraform(struct!.prefix),
    search_suffixes: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.searchSuffixes),
    start: cdktf.stringToTerraform(struct!.start),
  }
}


export function privateCloudGatewayVsphereStaticIpToHclTerraform(struct?: PrivateCloudGatewayVsphereStaticIp | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    end: {
      value: cdktf.stringToHclTerraform(struct!.end),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    gateway: {
      value: cdktf.stringToHclTerraform(struct!.gateway),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    name_servers: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.nameServers),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    prefix: {
      value: cdktf.numberToHclTerraform(struct!.prefix),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    search_suffixes: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.searchSuffixes),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    start: {
      value: cdktf.stringToHclTerraform(struct!.start),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayVsphereStaticIpOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayVsphereStaticIp | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._end !== undefined) {
      hasAnyValues = true;
      internalValueResult.end = this._end;
    }
    if (this._gateway !== undefined) {
      hasAnyValues = true;
      internalValueResult.gateway = this._gateway;
    }
    if (this._nameServers !== undefined) {
      hasAnyValues = true;
      internalValueResult.nameServers = this._nameServers;
    }
    if (this._prefix !== undefined) {
      hasAnyValues = true;
      internalValueResult.prefix = this._prefix;
    }
    if (this._searchSuffixes !== undefined) {
      hasAnyValues = true;
      internalValueResult.searchSuffixes = this._searchSuffixes;
    }
    if (this._start !== undefined) {
      hasAnyValues = true;
      internalValueResult.start = this._start;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayVsphereStaticIp | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._end = undefined;
      this._gateway = undefined;
      this._nameServers = undefined;
      this._prefix = undefined;
      this._searchSuffixes = undefined;
      this._start = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._end = value.end;
      this._gateway = value.gateway;
      this._nameServers = value.nameServers;
      this._prefix = value.prefix;
      this._searchSuffixes = value.searchSuffixes;
      this._start = value.start;
    }
  }

  // end - computed: false, optional: false, required: true
  private _end?: string; 
  public get end() {
    return this.getStringAttribute('end');
  }
  public set end(value: string) {
    this._end = value;
  }
  // Temporarily expose input value. Use with caution.
  public get endInput() {
    return this._end;
  }

  // gateway - computed: false, optional: false, required: true
  private _gateway?: string; 
  public get gateway() {
    return this.getStringAttribute('gateway');
  }
  public set gateway(value: string) {
    this._gateway = value;
  }
  // Temporarily expose input value. Use with caution.
  public get gatewayInput() {
    return this._gateway;
  }

  // name_servers - computed: false, optional: false, required: true
  private _nameServers?: string[]; 
  public get nameServers() {
    return this.getListAttribute('name_servers');
  }
  public set nameServers(value: string[]) {
    this._nameServers = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameServersInput() {
    return this._nameServers;
  }

  // prefix - computed: false, optional: false, required: true
  private _prefix?: number; 
  public get prefix() {
    return this.getNumberAttribute('prefix');
  }
  public set prefix(value: number) {
    this._prefix = value;
  }
  // Temporarily expose input value. Use with caution.
  public get prefixInput() {
    return this._prefix;
  }

  // search_suffixes - computed: false, optional: true, required: false
  private _searchSuffixes?: string[]; 
  public get searchSuffixes() {
    return this.getListAttribute('search_suffixes');
  }
  public set searchSuffixes(value: string[]) {
    this._searchSuffixes = value;
  }
  public resetSearchSuffixes() {
    this._searchSuffixes = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get searchSuffixesInput() {
    return this._searchSuffixes;
  }

  // start - computed: false, optional: false, required: true
  private _start?: string; 
  public get start() {
    return this.getStringAttribute('start');
  }
  public set start(value: string) {
    this._start = value;
  }
  // Temporarily expose input value. Use with caution.
  public get startInput() {
    return this._start;
  }
}
export interface PrivateCloudGatewayVsphere {
  /**
  * Doesn't verify the vCenter's certificate.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#allow_insecure PrivateCloudGateway#allow_insecure}
  */
  readonly allowInsecure?: boolean | cdktf.IResolvable;
  /**
  * Compute cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#cluster PrivateCloudGateway#cluster}
  */
  readonly cluster: string;
  /**
  * Datacenter.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#datacenter PrivateCloudGateway#datacenter}
  */
  readonly datacenter: string;
  /**
  * Datastore. Give it, or `storage_policy`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#datastore PrivateCloudGateway#datastore}
  */
  readonly datastore?: string;
  /**
  * Addresses come by DHCP, and names are looked up in these domains.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ddns_search_domains PrivateCloudGateway#ddns_search_domains}
  */
  readonly ddnsSearchDomains?: string[];
  /**
  * Further places that nodes are spread over.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#fault_domains PrivateCloudGateway#fault_domains}
  */
  readonly faultDomains?: PrivateCloudGatewayVsphereFaultDomains[] | cdktf.IResolvable;
  /**
  * Folder for the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#folder PrivateCloudGateway#folder}
  */
  readonly folder: string;
  /**
  * Network.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#network PrivateCloudGateway#network}
  */
  readonly network: string;
  /**
  * NTP servers.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ntp_servers PrivateCloudGateway#ntp_servers}
  */
  readonly ntpServers?: string[];
  /**
  * Resource pool.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#resource_pool PrivateCloudGateway#resource_pool}
  */
  readonly resourcePool: string;
  /**
  * Public SSH keys for the user `spectro`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#ssh_keys PrivateCloudGateway#ssh_keys}
  */
  readonly sshKeys?: string[];
  /**
  * Static addresses of the nodes. With neither this nor `ddns_search_domains`, the installer asks.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#static_ip PrivateCloudGateway#static_ip}
  */
  readonly staticIp?: PrivateCloudGatewayVsphereStaticIp;
  /**
  * VM storage policy. Give it, or `datastore`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#storage_policy PrivateCloudGateway#storage_policy}
  */
  readonly storagePolicy?: string;
  /**
  * Host name or IP address, without a scheme.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#vcenter PrivateCloudGateway#vcenter}
  */
  readonly vcenter: string;
}

export function privateCloudGatewayVsphereToTerraform(struct?: PrivateCloudGatewayVsphere | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    allow_insecure: cdktf.booleanToTerraform(struct!.allowInsecure),
    cluster: cdktf.stringToTerraform(struct!.cluster),
    datacenter: cdktf.stringToTerraform(struct!.datacenter),
    datastore: cdktf.stringToTerraform(struct!.datastore),
    ddns_search_domains: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.ddnsSearchDomains),
    fault_domains: cdktf.listMapper(privateCloudGatewayVsphereFaultDomainsToTerraform, false)(struct!.faultDomains),
    folder: cdktf.stringToTerraform(struct!.folder),
    network: cdktf.stringToTerraform(struct!.network),
    ntp_servers: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.ntpServers),
    resource_pool: cdktf.stringToTerraform(struct!.resourcePool),
    ssh_keys: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.sshKeys),
    static_ip: privateCloudGatewayVsphereStaticIpToTerraform(struct!.staticIp),
    storage_policy: cdktf.stringToTerraform(struct!.storagePolicy),
    vcenter: cdktf.stringToTerraform(struct!.vcenter),
  }
}


export function privateCloudGatewayVsphereToHclTerraform(struct?: PrivateCloudGatewayVsphere | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    allow_insecure: {
      value: cdktf.booleanToHclTerraform(struct!.allowInsecure),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    cluster: {
      value: cdktf.stringToHclTerraform(struct!.cluster),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    datacenter: {
      value: cdktf.stringToHclTerraform(struct!.datacenter),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    datastore: {
      value: cdktf.stringToHclTerraform(struct!.datastore),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ddns_search_domains: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.ddnsSearchDomains),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    fault_domains: {
      value: cdktf.listMapperHcl(privateCloudGatewayVsphereFaultDomainsToHclTerraform, false)(struct!.faultDomains),
      isBlock: true,
      type: "list",
      storageClassType: "PrivateCloudGatewayVsphereFaultDomainsList",
    },
    folder: {
      value: cdktf.stringToHclTerraform(struct!.folder),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    network: {
      value: cdktf.stringToHclTerraform(struct!.network),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ntp_servers: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.ntpServers),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    resource_pool: {
      value: cdktf.stringToHclTerraform(struct!.resourcePool),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ssh_keys: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.sshKeys),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    static_ip: {
      value: privateCloudGatewayVsphereStaticIpToHclTerraform(struct!.staticIp),
      isBlock: true,
      type: "struct",
      storageClassType: "PrivateCloudGatewayVsphereStaticIp",
    },
    storage_policy: {
      value: cdktf.stringToHclTerraform(struct!.storagePolicy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    vcenter: {
      value: cdktf.stringToHclTerraform(struct!.vcenter),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class PrivateCloudGatewayVsphereOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayVsphere | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._allowInsecure !== undefined) {
      hasAnyValues = true;
      internalValueResult.allowInsecure = this._allowInsecure;
    }
    if (this._cluster !== undefined) {
      hasAnyValues = true;
      internalValueResult.cluster = this._cluster;
    }
    if (this._datacenter !== undefined) {
      hasAnyValues = true;
      internalValueResult.datacenter = this._datacenter;
    }
    if (this._datastore !== undefined) {
      hasAnyValues = true;
      internalValueResult.datastore = this._datastore;
    }
    if (this._ddnsSearchDomains !== undefined) {
      hasAnyValues = true;
      internalValueResult.ddnsSearchDomains = this._ddnsSearchDomains;
    }
    if (this._faultDomainsMade?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.faultDomains = this._faultDomains?.internalValue;
    }
    if (this._folder !== undefined) {
      hasAnyValues = true;
      internalValueResult.folder = this._folder;
    }
    if (this._network !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network;
    }
    if (this._ntpServers !== undefined) {
      hasAnyValues = true;
      internalValueResult.ntpServers = this._ntpServers;
    }
    if (this._resourcePool !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourcePool = this._resourcePool;
    }
    if (this._sshKeys !== undefined) {
      hasAnyValues = true;
      internalValueResult.sshKeys = this._sshKeys;
    }
    if (this._staticIpMade?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.staticIp = this._staticIp?.internalValue;
    }
    if (this._storagePolicy !== undefined) {
      hasAnyValues = true;
      internalValueResult.storagePolicy = this._storagePolicy;
    }
    if (this._vcenter !== undefined) {
      hasAnyValues = true;
      internalValueResult.vcenter = this._vcenter;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayVsphere | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._allowInsecure = undefined;
      this._cluster = undefined;
      this._datacenter = undefined;
      this._datastore = undefined;
      this._ddnsSearchDomains = undefined;
      if (this._faultDomainsMade) this._faultDomainsMade.internalValue = undefined;
      this._folder = undefined;
      this._network = undefined;
      this._ntpServers = undefined;
      this._resourcePool = undefined;
      this._sshKeys = undefined;
      if (this._staticIpMade) this._staticIpMade.internalValue = undefined;
      this._storagePolicy = undefined;
      this._vcenter = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._allowInsecure = value.allowInsecure;
      this._cluster = value.cluster;
      this._datacenter = value.datacenter;
      this._datastore = value.datastore;
      this._ddnsSearchDomains = value.ddnsSearchDomains;
      if (this._faultDomainsMade || value.faultDomains !== undefined) this._faultDomains.internalValue = value.faultDomains;
      this._folder = value.folder;
      this._network = value.network;
      this._ntpServers = value.ntpServers;
      this._resourcePool = value.resourcePool;
      this._sshKeys = value.sshKeys;
      if (this._staticIpMade || value.staticIp !== undefined) this._staticIp.internalValue = value.staticIp;
      this._storagePolicy = value.storagePolicy;
      this._vcenter = value.vcenter;
    }
  }

  // allow_insecure - computed: false, optional: true, required: false
  private _allowInsecure?: boolean | cdktf.IResolvable; 
  public get allowInsecure() {
    return this.getBooleanAttribute('allow_insecure');
  }
  public set allowInsecure(value: boolean | cdktf.IResolvable) {
    this._allowInsecure = value;
  }
  public resetAllowInsecure() {
    this._allowInsecure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowInsecureInput() {
    return this._allowInsecure;
  }

  // cluster - computed: false, optional: false, required: true
  private _cluster?: string; 
  public get cluster() {
    return this.getStringAttribute('cluster');
  }
  public set cluster(value: string) {
    this._cluster = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterInput() {
    return this._cluster;
  }

  // datacenter - computed: false, optional: false, required: true
  private _datacenter?: string; 
  public get datacenter() {
    return this.getStringAttribute('datacenter');
  }
  public set datacenter(value: string) {
    this._datacenter = value;
  }
  // Temporarily expose input value. Use with caution.
  public get datacenterInput() {
    return this._datacenter;
  }

  // datastore - computed: false, optional: true, required: false
  private _datastore?: string; 
  public get datastore() {
    return this.getStringAttribute('datastore');
  }
  public set datastore(value: string) {
    this._datastore = value;
  }
  public resetDatastore() {
    this._datastore = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get datastoreInput() {
    return this._datastore;
  }

  // ddns_search_domains - computed: false, optional: true, required: false
  private _ddnsSearchDomains?: string[]; 
  public get ddnsSearchDomains() {
    return this.getListAttribute('ddns_search_domains');
  }
  public set ddnsSearchDomains(value: string[]) {
    this._ddnsSearchDomains = value;
  }
  public resetDdnsSearchDomains() {
    this._ddnsSearchDomains = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ddnsSearchDomainsInput() {
    return this._ddnsSearchDomains;
  }

  // fault_domains - computed: false, optional: true, required: false
  private _faultDomainsMade?: PrivateCloudGatewayVsphereFaultDomainsList;
  private get _faultDomains() {
    return (this._faultDomainsMade ??= new PrivateCloudGatewayVsphereFaultDomainsList(this, "fault_domains", false));
  }
  public get faultDomains() {
    return this._faultDomains;
  }
  public putFaultDomains(value: PrivateCloudGatewayVsphereFaultDomains[] | cdktf.IResolvable) {
    this._faultDomains.internalValue = value;
  }
  public resetFaultDomains() {
    this._faultDomains.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get faultDomainsInput() {
    return this._faultDomains.internalValue;
  }

  // folder - computed: false, optional: false, required: true
  private _folder?: string; 
  public get folder() {
    return this.getStringAttribute('folder');
  }
  public set folder(value: string) {
    this._folder = value;
  }
  // Temporarily expose input value. Use with caution.
  public get folderInput() {
    return this._folder;
  }

  // network - computed: false, optional: false, required: true
  private _network?: string; 
  public get network() {
    return this.getStringAttribute('network');
  }
  public set network(value: string) {
    this._network = value;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network;
  }

  // ntp_servers - computed: false, optional: true, required: false
  private _ntpServers?: string[]; 
  public get ntpServers() {
    return this.getListAttribute('ntp_servers');
  }
  public set ntpServers(value: string[]) {
    this._ntpServers = value;
  }
  public resetNtpServers() {
    this._ntpServers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ntpServersInput() {
    return this._ntpServers;
  }

  // resource_pool - computed: false, optional: false, required: true
  private _resourcePool?: string; 
  public get resourcePool() {
    return this.getStringAttribute('resource_pool');
  }
  public set resourcePool(value: string) {
    this._resourcePool = value;
  }
  // Temporarily expose input value. Use with caution.
  public get resourcePoolInput() {
    return this._resourcePool;
  }

  // ssh_keys - computed: false, optional: true, required: false
  private _sshKeys?: string[]; 
  public get sshKeys() {
    return this.getListAttribute('ssh_keys');
  }
  public set sshKeys(value: string[]) {
    this._sshKeys = value;
  }
  public resetSshKeys() {
    this._sshKeys = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sshKeysInput() {
    return this._sshKeys;
  }

  // static_ip - computed: false, optional: true, required: false
  private _staticIpMade?: PrivateCloudGatewayVsphereStaticIpOutputReference;
  private get _staticIp() {
    return (this._staticIpMade ??= new PrivateCloudGatewayVsphereStaticIpOutputReference(this, "static_ip"));
  }
  public get staticIp() {
    return this._staticIp;
  }
  public putStaticIp(value: PrivateCloudGatewayVsphereStaticIp) {
    this._staticIp.internalValue = value;
  }
  public resetStaticIp() {
    this._staticIp.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get staticIpInput() {
    return this._staticIp.internalValue;
  }

  // storage_policy - computed: false, optional: true, required: false
  private _storagePolicy?: string; 
  public get storagePolicy() {
    return this.getStringAttribute('storage_policy');
  }
  public set storagePolicy(value: string) {
    this._storagePolicy = value;
  }
  public resetStoragePolicy() {
    this._storagePolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get storagePolicyInput() {
    return this._storagePolicy;
  }

  // vcenter - computed: false, optional: false, required: true
  private _vcenter?: string; 
  public get vcenter() {
    return this.getStringAttribute('vcenter');
  }
  public set vcenter(value: string) {
    this._vcenter = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vcenterInput() {
    return this._vcenter;
  }
}
export interface PrivateCloudGatewayTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `10m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#create PrivateCloudGateway#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `60m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#delete PrivateCloudGateway#delete}
  */
  readonly delete?: string;
  /**
  * How long to wait for the update to end: `30m`, `1h30m`, `90s`. Default `30m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#update PrivateCloudGateway#update}
  */
  readonly update?: string;
}

export function privateCloudGatewayTimeoutsToTerraform(struct?: PrivateCloudGatewayTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function privateCloudGatewayTimeoutsToHclTerraform(struct?: PrivateCloudGatewayTimeouts | cdktf.IResolvable): any {
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

export class PrivateCloudGatewayTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): PrivateCloudGatewayTimeouts | cdktf.IResolvable | undefined {
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
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: PrivateCloudGatewayTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
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
      this._delete = value.delete;
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
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway palette_private_cloud_gateway}
*/
export class PrivateCloudGateway extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_private_cloud_gateway";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a PrivateCloudGateway resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the PrivateCloudGateway to import
  * @param importFromId The id of the existing PrivateCloudGateway that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the PrivateCloudGateway to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_private_cloud_gateway", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/private_cloud_gateway palette_private_cloud_gateway} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options PrivateCloudGatewayConfig
  */
  public constructor(scope: Construct, id: string, config: PrivateCloudGatewayConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_private_cloud_gateway',
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
    if (this._apacheCloudstackMade || config.apacheCloudstack !== undefined) this._apacheCloudstack.internalValue = config.apacheCloudstack;
    this._cloudType = config.cloudType;
    if (this._customSizeMade || config.customSize !== undefined) this._customSize.internalValue = config.customSize;
    this._imagePullSecretWo = config.imagePullSecretWo;
    if (this._imageRegistryMade || config.imageRegistry !== undefined) this._imageRegistry.internalValue = config.imageRegistry;
    this._installMethod = config.installMethod;
    if (this._maasMade || config.maas !== undefined) this._maas.internalValue = config.maas;
    this._migrateClustersTo = config.migrateClustersTo;
    this._name = config.name;
    this._nodeAffinity = config.nodeAffinity;
    this._nodeCount = config.nodeCount;
    if (this._openstackMade || config.openstack !== undefined) this._openstack.internalValue = config.openstack;
    this._patchOsOnBoot = config.patchOsOnBoot;
    this._pauseAgentUpgrades = config.pauseAgentUpgrades;
    this._podCidr = config.podCidr;
    this._proxy = config.proxy;
    this._rebootAfterPatch = config.rebootAfterPatch;
    this._serviceIpRange = config.serviceIpRange;
    this._shareWithProjects = config.shareWithProjects;
    this._size = config.size;
    this._ubuntuProTokenWo = config.ubuntuProTokenWo;
    if (this._vsphereMade || config.vsphere !== undefined) this._vsphere.internalValue = config.vsphere;
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

  // annotations - computed: true, optional: false, required: false
  private _annotationsMade?: cdktf.StringMap;
  private get _annotations() {
    return (this._annotationsMade ??= new cdktf.StringMap(this, "annotations"));
  }
  public get annotations() {
    return this._annotations;
  }

  // apache_cloudstack - computed: false, optional: true, required: false
  private _apacheCloudstackMade?: PrivateCloudGatewayApacheCloudstackOutputReference;
  private get _apacheCloudstack() {
    return (this._apacheCloudstackMade ??= new PrivateCloudGatewayApacheCloudstackOutputReference(this, "apache_cloudstack"));
  }
  public get apacheCloudstack() {
    return this._apacheCloudstack;
  }
  public putApacheCloudstack(value: PrivateCloudGatewayApacheCloudstack) {
    this._apacheCloudstack.internalValue = value;
  }
  public resetApacheCloudstack() {
    this._apacheCloudstack.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get apacheCloudstackInput() {
    return this._apacheCloudstack.internalValue;
  }

  // cloud_type - computed: false, optional: false, required: true
  private _cloudType?: string; 
  public get cloudType() {
    return this.getStringAttribute('cloud_type');
  }
  public set cloudType(value: string) {
    this._cloudType = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudTypeInput() {
    return this._cloudType;
  }

  // concurrent_deployments - computed: true, optional: false, required: false
  public get concurrentDeployments() {
    return this.getNumberAttribute('concurrent_deployments');
  }

  // custom_size - computed: false, optional: true, required: false
  private _customSizeMade?: PrivateCloudGatewayCustomSizeOutputReference;
  private get _customSize() {
    return (this._customSizeMade ??= new PrivateCloudGatewayCustomSizeOutputReference(this, "custom_size"));
  }
  public get customSize() {
    return this._customSize;
  }
  public putCustomSize(value: PrivateCloudGatewayCustomSize) {
    this._customSize.internalValue = value;
  }
  public resetCustomSize() {
    this._customSize.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get customSizeInput() {
    return this._customSize.internalValue;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // image_pull_secret_wo - computed: false, optional: true, required: false
  private _imagePullSecretWo?: string; 
  public get imagePullSecretWo() {
    return this.getStringAttribute('image_pull_secret_wo');
  }
  public set imagePullSecretWo(value: string) {
    this._imagePullSecretWo = value;
  }
  public resetImagePullSecretWo() {
    this._imagePullSecretWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get imagePullSecretWoInput() {
    return this._imagePullSecretWo;
  }

  // image_registry - computed: false, optional: true, required: false
  private _imageRegistryMade?: PrivateCloudGatewayImageRegistryOutputReference;
  private get _imageRegistry() {
    return (this._imageRegistryMade ??= new PrivateCloudGatewayImageRegistryOutputReference(this, "image_registry"));
  }
  public get imageRegistry() {
    return this._imageRegistry;
  }
  public putImageRegistry(value: PrivateCloudGatewayImageRegistry) {
    this._imageRegistry.internalValue = value;
  }
  public resetImageRegistry() {
    this._imageRegistry.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get imageRegistryInput() {
    return this._imageRegistry.internalValue;
  }

  // install_method - computed: false, optional: false, required: true
  private _installMethod?: string; 
  public get installMethod() {
    return this.getStringAttribute('install_method');
  }
  public set installMethod(value: string) {
    this._installMethod = value;
  }
  // Temporarily expose input value. Use with caution.
  public get installMethodInput() {
    return this._installMethod;
  }

  // installer_answers - computed: true, optional: false, required: false
  private _installerAnswersMade?: cdktf.StringMap;
  private get _installerAnswers() {
    return (this._installerAnswersMade ??= new cdktf.StringMap(this, "installer_answers"));
  }
  public get installerAnswers() {
    return this._installerAnswers;
  }

  // kubectl_commands - computed: true, optional: false, required: false
  public get kubectlCommands() {
    return this.getListAttribute('kubectl_commands');
  }

  // maas - computed: false, optional: true, required: false
  private _maasMade?: PrivateCloudGatewayMaasOutputReference;
  private get _maas() {
    return (this._maasMade ??= new PrivateCloudGatewayMaasOutputReference(this, "maas"));
  }
  public get maas() {
    return this._maas;
  }
  public putMaas(value: PrivateCloudGatewayMaas) {
    this._maas.internalValue = value;
  }
  public resetMaas() {
    this._maas.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maasInput() {
    return this._maas.internalValue;
  }

  // migrate_clusters_to - computed: false, optional: true, required: false
  private _migrateClustersTo?: string; 
  public get migrateClustersTo() {
    return this.getStringAttribute('migrate_clusters_to');
  }
  public set migrateClustersTo(value: string) {
    this._migrateClustersTo = value;
  }
  public resetMigrateClustersTo() {
    this._migrateClustersTo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get migrateClustersToInput() {
    return this._migrateClustersTo;
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

  // node_affinity - computed: false, optional: true, required: false
  private _nodeAffinity?: boolean | cdktf.IResolvable; 
  public get nodeAffinity() {
    return this.getBooleanAttribute('node_affinity');
  }
  public set nodeAffinity(value: boolean | cdktf.IResolvable) {
    this._nodeAffinity = value;
  }
  public resetNodeAffinity() {
    this._nodeAffinity = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeAffinityInput() {
    return this._nodeAffinity;
  }

  // node_count - computed: true, optional: true, required: false
  private _nodeCount?: number; 
  public get nodeCount() {
    return this.getNumberAttribute('node_count');
  }
  public set nodeCount(value: number) {
    this._nodeCount = value;
  }
  public resetNodeCount() {
    this._nodeCount = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeCountInput() {
    return this._nodeCount;
  }

  // openstack - computed: false, optional: true, required: false
  private _openstackMade?: PrivateCloudGatewayOpenstackOutputReference;
  private get _openstack() {
    return (this._openstackMade ??= new PrivateCloudGatewayOpenstackOutputReference(this, "openstack"));
  }
  public get openstack() {
    return this._openstack;
  }
  public putOpenstack(value: PrivateCloudGatewayOpenstack) {
    this._openstack.internalValue = value;
  }
  public resetOpenstack() {
    this._openstack.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get openstackInput() {
    return this._openstack.internalValue;
  }

  // os - computed: true, optional: false, required: false
  public get os() {
    return this.getStringAttribute('os');
  }

  // patch_os_on_boot - computed: false, optional: true, required: false
  private _patchOsOnBoot?: boolean | cdktf.IResolvable; 
  public get patchOsOnBoot() {
    return this.getBooleanAttribute('patch_os_on_boot');
  }
  public set patchOsOnBoot(value: boolean | cdktf.IResolvable) {
    this._patchOsOnBoot = value;
  }
  public resetPatchOsOnBoot() {
    this._patchOsOnBoot = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get patchOsOnBootInput() {
    return this._patchOsOnBoot;
  }

  // pause_agent_upgrades - computed: true, optional: true, required: false
  private _pauseAgentUpgrades?: string; 
  public get pauseAgentUpgrades() {
    return this.getStringAttribute('pause_agent_upgrades');
  }
  public set pauseAgentUpgrades(value: string) {
    this._pauseAgentUpgrades = value;
  }
  public resetPauseAgentUpgrades() {
    this._pauseAgentUpgrades = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pauseAgentUpgradesInput() {
    return this._pauseAgentUpgrades;
  }

  // pod_cidr - computed: false, optional: true, required: false
  private _podCidr?: string; 
  public get podCidr() {
    return this.getStringAttribute('pod_cidr');
  }
  public set podCidr(value: string) {
    this._podCidr = value;
  }
  public resetPodCidr() {
    this._podCidr = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get podCidrInput() {
    return this._podCidr;
  }

  // proxy - computed: false, optional: true, required: false
  private _proxy?: { [key: string]: string }; 
  public get proxy() {
    return this.getStringMapAttribute('proxy');
  }
  public set proxy(value: { [key: string]: string }) {
    this._proxy = value;
  }
  public resetProxy() {
    this._proxy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get proxyInput() {
    return this._proxy;
  }

  // reboot_after_patch - computed: false, optional: true, required: false
  private _rebootAfterPatch?: boolean | cdktf.IResolvable; 
  public get rebootAfterPatch() {
    return this.getBooleanAttribute('reboot_after_patch');
  }
  public set rebootAfterPatch(value: boolean | cdktf.IResolvable) {
    this._rebootAfterPatch = value;
  }
  public resetRebootAfterPatch() {
    this._rebootAfterPatch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rebootAfterPatchInput() {
    return this._rebootAfterPatch;
  }

  // registration - computed: true, optional: false, required: false
  public get registration() {
    return this.getStringAttribute('registration');
  }

  // service_ip_range - computed: false, optional: true, required: false
  private _serviceIpRange?: string; 
  public get serviceIpRange() {
    return this.getStringAttribute('service_ip_range');
  }
  public set serviceIpRange(value: string) {
    this._serviceIpRange = value;
  }
  public resetServiceIpRange() {
    this._serviceIpRange = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceIpRangeInput() {
    return this._serviceIpRange;
  }

  // share_with_projects - computed: false, optional: true, required: false
  private _shareWithProjects?: boolean | cdktf.IResolvable; 
  public get shareWithProjects() {
    return this.getBooleanAttribute('share_with_projects');
  }
  public set shareWithProjects(value: boolean | cdktf.IResolvable) {
    this._shareWithProjects = value;
  }
  public resetShareWithProjects() {
    this._shareWithProjects = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get shareWithProjectsInput() {
    return this._shareWithProjects;
  }

  // size - computed: false, optional: true, required: false
  private _size?: string; 
  public get size() {
    return this.getStringAttribute('size');
  }
  public set size(value: string) {
    this._size = value;
  }
  public resetSize() {
    this._size = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sizeInput() {
    return this._size;
  }

  // ssh_user - computed: true, optional: false, required: false
  public get sshUser() {
    return this.getStringAttribute('ssh_user');
  }

  // ubuntu_pro_token_wo - computed: false, optional: true, required: false
  private _ubuntuProTokenWo?: string; 
  public get ubuntuProTokenWo() {
    return this.getStringAttribute('ubuntu_pro_token_wo');
  }
  public set ubuntuProTokenWo(value: string) {
    this._ubuntuProTokenWo = value;
  }
  public resetUbuntuProTokenWo() {
    this._ubuntuProTokenWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ubuntuProTokenWoInput() {
    return this._ubuntuProTokenWo;
  }

  // vsphere - computed: false, optional: true, required: false
  private _vsphereMade?: PrivateCloudGatewayVsphereOutputReference;
  private get _vsphere() {
    return (this._vsphereMade ??= new PrivateCloudGatewayVsphereOutputReference(this, "vsphere"));
  }
  public get vsphere() {
    return this._vsphere;
  }
  public putVsphere(value: PrivateCloudGatewayVsphere) {
    this._vsphere.internalValue = value;
  }
  public resetVsphere() {
    this._vsphere.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vsphereInput() {
    return this._vsphere.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeoutsMade?: PrivateCloudGatewayTimeoutsOutputReference;
  private get _timeouts() {
    return (this._timeoutsMade ??= new PrivateCloudGatewayTimeoutsOutputReference(this, "timeouts"));
  }
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: PrivateCloudGatewayTimeouts) {
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
      apache_cloudstack: privateCloudGatewayApacheCloudstackToTerraform(this._apacheCloudstackMade?.internalValue),
      cloud_type: cdktf.stringToTerraform(this._cloudType),
      custom_size: privateCloudGatewayCustomSizeToTerraform(this._customSizeMade?.internalValue),
      image_pull_secret_wo: cdktf.stringToTerraform(this._imagePullSecretWo),
      image_registry: privateCloudGatewayImageRegistryToTerraform(this._imageRegistryMade?.internalValue),
      install_method: cdktf.stringToTerraform(this._installMethod),
      maas: privateCloudGatewayMaasToTerraform(this._maasMade?.internalValue),
      migrate_clusters_to: cdktf.stringToTerraform(this._migrateClustersTo),
      name: cdktf.stringToTerraform(this._name),
      node_affinity: cdktf.booleanToTerraform(this._nodeAffinity),
      node_count: cdktf.numberToTerraform(this._nodeCount),
      openstack: privateCloudGatewayOpenstackToTerraform(this._openstackMade?.internalValue),
      patch_os_on_boot: cdktf.booleanToTerraform(this._patchOsOnBoot),
      pause_agent_upgrades: cdktf.stringToTerraform(this._pauseAgentUpgrades),
      pod_cidr: cdktf.stringToTerraform(this._podCidr),
      proxy: cdktf.hashMapper(cdktf.stringToTerraform)(this._proxy),
      reboot_after_patch: cdktf.booleanToTerraform(this._rebootAfterPatch),
      service_ip_range: cdktf.stringToTerraform(this._serviceIpRange),
      share_with_projects: cdktf.booleanToTerraform(this._shareWithProjects),
      size: cdktf.stringToTerraform(this._size),
      ubuntu_pro_token_wo: cdktf.stringToTerraform(this._ubuntuProTokenWo),
      vsphere: privateCloudGatewayVsphereToTerraform(this._vsphereMade?.internalValue),
      timeouts: privateCloudGatewayTimeoutsToTerraform(this._timeoutsMade?.internalValue),
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
      apache_cloudstack: {
        value: privateCloudGatewayApacheCloudstackToHclTerraform(this._apacheCloudstackMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayApacheCloudstack",
      },
      cloud_type: {
        value: cdktf.stringToHclTerraform(this._cloudType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      custom_size: {
        value: privateCloudGatewayCustomSizeToHclTerraform(this._customSizeMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayCustomSize",
      },
      image_pull_secret_wo: {
        value: cdktf.stringToHclTerraform(this._imagePullSecretWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      image_registry: {
        value: privateCloudGatewayImageRegistryToHclTerraform(this._imageRegistryMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayImageRegistry",
      },
      install_method: {
        value: cdktf.stringToHclTerraform(this._installMethod),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      maas: {
        value: privateCloudGatewayMaasToHclTerraform(this._maasMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayMaas",
      },
      migrate_clusters_to: {
        value: cdktf.stringToHclTerraform(this._migrateClustersTo),
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
      node_affinity: {
        value: cdktf.booleanToHclTerraform(this._nodeAffinity),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      node_count: {
        value: cdktf.numberToHclTerraform(this._nodeCount),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      openstack: {
        value: privateCloudGatewayOpenstackToHclTerraform(this._openstackMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayOpenstack",
      },
      patch_os_on_boot: {
        value: cdktf.booleanToHclTerraform(this._patchOsOnBoot),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      pause_agent_upgrades: {
        value: cdktf.stringToHclTerraform(this._pauseAgentUpgrades),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      pod_cidr: {
        value: cdktf.stringToHclTerraform(this._podCidr),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      proxy: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._proxy),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      reboot_after_patch: {
        value: cdktf.booleanToHclTerraform(this._rebootAfterPatch),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      service_ip_range: {
        value: cdktf.stringToHclTerraform(this._serviceIpRange),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      share_with_projects: {
        value: cdktf.booleanToHclTerraform(this._shareWithProjects),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      size: {
        value: cdktf.stringToHclTerraform(this._size),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ubuntu_pro_token_wo: {
        value: cdktf.stringToHclTerraform(this._ubuntuProTokenWo),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vsphere: {
        value: privateCloudGatewayVsphereToHclTerraform(this._vsphereMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayVsphere",
      },
      timeouts: {
        value: privateCloudGatewayTimeoutsToHclTerraform(this._timeoutsMade?.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "PrivateCloudGatewayTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
