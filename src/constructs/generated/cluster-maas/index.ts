// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ClusterMaasConfig extends cdktf.TerraformMetaArguments {
  /**
  * Uid of the cloud account. The gateway follows from it. Palette finds it when unset, for a cluster that another one hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#cloud_account_id ClusterMaas#cloud_account_id}
  */
  readonly cloudAccountId?: string;
  /**
  * `PureManage` (a cluster with machines of its own; the default) or `PureAttach` (one that joins a cluster which hosts others). Another one replaces the cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#cluster_type ClusterMaas#cluster_type}
  */
  readonly clusterType?: string;
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#context ClusterMaas#context}
  */
  readonly context?: string;
  /**
  * Description.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#description ClusterMaas#description}
  */
  readonly description?: string;
  /**
  * How long nothing may move once Palette has reported a failure, before the wait ends: `15m`, `1h`. Default `15m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#failure_grace ClusterMaas#failure_grace}
  */
  readonly failureGrace?: string;
  /**
  * Lets Palette forget a cluster whose gateway does not delete it. Its machines may stay behind and have to be removed by hand. Like all that a delete needs, it must have been applied before. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#force_delete ClusterMaas#force_delete}
  */
  readonly forceDelete?: boolean | cdktf.IResolvable;
  /**
  * Minutes in Deleting before force; Palette refuses it before 15. Default `20`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#force_delete_delay ClusterMaas#force_delete_delay}
  */
  readonly forceDeleteDelay?: number;
  /**
  * Name, unique in the project.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#name ClusterMaas#name}
  */
  readonly name: string;
  /**
  * Doesn't wait for a new cluster to run. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#skip_completion ClusterMaas#skip_completion}
  */
  readonly skipCompletion?: boolean | cdktf.IResolvable;
  /**
  * Tags: `key:value` (split at the first colon), or `key`. A key occurs once.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#tags ClusterMaas#tags}
  */
  readonly tags?: string[];
  /**
  * cloud_config block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#cloud_config ClusterMaas#cloud_config}
  */
  readonly cloudConfig: ClusterMaasCloudConfig;
  /**
  * cluster_profile block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#cluster_profile ClusterMaas#cluster_profile}
  */
  readonly clusterProfile?: ClusterMaasClusterProfile[] | cdktf.IResolvable;
  /**
  * hyper_shift_config block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#hyper_shift_config ClusterMaas#hyper_shift_config}
  */
  readonly hyperShiftConfig?: ClusterMaasHyperShiftConfig;
  /**
  * machine_pool block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#machine_pool ClusterMaas#machine_pool}
  */
  readonly machinePool: ClusterMaasMachinePool[] | cdktf.IResolvable;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#timeouts ClusterMaas#timeouts}
  */
  readonly timeouts?: ClusterMaasTimeouts;
}
export interface ClusterMaasCloudConfig {
  /**
  * DNS domain of the machines.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#domain ClusterMaas#domain}
  */
  readonly domain: string;
  /**
  * Whether machines may be virtual ones on LXD hosts. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#enable_lxd_vm ClusterMaas#enable_lxd_vm}
  */
  readonly enableLxdVm?: boolean | cdktf.IResolvable;
  /**
  * NTP servers.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#ntp_servers ClusterMaas#ntp_servers}
  */
  readonly ntpServers?: string[];
  /**
  * YAML that is laid over the Cluster API objects of the cluster. From Palette 4.9 on.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#override_cluster_api_config ClusterMaas#override_cluster_api_config}
  */
  readonly overrideClusterApiConfig?: string;
  /**
  * Public SSH keys for the nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#ssh_keys ClusterMaas#ssh_keys}
  */
  readonly sshKeys?: string[];
}

export function clusterMaasCloudConfigToTerraform(struct?: ClusterMaasCloudConfigOutputReference | ClusterMaasCloudConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    domain: cdktf.stringToTerraform(struct!.domain),
    enable_lxd_vm: cdktf.booleanToTerraform(struct!.enableLxdVm),
    ntp_servers: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.ntpServers),
    override_cluster_api_config: cdktf.stringToTerraform(struct!.overrideClusterApiConfig),
    ssh_keys: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.sshKeys),
  }
}


export function clusterMaasCloudConfigToHclTerraform(struct?: ClusterMaasCloudConfigOutputReference | ClusterMaasCloudConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    domain: {
      value: cdktf.stringToHclTerraform(struct!.domain),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    enable_lxd_vm: {
      value: cdktf.booleanToHclTerraform(struct!.enableLxdVm),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    ntp_servers: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.ntpServers),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    override_cluster_api_config: {
      value: cdktf.stringToHclTerraform(struct!.overrideClusterApiConfig),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ssh_keys: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.sshKeys),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasCloudConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterMaasCloudConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._domain !== undefined) {
      hasAnyValues = true;
      internalValueResult.domain = this._domain;
    }
    if (this._enableLxdVm !== undefined) {
      hasAnyValues = true;
      internalValueResult.enableLxdVm = this._enableLxdVm;
    }
    if (this._ntpServers !== undefined) {
      hasAnyValues = true;
      internalValueResult.ntpServers = this._ntpServers;
    }
    if (this._overrideClusterApiConfig !== undefined) {
      hasAnyValues = true;
      internalValueResult.overrideClusterApiConfig = this._overrideClusterApiConfig;
    }
    if (this._sshKeys !== undefined) {
      hasAnyValues = true;
      internalValueResult.sshKeys = this._sshKeys;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasCloudConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._domain = undefined;
      this._enableLxdVm = undefined;
      this._ntpServers = undefined;
      this._overrideClusterApiConfig = undefined;
      this._sshKeys = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._domain = value.domain;
      this._enableLxdVm = value.enableLxdVm;
      this._ntpServers = value.ntpServers;
      this._overrideClusterApiConfig = value.overrideClusterApiConfig;
      this._sshKeys = value.sshKeys;
    }
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

  // enable_lxd_vm - computed: true, optional: true, required: false
  private _enableLxdVm?: boolean | cdktf.IResolvable; 
  public get enableLxdVm() {
    return this.getBooleanAttribute('enable_lxd_vm');
  }
  public set enableLxdVm(value: boolean | cdktf.IResolvable) {
    this._enableLxdVm = value;
  }
  public resetEnableLxdVm() {
    this._enableLxdVm = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enableLxdVmInput() {
    return this._enableLxdVm;
  }

  // ntp_servers - computed: false, optional: true, required: false
  private _ntpServers?: string[]; 
  public get ntpServers() {
    return cdktf.Fn.tolist(this.getListAttribute('ntp_servers'));
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

  // override_cluster_api_config - computed: false, optional: true, required: false
  private _overrideClusterApiConfig?: string; 
  public get overrideClusterApiConfig() {
    return this.getStringAttribute('override_cluster_api_config');
  }
  public set overrideClusterApiConfig(value: string) {
    this._overrideClusterApiConfig = value;
  }
  public resetOverrideClusterApiConfig() {
    this._overrideClusterApiConfig = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get overrideClusterApiConfigInput() {
    return this._overrideClusterApiConfig;
  }

  // ssh_keys - computed: false, optional: true, required: false
  private _sshKeys?: string[]; 
  public get sshKeys() {
    return cdktf.Fn.tolist(this.getListAttribute('ssh_keys'));
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
}
export interface ClusterMaasClusterProfile {
  /**
  * Uid of a cluster profile.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#id ClusterMaas#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id: string;
  /**
  * Values of the profile's variables.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#variables ClusterMaas#variables}
  */
  readonly variables?: { [key: string]: string };
}

export function clusterMaasClusterProfileToTerraform(struct?: ClusterMaasClusterProfile | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    id: cdktf.stringToTerraform(struct!.id),
    variables: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.variables),
  }
}


export function clusterMaasClusterProfileToHclTerraform(struct?: ClusterMaasClusterProfile | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    id: {
      value: cdktf.stringToHclTerraform(struct!.id),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    variables: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.variables),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasClusterProfileOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterMaasClusterProfile | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._id !== undefined) {
      hasAnyValues = true;
      internalValueResult.id = this._id;
    }
    if (this._variables !== undefined) {
      hasAnyValues = true;
      internalValueResult.variables = this._variables;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasClusterProfile | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._id = undefined;
      this._variables = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._id = value.id;
      this._variables = value.variables;
    }
  }

  // id - computed: false, optional: false, required: true
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // variables - computed: false, optional: true, required: false
  private _variables?: { [key: string]: string }; 
  public get variables() {
    return this.getStringMapAttribute('variables');
  }
  public set variables(value: { [key: string]: string }) {
    this._variables = value;
  }
  public resetVariables() {
    this._variables = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get variablesInput() {
    return this._variables;
  }
}

export class ClusterMaasClusterProfileList extends cdktf.ComplexList {
  public internalValue? : ClusterMaasClusterProfile[] | cdktf.IResolvable

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
  public get(index: number): ClusterMaasClusterProfileOutputReference {
    return new ClusterMaasClusterProfileOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterMaasHyperShiftConfig {
  /**
  * `hypershift` or `openshift`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#cluster_deployment_type ClusterMaas#cluster_deployment_type}
  */
  readonly clusterDeploymentType: string;
  /**
  * Uid of the cluster that hosts the control plane.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#host_cluster_uid ClusterMaas#host_cluster_uid}
  */
  readonly hostClusterUid?: string;
}

export function clusterMaasHyperShiftConfigToTerraform(struct?: ClusterMaasHyperShiftConfigOutputReference | ClusterMaasHyperShiftConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    cluster_deployment_type: cdktf.stringToTerraform(struct!.clusterDeploymentType),
    host_cluster_uid: cdktf.stringToTerraform(struct!.hostClusterUid),
  }
}


export function clusterMaasHyperShiftConfigToHclTerraform(struct?: ClusterMaasHyperShiftConfigOutputReference | ClusterMaasHyperShiftConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    cluster_deployment_type: {
      value: cdktf.stringToHclTerraform(struct!.clusterDeploymentType),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    host_cluster_uid: {
      value: cdktf.stringToHclTerraform(struct!.hostClusterUid),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasHyperShiftConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterMaasHyperShiftConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._clusterDeploymentType !== undefined) {
      hasAnyValues = true;
      internalValueResult.clusterDeploymentType = this._clusterDeploymentType;
    }
    if (this._hostClusterUid !== undefined) {
      hasAnyValues = true;
      internalValueResult.hostClusterUid = this._hostClusterUid;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasHyperShiftConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._clusterDeploymentType = undefined;
      this._hostClusterUid = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._clusterDeploymentType = value.clusterDeploymentType;
      this._hostClusterUid = value.hostClusterUid;
    }
  }

  // cluster_deployment_type - computed: false, optional: false, required: true
  private _clusterDeploymentType?: string; 
  public get clusterDeploymentType() {
    return this.getStringAttribute('cluster_deployment_type');
  }
  public set clusterDeploymentType(value: string) {
    this._clusterDeploymentType = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterDeploymentTypeInput() {
    return this._clusterDeploymentType;
  }

  // host_cluster_uid - computed: false, optional: true, required: false
  private _hostClusterUid?: string; 
  public get hostClusterUid() {
    return this.getStringAttribute('host_cluster_uid');
  }
  public set hostClusterUid(value: string) {
    this._hostClusterUid = value;
  }
  public resetHostClusterUid() {
    this._hostClusterUid = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hostClusterUidInput() {
    return this._hostClusterUid;
  }
}
export interface ClusterMaasMachinePoolInstanceType {
  /**
  * Fewest CPUs.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#min_cpu ClusterMaas#min_cpu}
  */
  readonly minCpu: number;
  /**
  * Least memory, in MiB.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#min_memory_mb ClusterMaas#min_memory_mb}
  */
  readonly minMemoryMb: number;
}

export function clusterMaasMachinePoolInstanceTypeToTerraform(struct?: ClusterMaasMachinePoolInstanceTypeOutputReference | ClusterMaasMachinePoolInstanceType): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    min_cpu: cdktf.numberToTerraform(struct!.minCpu),
    min_memory_mb: cdktf.numberToTerraform(struct!.minMemoryMb),
  }
}


export function clusterMaasMachinePoolInstanceTypeToHclTerraform(struct?: ClusterMaasMachinePoolInstanceTypeOutputReference | ClusterMaasMachinePoolInstanceType): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    min_cpu: {
      value: cdktf.numberToHclTerraform(struct!.minCpu),
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
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasMachinePoolInstanceTypeOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterMaasMachinePoolInstanceType | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._minCpu !== undefined) {
      hasAnyValues = true;
      internalValueResult.minCpu = this._minCpu;
    }
    if (this._minMemoryMb !== undefined) {
      hasAnyValues = true;
      internalValueResult.minMemoryMb = this._minMemoryMb;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasMachinePoolInstanceType | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._minCpu = undefined;
      this._minMemoryMb = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._minCpu = value.minCpu;
      this._minMemoryMb = value.minMemoryMb;
    }
  }

  // min_cpu - computed: false, optional: false, required: true
  private _minCpu?: number; 
  public get minCpu() {
    return this.getNumberAttribute('min_cpu');
  }
  public set minCpu(value: number) {
    this._minCpu = value;
  }
  // Temporarily expose input value. Use with caution.
  public get minCpuInput() {
    return this._minCpu;
  }

  // min_memory_mb - computed: false, optional: false, required: true
  private _minMemoryMb?: number; 
  public get minMemoryMb() {
    return this.getNumberAttribute('min_memory_mb');
  }
  public set minMemoryMb(value: number) {
    this._minMemoryMb = value;
  }
  // Temporarily expose input value. Use with caution.
  public get minMemoryMbInput() {
    return this._minMemoryMb;
  }
}
export interface ClusterMaasMachinePoolNetwork {
  /**
  * Bridge of the LXD hosts.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#network_name ClusterMaas#network_name}
  */
  readonly networkName: string;
  /**
  * Uid of the IP pool of static addresses.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#parent_pool_uid ClusterMaas#parent_pool_uid}
  */
  readonly parentPoolUid?: string;
  /**
  * Whether addresses are static; they come from `parent_pool_uid` then. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#static_ip ClusterMaas#static_ip}
  */
  readonly staticIp?: boolean | cdktf.IResolvable;
}

export function clusterMaasMachinePoolNetworkToTerraform(struct?: ClusterMaasMachinePoolNetworkOutputReference | ClusterMaasMachinePoolNetwork): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    network_name: cdktf.stringToTerraform(struct!.networkName),
    parent_pool_uid: cdktf.stringToTerraform(struct!.parentPoolUid),
    static_ip: cdktf.booleanToTerraform(struct!.staticIp),
  }
}


export function clusterMaasMachinePoolNetworkToHclTerraform(struct?: ClusterMaasMachinePoolNetworkOutputReference | ClusterMaasMachinePoolNetwork): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    network_name: {
      value: cdktf.stringToHclTerraform(struct!.networkName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    parent_pool_uid: {
      value: cdktf.stringToHclTerraform(struct!.parentPoolUid),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    static_ip: {
      value: cdktf.booleanToHclTerraform(struct!.staticIp),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasMachinePoolNetworkOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterMaasMachinePoolNetwork | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._networkName !== undefined) {
      hasAnyValues = true;
      internalValueResult.networkName = this._networkName;
    }
    if (this._parentPoolUid !== undefined) {
      hasAnyValues = true;
      internalValueResult.parentPoolUid = this._parentPoolUid;
    }
    if (this._staticIp !== undefined) {
      hasAnyValues = true;
      internalValueResult.staticIp = this._staticIp;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasMachinePoolNetwork | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._networkName = undefined;
      this._parentPoolUid = undefined;
      this._staticIp = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._networkName = value.networkName;
      this._parentPoolUid = value.parentPoolUid;
      this._staticIp = value.staticIp;
    }
  }

  // network_name - computed: false, optional: false, required: true
  private _networkName?: string; 
  public get networkName() {
    return this.getStringAttribute('network_name');
  }
  public set networkName(value: string) {
    this._networkName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get networkNameInput() {
    return this._networkName;
  }

  // parent_pool_uid - computed: false, optional: true, required: false
  private _parentPoolUid?: string; 
  public get parentPoolUid() {
    return this.getStringAttribute('parent_pool_uid');
  }
  public set parentPoolUid(value: string) {
    this._parentPoolUid = value;
  }
  public resetParentPoolUid() {
    this._parentPoolUid = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get parentPoolUidInput() {
    return this._parentPoolUid;
  }

  // static_ip - computed: true, optional: true, required: false
  private _staticIp?: boolean | cdktf.IResolvable; 
  public get staticIp() {
    return this.getBooleanAttribute('static_ip');
  }
  public set staticIp(value: boolean | cdktf.IResolvable) {
    this._staticIp = value;
  }
  public resetStaticIp() {
    this._staticIp = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get staticIpInput() {
    return this._staticIp;
  }
}
export interface ClusterMaasMachinePoolPlacement {
  /**
  * Resource pool.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#resource_pool ClusterMaas#resource_pool}
  */
  readonly resourcePool: string;
}

export function clusterMaasMachinePoolPlacementToTerraform(struct?: ClusterMaasMachinePoolPlacementOutputReference | ClusterMaasMachinePoolPlacement): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    resource_pool: cdktf.stringToTerraform(struct!.resourcePool),
  }
}


export function clusterMaasMachinePoolPlacementToHclTerraform(struct?: ClusterMaasMachinePoolPlacementOutputReference | ClusterMaasMachinePoolPlacement): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
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

export class ClusterMaasMachinePoolPlacementOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterMaasMachinePoolPlacement | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._resourcePool !== undefined) {
      hasAnyValues = true;
      internalValueResult.resourcePool = this._resourcePool;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasMachinePoolPlacement | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._resourcePool = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._resourcePool = value.resourcePool;
    }
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
export interface ClusterMaasMachinePoolTaints {
  /**
  * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#effect ClusterMaas#effect}
  */
  readonly effect: string;
  /**
  * Key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#key ClusterMaas#key}
  */
  readonly key: string;
  /**
  * Value.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#value ClusterMaas#value}
  */
  readonly value: string;
}

export function clusterMaasMachinePoolTaintsToTerraform(struct?: ClusterMaasMachinePoolTaints | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    effect: cdktf.stringToTerraform(struct!.effect),
    key: cdktf.stringToTerraform(struct!.key),
    value: cdktf.stringToTerraform(struct!.value),
  }
}


export function clusterMaasMachinePoolTaintsToHclTerraform(struct?: ClusterMaasMachinePoolTaints | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    effect: {
      value: cdktf.stringToHclTerraform(struct!.effect),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    key: {
      value: cdktf.stringToHclTerraform(struct!.key),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    value: {
      value: cdktf.stringToHclTerraform(struct!.value),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasMachinePoolTaintsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterMaasMachinePoolTaints | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._effect !== undefined) {
      hasAnyValues = true;
      internalValueResult.effect = this._effect;
    }
    if (this._key !== undefined) {
      hasAnyValues = true;
      internalValueResult.key = this._key;
    }
    if (this._value !== undefined) {
      hasAnyValues = true;
      internalValueResult.value = this._value;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasMachinePoolTaints | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._effect = undefined;
      this._key = undefined;
      this._value = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._effect = value.effect;
      this._key = value.key;
      this._value = value.value;
    }
  }

  // effect - computed: false, optional: false, required: true
  private _effect?: string; 
  public get effect() {
    return this.getStringAttribute('effect');
  }
  public set effect(value: string) {
    this._effect = value;
  }
  // Temporarily expose input value. Use with caution.
  public get effectInput() {
    return this._effect;
  }

  // key - computed: false, optional: false, required: true
  private _key?: string; 
  public get key() {
    return this.getStringAttribute('key');
  }
  public set key(value: string) {
    this._key = value;
  }
  // Temporarily expose input value. Use with caution.
  public get keyInput() {
    return this._key;
  }

  // value - computed: false, optional: false, required: true
  private _value?: string; 
  public get value() {
    return this.getStringAttribute('value');
  }
  public set value(value: string) {
    this._value = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valueInput() {
    return this._value;
  }
}

export class ClusterMaasMachinePoolTaintsList extends cdktf.ComplexList {
  public internalValue? : ClusterMaasMachinePoolTaints[] | cdktf.IResolvable

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
  public get(index: number): ClusterMaasMachinePoolTaintsOutputReference {
    return new ClusterMaasMachinePoolTaintsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterMaasMachinePool {
  /**
  * Labels of the nodes.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#additional_labels ClusterMaas#additional_labels}
  */
  readonly additionalLabels?: { [key: string]: string };
  /**
  * Availability zones that machines are taken from.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#azs ClusterMaas#azs}
  */
  readonly azs: string[];
  /**
  * Whether these nodes are the control plane. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#control_plane ClusterMaas#control_plane}
  */
  readonly controlPlane?: boolean | cdktf.IResolvable;
  /**
  * Whether the control plane runs workloads too. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#control_plane_as_worker ClusterMaas#control_plane_as_worker}
  */
  readonly controlPlaneAsWorker?: boolean | cdktf.IResolvable;
  /**
  * Nodes. A control plane has 1, 3 or 5.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#count ClusterMaas#count}
  */
  readonly count: number;
  /**
  * Most nodes, with autoscaling.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#max ClusterMaas#max}
  */
  readonly max?: number;
  /**
  * Fewest nodes, with autoscaling.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#min ClusterMaas#min}
  */
  readonly min?: number;
  /**
  * Name, unique in the cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#name ClusterMaas#name}
  */
  readonly name: string;
  /**
  * Seconds between two nodes that are replaced. Default `0`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#node_repave_interval ClusterMaas#node_repave_interval}
  */
  readonly nodeRepaveInterval?: number;
  /**
  * Tags of MAAS that a machine must have.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#node_tags ClusterMaas#node_tags}
  */
  readonly nodeTags?: string[];
  /**
  * `RollingUpdateScaleOut` (add, then remove; the default) or `RollingUpdateScaleIn`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#update_strategy ClusterMaas#update_strategy}
  */
  readonly updateStrategy?: string;
  /**
  * Whether the nodes are virtual machines on LXD hosts. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#use_lxd_vm ClusterMaas#use_lxd_vm}
  */
  readonly useLxdVm?: boolean | cdktf.IResolvable;
  /**
  * instance_type block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#instance_type ClusterMaas#instance_type}
  */
  readonly instanceType: ClusterMaasMachinePoolInstanceType;
  /**
  * network block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#network ClusterMaas#network}
  */
  readonly network?: ClusterMaasMachinePoolNetwork;
  /**
  * placement block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#placement ClusterMaas#placement}
  */
  readonly placement: ClusterMaasMachinePoolPlacement;
  /**
  * taints block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#taints ClusterMaas#taints}
  */
  readonly taints?: ClusterMaasMachinePoolTaints[] | cdktf.IResolvable;
}

export function clusterMaasMachinePoolToTerraform(struct?: ClusterMaasMachinePool | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    additional_labels: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.additionalLabels),
    azs: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.azs),
    control_plane: cdktf.booleanToTerraform(struct!.controlPlane),
    control_plane_as_worker: cdktf.booleanToTerraform(struct!.controlPlaneAsWorker),
    count: cdktf.numberToTerraform(struct!.count),
    max: cdktf.numberToTerraform(struct!.max),
    min: cdktf.numberToTerraform(struct!.min),
    name: cdktf.stringToTerraform(struct!.name),
    node_repave_interval: cdktf.numberToTerraform(struct!.nodeRepaveInterval),
    node_tags: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.nodeTags),
    update_strategy: cdktf.stringToTerraform(struct!.updateStrategy),
    use_lxd_vm: cdktf.booleanToTerraform(struct!.useLxdVm),
    instance_type: clusterMaasMachinePoolInstanceTypeToTerraform(struct!.instanceType),
    network: clusterMaasMachinePoolNetworkToTerraform(struct!.network),
    placement: clusterMaasMachinePoolPlacementToTerraform(struct!.placement),
    taints: cdktf.listMapper(clusterMaasMachinePoolTaintsToTerraform, true)(struct!.taints),
  }
}


export function clusterMaasMachinePoolToHclTerraform(struct?: ClusterMaasMachinePool | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    additional_labels: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.additionalLabels),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    azs: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.azs),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    control_plane: {
      value: cdktf.booleanToHclTerraform(struct!.controlPlane),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    control_plane_as_worker: {
      value: cdktf.booleanToHclTerraform(struct!.controlPlaneAsWorker),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    count: {
      value: cdktf.numberToHclTerraform(struct!.count),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    max: {
      value: cdktf.numberToHclTerraform(struct!.max),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    min: {
      value: cdktf.numberToHclTerraform(struct!.min),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    name: {
      value: cdktf.stringToHclTerraform(struct!.name),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    node_repave_interval: {
      value: cdktf.numberToHclTerraform(struct!.nodeRepaveInterval),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    node_tags: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.nodeTags),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    update_strategy: {
      value: cdktf.stringToHclTerraform(struct!.updateStrategy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    use_lxd_vm: {
      value: cdktf.booleanToHclTerraform(struct!.useLxdVm),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    instance_type: {
      value: clusterMaasMachinePoolInstanceTypeToHclTerraform(struct!.instanceType),
      isBlock: true,
      type: "list",
      storageClassType: "ClusterMaasMachinePoolInstanceTypeList",
    },
    network: {
      value: clusterMaasMachinePoolNetworkToHclTerraform(struct!.network),
      isBlock: true,
      type: "list",
      storageClassType: "ClusterMaasMachinePoolNetworkList",
    },
    placement: {
      value: clusterMaasMachinePoolPlacementToHclTerraform(struct!.placement),
      isBlock: true,
      type: "list",
      storageClassType: "ClusterMaasMachinePoolPlacementList",
    },
    taints: {
      value: cdktf.listMapperHcl(clusterMaasMachinePoolTaintsToHclTerraform, true)(struct!.taints),
      isBlock: true,
      type: "list",
      storageClassType: "ClusterMaasMachinePoolTaintsList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterMaasMachinePoolOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterMaasMachinePool | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._additionalLabels !== undefined) {
      hasAnyValues = true;
      internalValueResult.additionalLabels = this._additionalLabels;
    }
    if (this._azs !== undefined) {
      hasAnyValues = true;
      internalValueResult.azs = this._azs;
    }
    if (this._controlPlane !== undefined) {
      hasAnyValues = true;
      internalValueResult.controlPlane = this._controlPlane;
    }
    if (this._controlPlaneAsWorker !== undefined) {
      hasAnyValues = true;
      internalValueResult.controlPlaneAsWorker = this._controlPlaneAsWorker;
    }
    if (this._count !== undefined) {
      hasAnyValues = true;
      internalValueResult.count = this._count;
    }
    if (this._max !== undefined) {
      hasAnyValues = true;
      internalValueResult.max = this._max;
    }
    if (this._min !== undefined) {
      hasAnyValues = true;
      internalValueResult.min = this._min;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    if (this._nodeRepaveInterval !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeRepaveInterval = this._nodeRepaveInterval;
    }
    if (this._nodeTags !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodeTags = this._nodeTags;
    }
    if (this._updateStrategy !== undefined) {
      hasAnyValues = true;
      internalValueResult.updateStrategy = this._updateStrategy;
    }
    if (this._useLxdVm !== undefined) {
      hasAnyValues = true;
      internalValueResult.useLxdVm = this._useLxdVm;
    }
    if (this._instanceType?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.instanceType = this._instanceType?.internalValue;
    }
    if (this._network?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.network = this._network?.internalValue;
    }
    if (this._placement?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.placement = this._placement?.internalValue;
    }
    if (this._taints?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.taints = this._taints?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterMaasMachinePool | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._additionalLabels = undefined;
      this._azs = undefined;
      this._controlPlane = undefined;
      this._controlPlaneAsWorker = undefined;
      this._count = undefined;
      this._max = undefined;
      this._min = undefined;
      this._name = undefined;
      this._nodeRepaveInterval = undefined;
      this._nodeTags = undefined;
      this._updateStrategy = undefined;
      this._useLxdVm = undefined;
      this._instanceType.internalValue = undefined;
      this._network.internalValue = undefined;
      this._placement.internalValue = undefined;
      this._taints.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._additionalLabels = value.additionalLabels;
      this._azs = value.azs;
      this._controlPlane = value.controlPlane;
      this._controlPlaneAsWorker = value.controlPlaneAsWorker;
      this._count = value.count;
      this._max = value.max;
      this._min = value.min;
      this._name = value.name;
      this._nodeRepaveInterval = value.nodeRepaveInterval;
      this._nodeTags = value.nodeTags;
      this._updateStrategy = value.updateStrategy;
      this._useLxdVm = value.useLxdVm;
      this._instanceType.internalValue = value.instanceType;
      this._network.internalValue = value.network;
      this._placement.internalValue = value.placement;
      this._taints.internalValue = value.taints;
    }
  }

  // additional_labels - computed: false, optional: true, required: false
  private _additionalLabels?: { [key: string]: string }; 
  public get additionalLabels() {
    return this.getStringMapAttribute('additional_labels');
  }
  public set additionalLabels(value: { [key: string]: string }) {
    this._additionalLabels = value;
  }
  public resetAdditionalLabels() {
    this._additionalLabels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get additionalLabelsInput() {
    return this._additionalLabels;
  }

  // azs - computed: false, optional: false, required: true
  private _azs?: string[]; 
  public get azs() {
    return cdktf.Fn.tolist(this.getListAttribute('azs'));
  }
  public set azs(value: string[]) {
    this._azs = value;
  }
  // Temporarily expose input value. Use with caution.
  public get azsInput() {
    return this._azs;
  }

  // control_plane - computed: true, optional: true, required: false
  private _controlPlane?: boolean | cdktf.IResolvable; 
  public get controlPlane() {
    return this.getBooleanAttribute('control_plane');
  }
  public set controlPlane(value: boolean | cdktf.IResolvable) {
    this._controlPlane = value;
  }
  public resetControlPlane() {
    this._controlPlane = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get controlPlaneInput() {
    return this._controlPlane;
  }

  // control_plane_as_worker - computed: true, optional: true, required: false
  private _controlPlaneAsWorker?: boolean | cdktf.IResolvable; 
  public get controlPlaneAsWorker() {
    return this.getBooleanAttribute('control_plane_as_worker');
  }
  public set controlPlaneAsWorker(value: boolean | cdktf.IResolvable) {
    this._controlPlaneAsWorker = value;
  }
  public resetControlPlaneAsWorker() {
    this._controlPlaneAsWorker = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get controlPlaneAsWorkerInput() {
    return this._controlPlaneAsWorker;
  }

  // count - computed: false, optional: false, required: true
  private _count?: number; 
  public get count() {
    return this.getNumberAttribute('count');
  }
  public set count(value: number) {
    this._count = value;
  }
  // Temporarily expose input value. Use with caution.
  public get countInput() {
    return this._count;
  }

  // max - computed: false, optional: true, required: false
  private _max?: number; 
  public get max() {
    return this.getNumberAttribute('max');
  }
  public set max(value: number) {
    this._max = value;
  }
  public resetMax() {
    this._max = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxInput() {
    return this._max;
  }

  // min - computed: false, optional: true, required: false
  private _min?: number; 
  public get min() {
    return this.getNumberAttribute('min');
  }
  public set min(value: number) {
    this._min = value;
  }
  public resetMin() {
    this._min = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minInput() {
    return this._min;
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

  // node_repave_interval - computed: true, optional: true, required: false
  private _nodeRepaveInterval?: number; 
  public get nodeRepaveInterval() {
    return this.getNumberAttribute('node_repave_interval');
  }
  public set nodeRepaveInterval(value: number) {
    this._nodeRepaveInterval = value;
  }
  public resetNodeRepaveInterval() {
    this._nodeRepaveInterval = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeRepaveIntervalInput() {
    return this._nodeRepaveInterval;
  }

  // node_tags - computed: false, optional: true, required: false
  private _nodeTags?: string[]; 
  public get nodeTags() {
    return cdktf.Fn.tolist(this.getListAttribute('node_tags'));
  }
  public set nodeTags(value: string[]) {
    this._nodeTags = value;
  }
  public resetNodeTags() {
    this._nodeTags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nodeTagsInput() {
    return this._nodeTags;
  }

  // update_strategy - computed: true, optional: true, required: false
  private _updateStrategy?: string; 
  public get updateStrategy() {
    return this.getStringAttribute('update_strategy');
  }
  public set updateStrategy(value: string) {
    this._updateStrategy = value;
  }
  public resetUpdateStrategy() {
    this._updateStrategy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateStrategyInput() {
    return this._updateStrategy;
  }

  // use_lxd_vm - computed: true, optional: true, required: false
  private _useLxdVm?: boolean | cdktf.IResolvable; 
  public get useLxdVm() {
    return this.getBooleanAttribute('use_lxd_vm');
  }
  public set useLxdVm(value: boolean | cdktf.IResolvable) {
    this._useLxdVm = value;
  }
  public resetUseLxdVm() {
    this._useLxdVm = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get useLxdVmInput() {
    return this._useLxdVm;
  }

  // instance_type - computed: false, optional: false, required: true
  private _instanceType = new ClusterMaasMachinePoolInstanceTypeOutputReference(this, "instance_type");
  public get instanceType() {
    return this._instanceType;
  }
  public putInstanceType(value: ClusterMaasMachinePoolInstanceType) {
    this._instanceType.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get instanceTypeInput() {
    return this._instanceType.internalValue;
  }

  // network - computed: false, optional: true, required: false
  private _network = new ClusterMaasMachinePoolNetworkOutputReference(this, "network");
  public get network() {
    return this._network;
  }
  public putNetwork(value: ClusterMaasMachinePoolNetwork) {
    this._network.internalValue = value;
  }
  public resetNetwork() {
    this._network.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkInput() {
    return this._network.internalValue;
  }

  // placement - computed: false, optional: false, required: true
  private _placement = new ClusterMaasMachinePoolPlacementOutputReference(this, "placement");
  public get placement() {
    return this._placement;
  }
  public putPlacement(value: ClusterMaasMachinePoolPlacement) {
    this._placement.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get placementInput() {
    return this._placement.internalValue;
  }

  // taints - computed: false, optional: true, required: false
  private _taints = new ClusterMaasMachinePoolTaintsList(this, "taints", false);
  public get taints() {
    return this._taints;
  }
  public putTaints(value: ClusterMaasMachinePoolTaints[] | cdktf.IResolvable) {
    this._taints.internalValue = value;
  }
  public resetTaints() {
    this._taints.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get taintsInput() {
    return this._taints.internalValue;
  }
}

export class ClusterMaasMachinePoolList extends cdktf.ComplexList {
  public internalValue? : ClusterMaasMachinePool[] | cdktf.IResolvable

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
  public get(index: number): ClusterMaasMachinePoolOutputReference {
    return new ClusterMaasMachinePoolOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterMaasTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#create ClusterMaas#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#delete ClusterMaas#delete}
  */
  readonly delete?: string;
  /**
  * How long to wait for the update to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#update ClusterMaas#update}
  */
  readonly update?: string;
}

export function clusterMaasTimeoutsToTerraform(struct?: ClusterMaasTimeouts | cdktf.IResolvable): any {
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


export function clusterMaasTimeoutsToHclTerraform(struct?: ClusterMaasTimeouts | cdktf.IResolvable): any {
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

export class ClusterMaasTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ClusterMaasTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: ClusterMaasTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas palette_cluster_maas}
*/
export class ClusterMaas extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_cluster_maas";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ClusterMaas resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ClusterMaas to import
  * @param importFromId The id of the existing ClusterMaas that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ClusterMaas to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_cluster_maas", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_maas palette_cluster_maas} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ClusterMaasConfig
  */
  public constructor(scope: Construct, id: string, config: ClusterMaasConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_cluster_maas',
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
    this._clusterType = config.clusterType;
    this._context = config.context;
    this._description = config.description;
    this._failureGrace = config.failureGrace;
    this._forceDelete = config.forceDelete;
    this._forceDeleteDelay = config.forceDeleteDelay;
    this._name = config.name;
    this._skipCompletion = config.skipCompletion;
    this._tags = config.tags;
    this._cloudConfig.internalValue = config.cloudConfig;
    this._clusterProfile.internalValue = config.clusterProfile;
    this._hyperShiftConfig.internalValue = config.hyperShiftConfig;
    this._machinePool.internalValue = config.machinePool;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cloud_account_id - computed: true, optional: true, required: false
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

  // cloud_config_id - computed: true, optional: false, required: false
  public get cloudConfigId() {
    return this.getStringAttribute('cloud_config_id');
  }

  // cluster_type - computed: true, optional: true, required: false
  private _clusterType?: string; 
  public get clusterType() {
    return this.getStringAttribute('cluster_type');
  }
  public set clusterType(value: string) {
    this._clusterType = value;
  }
  public resetClusterType() {
    this._clusterType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterTypeInput() {
    return this._clusterType;
  }

  // completed - computed: true, optional: false, required: false
  public get completed() {
    return this.getBooleanAttribute('completed');
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

  // description - computed: false, optional: true, required: false
  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // failure_grace - computed: true, optional: true, required: false
  private _failureGrace?: string; 
  public get failureGrace() {
    return this.getStringAttribute('failure_grace');
  }
  public set failureGrace(value: string) {
    this._failureGrace = value;
  }
  public resetFailureGrace() {
    this._failureGrace = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get failureGraceInput() {
    return this._failureGrace;
  }

  // force_delete - computed: true, optional: true, required: false
  private _forceDelete?: boolean | cdktf.IResolvable; 
  public get forceDelete() {
    return this.getBooleanAttribute('force_delete');
  }
  public set forceDelete(value: boolean | cdktf.IResolvable) {
    this._forceDelete = value;
  }
  public resetForceDelete() {
    this._forceDelete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceDeleteInput() {
    return this._forceDelete;
  }

  // force_delete_delay - computed: true, optional: true, required: false
  private _forceDeleteDelay?: number; 
  public get forceDeleteDelay() {
    return this.getNumberAttribute('force_delete_delay');
  }
  public set forceDeleteDelay(value: number) {
    this._forceDeleteDelay = value;
  }
  public resetForceDeleteDelay() {
    this._forceDeleteDelay = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceDeleteDelayInput() {
    return this._forceDeleteDelay;
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

  // private_cloud_gateway_id - computed: true, optional: false, required: false
  public get privateCloudGatewayId() {
    return this.getStringAttribute('private_cloud_gateway_id');
  }

  // skip_completion - computed: true, optional: true, required: false
  private _skipCompletion?: boolean | cdktf.IResolvable; 
  public get skipCompletion() {
    return this.getBooleanAttribute('skip_completion');
  }
  public set skipCompletion(value: boolean | cdktf.IResolvable) {
    this._skipCompletion = value;
  }
  public resetSkipCompletion() {
    this._skipCompletion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get skipCompletionInput() {
    return this._skipCompletion;
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: string[]; 
  public get tags() {
    return cdktf.Fn.tolist(this.getListAttribute('tags'));
  }
  public set tags(value: string[]) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // cloud_config - computed: false, optional: false, required: true
  private _cloudConfig = new ClusterMaasCloudConfigOutputReference(this, "cloud_config");
  public get cloudConfig() {
    return this._cloudConfig;
  }
  public putCloudConfig(value: ClusterMaasCloudConfig) {
    this._cloudConfig.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudConfigInput() {
    return this._cloudConfig.internalValue;
  }

  // cluster_profile - computed: false, optional: true, required: false
  private _clusterProfile = new ClusterMaasClusterProfileList(this, "cluster_profile", true);
  public get clusterProfile() {
    return this._clusterProfile;
  }
  public putClusterProfile(value: ClusterMaasClusterProfile[] | cdktf.IResolvable) {
    this._clusterProfile.internalValue = value;
  }
  public resetClusterProfile() {
    this._clusterProfile.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterProfileInput() {
    return this._clusterProfile.internalValue;
  }

  // hyper_shift_config - computed: false, optional: true, required: false
  private _hyperShiftConfig = new ClusterMaasHyperShiftConfigOutputReference(this, "hyper_shift_config");
  public get hyperShiftConfig() {
    return this._hyperShiftConfig;
  }
  public putHyperShiftConfig(value: ClusterMaasHyperShiftConfig) {
    this._hyperShiftConfig.internalValue = value;
  }
  public resetHyperShiftConfig() {
    this._hyperShiftConfig.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hyperShiftConfigInput() {
    return this._hyperShiftConfig.internalValue;
  }

  // machine_pool - computed: false, optional: false, required: true
  private _machinePool = new ClusterMaasMachinePoolList(this, "machine_pool", true);
  public get machinePool() {
    return this._machinePool;
  }
  public putMachinePool(value: ClusterMaasMachinePool[] | cdktf.IResolvable) {
    this._machinePool.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get machinePoolInput() {
    return this._machinePool.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new ClusterMaasTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: ClusterMaasTimeouts) {
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
      cloud_account_id: cdktf.stringToTerraform(this._cloudAccountId),
      cluster_type: cdktf.stringToTerraform(this._clusterType),
      context: cdktf.stringToTerraform(this._context),
      description: cdktf.stringToTerraform(this._description),
      failure_grace: cdktf.stringToTerraform(this._failureGrace),
      force_delete: cdktf.booleanToTerraform(this._forceDelete),
      force_delete_delay: cdktf.numberToTerraform(this._forceDeleteDelay),
      name: cdktf.stringToTerraform(this._name),
      skip_completion: cdktf.booleanToTerraform(this._skipCompletion),
      tags: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tags),
      cloud_config: clusterMaasCloudConfigToTerraform(this._cloudConfig.internalValue),
      cluster_profile: cdktf.listMapper(clusterMaasClusterProfileToTerraform, true)(this._clusterProfile.internalValue),
      hyper_shift_config: clusterMaasHyperShiftConfigToTerraform(this._hyperShiftConfig.internalValue),
      machine_pool: cdktf.listMapper(clusterMaasMachinePoolToTerraform, true)(this._machinePool.internalValue),
      timeouts: clusterMaasTimeoutsToTerraform(this._timeouts.internalValue),
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
      cluster_type: {
        value: cdktf.stringToHclTerraform(this._clusterType),
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
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      failure_grace: {
        value: cdktf.stringToHclTerraform(this._failureGrace),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      force_delete: {
        value: cdktf.booleanToHclTerraform(this._forceDelete),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      force_delete_delay: {
        value: cdktf.numberToHclTerraform(this._forceDeleteDelay),
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
      skip_completion: {
        value: cdktf.booleanToHclTerraform(this._skipCompletion),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      tags: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tags),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      cloud_config: {
        value: clusterMaasCloudConfigToHclTerraform(this._cloudConfig.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ClusterMaasCloudConfigList",
      },
      cluster_profile: {
        value: cdktf.listMapperHcl(clusterMaasClusterProfileToHclTerraform, true)(this._clusterProfile.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "ClusterMaasClusterProfileList",
      },
      hyper_shift_config: {
        value: clusterMaasHyperShiftConfigToHclTerraform(this._hyperShiftConfig.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ClusterMaasHyperShiftConfigList",
      },
      machine_pool: {
        value: cdktf.listMapperHcl(clusterMaasMachinePoolToHclTerraform, true)(this._machinePool.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "ClusterMaasMachinePoolList",
      },
      timeouts: {
        value: clusterMaasTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ClusterMaasTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
