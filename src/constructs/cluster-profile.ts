import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { secret } from './clouds/secret';
import { demand } from './demand';
import { ClusterProfile as GeneratedProfile } from './generated/cluster-profile';
import type { ProfileLayer } from './layer';
import type { Secret } from './secret';
import type { IClusterProfile } from './workload-cluster';

/** A variable of a profile; packs write it as `{{.spectro.var.NAME}}`. */
export interface ProfileVariable {
  /** Name for people. */
  readonly displayName: string;
  /** What a value is. @default 'string' */
  readonly format?: 'string' | 'number' | 'boolean' | 'ipv4' | 'ipv4cidr' | 'ipv6' | 'version' | 'base64';
  /** Description. @default - none */
  readonly description?: string;
  /** Value where a cluster gives none; a `Secret` is for a sensitive variable. @default - none */
  readonly defaultValue?: string | Secret;
  /**
   * Keeps the default of a sensitive variable out of the state: any number, and a new one sends it again (Terraform 1.11 and later).
   * @default - that of a `Secret`; any other is kept in state
   */
  readonly defaultValueVersion?: number;
  /** What a string has to match. @default - anything */
  readonly regex?: string;
  /** Whether a cluster has to have a value. @default false */
  readonly required?: boolean;
  /** Whether a cluster keeps its first value. @default false */
  readonly immutable?: boolean;
  /** Whether Palette shows its values to nobody. @default false */
  readonly isSensitive?: boolean;
  /** Whether it is left out where a cluster is made by hand. @default false */
  readonly hidden?: boolean;
}

/** What every profile has. */
export interface CommonProfileProps {
  /** Name; with the version it is unique in the project. */
  readonly name: string;
  /** Version (SemVer). Another version beside it is another `ClusterProfile`. @default '1.0.0' */
  readonly version?: string;
  /** Layers, from the lowest to the highest: `Layer.pack(…)`, `Layer.helm(…)`, `Layer.manifests(…)`. */
  readonly layers: readonly ProfileLayer[];
  /** Variables by name; names are taken as they are. @default - none */
  readonly variables?: { readonly [name: string]: ProfileVariable };
  /** `key:value`, or `key`. @default - none */
  readonly tags?: readonly string[];
  /** Description, for people. @default - none */
  readonly description?: string;
  /** Leaves the profile in Palette when it is destroyed here. @default false */
  readonly skipDestroy?: boolean;
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** What goes on top of clusters of any cloud. */
export interface AddOnProfileProps extends CommonProfileProps {
  /** What it is. @default 'add-on' */
  readonly type?: 'add-on';
  /** It is for any cloud. @default - any */
  readonly cloud?: undefined;
}

/** What clusters of one cloud are made of: all layers (`cluster`), or those below the add-ons (`infra`). */
export interface InfrastructureProfileProps extends CommonProfileProps {
  /** All layers, or those below the add-ons. */
  readonly type: 'cluster' | 'infra';
  /** As Palette calls it: `vsphere`, `maas`, `apache-cloudstack`, `openstack`, or a custom cloud's name. */
  readonly cloud: string;
}

/** Props of {@link ClusterProfile}. */
export type ClusterProfileProps = AddOnProfileProps | InfrastructureProfileProps;

/** The layers that clusters are made of, in one version. Whenever it has changed it is published, and its clusters are offered the change. */
export class ClusterProfile extends Construct implements IClusterProfile {
  /** The resource itself. */
  readonly resource: GeneratedProfile;

  constructor(scope: Construct, id: string, props: ClusterProfileProps) {
    super(scope, id);
    demand(this.node.path, props, 'layers');
    const { layers, variables = {}, tags, ...rest } = props;
    const variable = Object.entries(variables).map(([name, each]) => ({ name, ...declared(each) }));
    this.resource = new GeneratedProfile(this, 'Resource', {
      ...rest,
      tags: tags && [...tags],
      pack: [...layers],
      profileVariables: variable.length === 0 ? undefined : { variable },
    });
  }

  get id(): string {
    return this.resource.id;
  }
}

function declared({ defaultValueVersion, ...variable }: ProfileVariable) {
  const { kept, writeOnly, version } = secret(variable.defaultValue, defaultValueVersion);
  return { ...variable, defaultValue: kept, defaultValueWo: writeOnly, defaultValueWoVersion: version };
}
