import type { Json } from '../../framework';
import type { BackendConfig } from '../backends';
import type { Expression, Traversal } from '../expression/ast';
import { expressionFromJson } from '../expression/from-json';
import { references } from '../expression/references';
import { ROOT } from '../module-address';
import { type Place, Problems } from './config-error';
import type {
  ActionConfig,
  CheckConfig,
  Configuration,
  ListConfig,
  MoveConfig,
  OutputConfig,
  ProviderConfig,
  RequiredProvider,
  ResourceConfig,
  Variable,
} from './configuration';
import type { JsonObject } from './json-shape';

/** What an expression may refer to besides variables, local values and resources, and whose it is. */
export interface Within {
  /** The block or local value that the expression belongs to: `palette_x.y`, `local.a`. */
  readonly node?: string;
  readonly each?: boolean;
  readonly count?: boolean;
  readonly self?: boolean;
  /** Where naming oneself means nothing, and is allowed. */
  readonly dependsOn?: boolean;
  /** What is evaluated for the block or its instances: that it names itself is found when that is planned, as Terraform does. */
  readonly planned?: boolean;
  /** Destroy provisioners: nothing else may be referred to. */
  readonly onlyInstance?: boolean;
  /** Items of `replace_triggered_by` may name what isn't there. */
  readonly trigger?: boolean;
  /** Validation rules may be about nothing but their variable. */
  readonly validation?: boolean;
}

/** A reference, where it stands, and what is allowed there. */
export interface Use {
  readonly traversal: Traversal;
  readonly place: Place;
  readonly within: Within;
}

/** A resource block as far as one file says it; its provider is found when all files are read. */
export interface ResourceDraft {
  readonly config: Omit<ResourceConfig, 'provider' | 'dependsOn' | 'dependsOnModules'>;
  readonly provider: { readonly localName: string; readonly alias?: string };
  readonly dependsOn: readonly DependsOn[];
  readonly place: Place;
}

/** An `action` block, likewise. */
export interface ActionDraft {
  readonly config: Omit<ActionConfig, 'provider'>;
  readonly provider: ResourceDraft['provider'];
  readonly place: Place;
}

/** A `list` block, likewise. */
export interface ListDraft {
  readonly config: Omit<ListConfig, 'provider'>;
  readonly provider: ResourceDraft['provider'];
  readonly place: Place;
}

export interface OutputDraft {
  readonly config: Omit<OutputConfig, 'dependsOn' | 'dependsOnModules'>;
  readonly dependsOn: readonly DependsOn[];
}

/** An item of `depends_on`. */
export interface DependsOn {
  readonly traversal: Traversal;
  readonly place: Place;
}

/** A `module` block. */
export interface CallDraft {
  readonly name: string;
  readonly source: string;
  readonly count?: Expression;
  readonly forEach?: Expression;
  readonly dependsOn: readonly DependsOn[];
  readonly arguments: ReadonlyMap<string, Placed<Expression>>;
  readonly providers: readonly PassedProvider[];
  readonly place: Place;
}

/** A provider configuration that a module is given. */
export interface PassedProvider {
  /** What the module calls it. */
  readonly child: ResourceDraft['provider'];
  readonly parent: ResourceDraft['provider'];
  readonly place: Place;
}

/** Something that was read, and where. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** What override files have in place of what a block says. */
export interface Overriding {
  applied(kind: string, labels: readonly string[], body: JsonObject, problems: Problems): JsonObject;
  appliedLocals(body: JsonObject): JsonObject;
  appliedSettings(body: JsonObject): JsonObject;
}

/** What has been read of a module so far. */
export class Draft {
  readonly uses: Use[] = [];
  stackName: string | undefined;
  readonly requiredVersions: string[] = [];
  readonly requiredProviders = new Map<string, Placed<RequiredProvider>>();
  backend: Placed<BackendConfig> | undefined;
  readonly providers: Placed<Omit<ProviderConfig, 'ref' | 'source'>>[] = [];
  readonly variables = new Map<string, Placed<Variable>>();
  readonly locals = new Map<string, Placed<Expression>>();
  readonly outputs = new Map<string, Placed<OutputDraft>>();
  readonly checks = new Map<string, Placed<Omit<CheckConfig, 'address' | 'module'>>>();
  readonly resources = new Map<string, ResourceDraft>();
  readonly actions = new Map<string, ActionDraft>();
  readonly lists = new Map<string, ListDraft>();
  readonly calls = new Map<string, CallDraft>();
  /** The provider configurations that a module says it has to be given. */
  readonly configurationAliases: Placed<ResourceDraft['provider']>[] = [];
  readonly moved: Placed<Omit<MoveConfig, 'within'>>[] = [];
  readonly imports: Placed<Configuration['imports'][number]>[] = [];
  readonly removed: Placed<Configuration['removed'][number]>[] = [];

  /**
   * @param overrides what its override files say
   * @param module its address, without keys
   * @param problems takes what is wrong with it
   */
  constructor(
    readonly overrides: Overriding,
    readonly module: string = ROOT,
    readonly problems: Problems = new Problems(),
  ) {}

  /** Reads an expression and notes what it refers to; undefined when it is none, which is noted too. */
  expression(json: Json, place: Place, within: Within): Expression | undefined {
    const expression = this.problems.attempt(place, () => expressionFromJson(json));
    if (expression && expression.kind !== 'literal') this.refer(references(expression), place, within);
    return expression;
  }

  refer(traversals: readonly Traversal[], place: Place, within: Within): void {
    for (const traversal of traversals) this.uses.push({ traversal, place, within });
  }

  /** Notes something under its name; a second one of the same name is a problem. */
  declare<T>(into: Map<string, T>, name: string, value: T, place: Place, what: string, before: (other: T) => Place): void {
    const other = into.get(name);
    if (other === undefined) {
      into.set(name, value);
      return;
    }
    const { file, at } = before(other);
    this.problems.error(
      place,
      `Duplicate ${what}`,
      `"${name}" is already declared in ${file} at ${at}. Each name may be declared once only.`,
    );
  }
}
