// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ClusterCustomConfig extends cdktf.TerraformMetaArguments {
  /**
  * Name of the cloud: `nutanix`, or as the tenant registered it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#cloud ClusterCustom#cloud}
  */
  readonly cloud: string;
  /**
  * Uid of the cloud account. The gateway follows from it.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#cloud_account_id ClusterCustom#cloud_account_id}
  */
  readonly cloudAccountId: string;
  /**
  * `PureManage` (the default), `PureAttach` or `PureAdopt`. Another one replaces the cluster.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#cluster_type ClusterCustom#cluster_type}
  */
  readonly clusterType?: string;
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#context ClusterCustom#context}
  */
  readonly context?: string;
  /**
  * Description.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#description ClusterCustom#description}
  */
  readonly description?: string;
  /**
  * How long nothing may move once Palette has reported a failure, before the wait ends: `15m`, `1h`. Default `15m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#failure_grace ClusterCustom#failure_grace}
  */
  readonly failureGrace?: string;
  /**
  * Lets Palette forget a cluster whose gateway does not delete it. Its machines may stay behind and have to be removed by hand. Like all that a delete needs, it must have been applied before. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#force_delete ClusterCustom#force_delete}
  */
  readonly forceDelete?: boolean | cdktf.IResolvable;
  /**
  * Minutes in Deleting before force; Palette refuses it before 15. Default `20`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#force_delete_delay ClusterCustom#force_delete_delay}
  */
  readonly forceDeleteDelay?: number;
  /**
  * Name, unique in the project.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#name ClusterCustom#name}
  */
  readonly name: string;
  /**
  * Doesn't wait for a new cluster to run. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#skip_completion ClusterCustom#skip_completion}
  */
  readonly skipCompletion?: boolean | cdktf.IResolvable;
  /**
  * Tags: `key:value` (split at the first colon), or `key`. A key occurs once.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#tags ClusterCustom#tags}
  */
  readonly tags?: string[];
  /**
  * cloud_config block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#cloud_config ClusterCustom#cloud_config}
  */
  readonly cloudConfig: ClusterCustomCloudConfig;
  /**
  * cluster_profile block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#cluster_profile ClusterCustom#cluster_profile}
  */
  readonly clusterProfile?: ClusterCustomClusterProfile[] | cdktf.IResolvable;
  /**
  * machine_pool block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#machine_pool ClusterCustom#machine_pool}
  */
  readonly machinePool: ClusterCustomMachinePool[] | cdktf.IResolvable;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#timeouts ClusterCustom#timeouts}
  */
  readonly timeouts?: ClusterCustomTimeouts;
}
export interface ClusterCustomCloudConfig {
  /**
  * Values that the YAML gets: `${NAME}` in it takes the value of NAME; `Kind.path` (`Cluster.spec.region`) is set in the objects of that kind, a path alone in all that have it. A value that is JSON is taken for that.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#overrides ClusterCustom#overrides}
  */
  readonly overrides?: { [key: string]: string };
  /**
  * Cluster API objects of the cluster, as YAML. Another layout of the same is no change.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#values ClusterCustom#values}
  */
  readonly values: string;
}

export function clusterCustomCloudConfigToTerraform(struct?: ClusterCustomCloudConfigOutputReference | ClusterCustomCloudConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    overrides: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.overrides),
    values: cdktf.stringToTerraform(struct!.values),
  }
}


export function clusterCustomCloudConfigToHclTerraform(struct?: ClusterCustomCloudConfigOutputReference | ClusterCustomCloudConfig): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    overrides: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.overrides),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    values: {
      value: cdktf.stringToHclTerraform(struct!.values),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterCustomCloudConfigOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClusterCustomCloudConfig | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._overrides !== undefined) {
      hasAnyValues = true;
      internalValueResult.overrides = this._overrides;
    }
    if (this._values !== undefined) {
      hasAnyValues = true;
      internalValueResult.values = this._values;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterCustomCloudConfig | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._overrides = undefined;
      this._values = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._overrides = value.overrides;
      this._values = value.values;
    }
  }

  // overrides - computed: false, optional: true, required: false
  private _overrides?: { [key: string]: string }; 
  public get overrides() {
    return this.getStringMapAttribute('overrides');
  }
  public set overrides(value: { [key: string]: string }) {
    this._overrides = value;
  }
  public resetOverrides() {
    this._overrides = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get overridesInput() {
    return this._overrides;
  }

  // values - computed: false, optional: false, required: true
  private _values?: string; 
  public get values() {
    return this.getStringAttribute('values');
  }
  public set values(value: string) {
    this._values = value;
  }
  // Temporarily expose input value. Use with caution.
  public get valuesInput() {
    return this._values;
  }
}
export interface ClusterCustomClusterProfile {
  /**
  * Uid of a cluster profile.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#id ClusterCustom#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id: string;
  /**
  * Values of the profile's variables.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#variables ClusterCustom#variables}
  */
  readonly variables?: { [key: string]: string };
}

export function clusterCustomClusterProfileToTerraform(struct?: ClusterCustomClusterProfile | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    id: cdktf.stringToTerraform(struct!.id),
    variables: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.variables),
  }
}


export function clusterCustomClusterProfileToHclTerraform(struct?: ClusterCustomClusterProfile | cdktf.IResolvable): any {
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

export class ClusterCustomClusterProfileOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterCustomClusterProfile | cdktf.IResolvable | undefined {
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

  public set internalValue(value: ClusterCustomClusterProfile | cdktf.IResolvable | undefined) {
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

export class ClusterCustomClusterProfileList extends cdktf.ComplexList {
  public internalValue? : ClusterCustomClusterProfile[] | cdktf.IResolvable

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
  public get(index: number): ClusterCustomClusterProfileOutputReference {
    return new ClusterCustomClusterProfileOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterCustomMachinePoolTaints {
  /**
  * `NoSchedule`, `PreferNoSchedule` or `NoExecute`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#effect ClusterCustom#effect}
  */
  readonly effect: string;
  /**
  * Key.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#key ClusterCustom#key}
  */
  readonly key: string;
  /**
  * Value.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#value ClusterCustom#value}
  */
  readonly value: string;
}

export function clusterCustomMachinePoolTaintsToTerraform(struct?: ClusterCustomMachinePoolTaints | cdktf.IResolvable): any {
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


export function clusterCustomMachinePoolTaintsToHclTerraform(struct?: ClusterCustomMachinePoolTaints | cdktf.IResolvable): any {
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

export class ClusterCustomMachinePoolTaintsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterCustomMachinePoolTaints | cdktf.IResolvable | undefined {
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

  public set internalValue(value: ClusterCustomMachinePoolTaints | cdktf.IResolvable | undefined) {
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

export class ClusterCustomMachinePoolTaintsList extends cdktf.ComplexList {
  public internalValue? : ClusterCustomMachinePoolTaints[] | cdktf.IResolvable

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
  public get(index: number): ClusterCustomMachinePoolTaintsOutputReference {
    return new ClusterCustomMachinePoolTaintsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterCustomMachinePool {
  /**
  * Whether these nodes are the control plane. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#control_plane ClusterCustom#control_plane}
  */
  readonly controlPlane?: boolean | cdktf.IResolvable;
  /**
  * Whether the control plane runs workloads too. Default `false`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#control_plane_as_worker ClusterCustom#control_plane_as_worker}
  */
  readonly controlPlaneAsWorker?: boolean | cdktf.IResolvable;
  /**
  * Cluster API objects of the pool, as YAML. Its MachineDeployment or control plane has its name (`metadata.name`) and size (`spec.replicas`).
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#node_pool_config ClusterCustom#node_pool_config}
  */
  readonly nodePoolConfig: string;
  /**
  * Values that the YAML gets: `${NAME}` in it takes the value of NAME; `Kind.path` (`Cluster.spec.region`) is set in the objects of that kind, a path alone in all that have it. A value that is JSON is taken for that.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#overrides ClusterCustom#overrides}
  */
  readonly overrides?: { [key: string]: string };
  /**
  * taints block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#taints ClusterCustom#taints}
  */
  readonly taints?: ClusterCustomMachinePoolTaints[] | cdktf.IResolvable;
}

export function clusterCustomMachinePoolToTerraform(struct?: ClusterCustomMachinePool | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    control_plane: cdktf.booleanToTerraform(struct!.controlPlane),
    control_plane_as_worker: cdktf.booleanToTerraform(struct!.controlPlaneAsWorker),
    node_pool_config: cdktf.stringToTerraform(struct!.nodePoolConfig),
    overrides: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.overrides),
    taints: cdktf.listMapper(clusterCustomMachinePoolTaintsToTerraform, true)(struct!.taints),
  }
}


export function clusterCustomMachinePoolToHclTerraform(struct?: ClusterCustomMachinePool | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
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
    node_pool_config: {
      value: cdktf.stringToHclTerraform(struct!.nodePoolConfig),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    overrides: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.overrides),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    taints: {
      value: cdktf.listMapperHcl(clusterCustomMachinePoolTaintsToHclTerraform, true)(struct!.taints),
      isBlock: true,
      type: "list",
      storageClassType: "ClusterCustomMachinePoolTaintsList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClusterCustomMachinePoolOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): ClusterCustomMachinePool | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._controlPlane !== undefined) {
      hasAnyValues = true;
      internalValueResult.controlPlane = this._controlPlane;
    }
    if (this._controlPlaneAsWorker !== undefined) {
      hasAnyValues = true;
      internalValueResult.controlPlaneAsWorker = this._controlPlaneAsWorker;
    }
    if (this._nodePoolConfig !== undefined) {
      hasAnyValues = true;
      internalValueResult.nodePoolConfig = this._nodePoolConfig;
    }
    if (this._overrides !== undefined) {
      hasAnyValues = true;
      internalValueResult.overrides = this._overrides;
    }
    if (this._taints?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.taints = this._taints?.internalValue;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClusterCustomMachinePool | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._controlPlane = undefined;
      this._controlPlaneAsWorker = undefined;
      this._nodePoolConfig = undefined;
      this._overrides = undefined;
      this._taints.internalValue = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._controlPlane = value.controlPlane;
      this._controlPlaneAsWorker = value.controlPlaneAsWorker;
      this._nodePoolConfig = value.nodePoolConfig;
      this._overrides = value.overrides;
      this._taints.internalValue = value.taints;
    }
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

  // node_pool_config - computed: false, optional: false, required: true
  private _nodePoolConfig?: string; 
  public get nodePoolConfig() {
    return this.getStringAttribute('node_pool_config');
  }
  public set nodePoolConfig(value: string) {
    this._nodePoolConfig = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nodePoolConfigInput() {
    return this._nodePoolConfig;
  }

  // overrides - computed: false, optional: true, required: false
  private _overrides?: { [key: string]: string }; 
  public get overrides() {
    return this.getStringMapAttribute('overrides');
  }
  public set overrides(value: { [key: string]: string }) {
    this._overrides = value;
  }
  public resetOverrides() {
    this._overrides = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get overridesInput() {
    return this._overrides;
  }

  // taints - computed: false, optional: true, required: false
  private _taints = new ClusterCustomMachinePoolTaintsList(this, "taints", false);
  public get taints() {
    return this._taints;
  }
  public putTaints(value: ClusterCustomMachinePoolTaints[] | cdktf.IResolvable) {
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

export class ClusterCustomMachinePoolList extends cdktf.ComplexList {
  public internalValue? : ClusterCustomMachinePool[] | cdktf.IResolvable

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
  public get(index: number): ClusterCustomMachinePoolOutputReference {
    return new ClusterCustomMachinePoolOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface ClusterCustomTimeouts {
  /**
  * How long to wait for the create to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#create ClusterCustom#create}
  */
  readonly create?: string;
  /**
  * How long to wait for the delete to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#delete ClusterCustom#delete}
  */
  readonly delete?: string;
  /**
  * How long to wait for the update to end: `30m`, `1h30m`, `90s`. Default `180m`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#update ClusterCustom#update}
  */
  readonly update?: string;
}

export function clusterCustomTimeoutsToTerraform(struct?: ClusterCustomTimeouts | cdktf.IResolvable): any {
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


export function clusterCustomTimeoutsToHclTerraform(struct?: ClusterCustomTimeouts | cdktf.IResolvable): any {
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

export class ClusterCustomTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): ClusterCustomTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: ClusterCustomTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom palette_cluster_custom}
*/
export class ClusterCustom extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_cluster_custom";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ClusterCustom resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ClusterCustom to import
  * @param importFromId The id of the existing ClusterCustom that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ClusterCustom to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_cluster_custom", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/resources/cluster_custom palette_cluster_custom} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ClusterCustomConfig
  */
  public constructor(scope: Construct, id: string, config: ClusterCustomConfig) {
    super(scope, id, {
      terraformResourceType: 'palette_cluster_custom',
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
    this._cloud = config.cloud;
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
    this._machinePool.internalValue = config.machinePool;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cloud - computed: false, optional: false, required: true
  private _cloud?: string; 
  public get cloud() {
    return this.getStringAttribute('cloud');
  }
  public set cloud(value: string) {
    this._cloud = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudInput() {
    return this._cloud;
  }

  // cloud_account_id - computed: false, optional: false, required: true
  private _cloudAccountId?: string; 
  public get cloudAccountId() {
    return this.getStringAttribute('cloud_account_id');
  }
  public set cloudAccountId(value: string) {
    this._cloudAccountId = value;
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
  private _cloudConfig = new ClusterCustomCloudConfigOutputReference(this, "cloud_config");
  public get cloudConfig() {
    return this._cloudConfig;
  }
  public putCloudConfig(value: ClusterCustomCloudConfig) {
    this._cloudConfig.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cloudConfigInput() {
    return this._cloudConfig.internalValue;
  }

  // cluster_profile - computed: false, optional: true, required: false
  private _clusterProfile = new ClusterCustomClusterProfileList(this, "cluster_profile", true);
  public get clusterProfile() {
    return this._clusterProfile;
  }
  public putClusterProfile(value: ClusterCustomClusterProfile[] | cdktf.IResolvable) {
    this._clusterProfile.internalValue = value;
  }
  public resetClusterProfile() {
    this._clusterProfile.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get clusterProfileInput() {
    return this._clusterProfile.internalValue;
  }

  // machine_pool - computed: false, optional: false, required: true
  private _machinePool = new ClusterCustomMachinePoolList(this, "machine_pool", true);
  public get machinePool() {
    return this._machinePool;
  }
  public putMachinePool(value: ClusterCustomMachinePool[] | cdktf.IResolvable) {
    this._machinePool.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get machinePoolInput() {
    return this._machinePool.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new ClusterCustomTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: ClusterCustomTimeouts) {
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
      cloud: cdktf.stringToTerraform(this._cloud),
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
      cloud_config: clusterCustomCloudConfigToTerraform(this._cloudConfig.internalValue),
      cluster_profile: cdktf.listMapper(clusterCustomClusterProfileToTerraform, true)(this._clusterProfile.internalValue),
      machine_pool: cdktf.listMapper(clusterCustomMachinePoolToTerraform, true)(this._machinePool.internalValue),
      timeouts: clusterCustomTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cloud: {
        value: cdktf.stringToHclTerraform(this._cloud),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
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
        value: clusterCustomCloudConfigToHclTerraform(this._cloudConfig.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ClusterCustomCloudConfigList",
      },
      cluster_profile: {
        value: cdktf.listMapperHcl(clusterCustomClusterProfileToHclTerraform, true)(this._clusterProfile.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "ClusterCustomClusterProfileList",
      },
      machine_pool: {
        value: cdktf.listMapperHcl(clusterCustomMachinePoolToHclTerraform, true)(this._machinePool.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "ClusterCustomMachinePoolList",
      },
      timeouts: {
        value: clusterCustomTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "ClusterCustomTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
