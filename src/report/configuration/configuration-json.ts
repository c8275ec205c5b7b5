import { compareText } from '../../executor/address';
import { Problems } from '../../executor/config/config-error';
import type { Configuration, OutputConfig, Variable } from '../../executor/config/configuration';
import { eachBlock } from '../../executor/config/json-shape';
import { impliedProvider } from '../../executor/config/provider-source';
import { literalFromJson, toVariableType } from '../../executor/config/variable-type';
import { parseTemplate } from '../../executor/expression/parse/parse';
import { everyReference } from '../../executor/expression/references';
import { qualified } from '../../executor/module-address';
import type { Block, Json } from '../../framework';
import { constraintText } from '../../runtime/constraint-text';
import { parseConstraint } from '../../runtime/version-constraint';
import type { Document } from '../json-text';
import { knownPart } from '../masks';
import type { Schemas } from '../state-json';
import { type DescribedModule, describedModules } from './described-module';
import { bodyDocument, expressionDocument, type RawBody, sortedRecord, unlessNone } from './expressions';
import { type DescribedProviders, describeProviders } from './providers-json';
import type { RawResource } from './raw-module';
import { referred } from './references';

/** What describing a configuration takes beside it. */
export interface ConfigurationSchemas {
  readonly resources: Schemas;
  /** What a provider is configured with, by its source; undefined where it is not at hand. */
  provider(source: string): Block | undefined;
}

/**
 * A configuration as `terraform show -json` describes it in a plan
 * (https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation).
 */
export function configurationDocument(configuration: Configuration, schemas: ConfigurationSchemas): Document {
  const root = describedModules(configuration);
  const providers = describeProviders(root, configuration, schemas.provider);
  return {
    provider_config: unlessNone(providers.document),
    root_module: moduleDocument(root, { configuration, schemas, providers }),
  };
}

/** What the description of each module takes. */
interface Describing {
  readonly configuration: Configuration;
  readonly schemas: ConfigurationSchemas;
  readonly providers: DescribedProviders;
}

function moduleDocument(module: DescribedModule, describing: Describing): Document {
  const { config, raw, children } = module;
  const describe = (wanted: RawResource['mode']) =>
    [...raw.resources]
      .filter(([, { mode }]) => mode === wanted)
      .sort(([a], [b]) => compareText(a, b))
      .map(([address, resource]) => resourceDocument(address, resource, module, describing));
  const all = [...describe('managed'), ...describe('data')];
  const calls = [...children].map(([name, child]) => [name, callDocument(raw.calls.get(name) ?? {}, child, describing)] as const);
  return {
    outputs: unlessNone(sortedRecord([...raw.outputs].map(([name, body]) => [name, outputDocument(body, config.outputs[name])]))),
    resources: all.length > 0 ? all : undefined,
    module_calls: unlessNone(sortedRecord(calls)),
    variables: unlessNone(
      sortedRecord(Object.values(config.variables).map((variable) => [variable.name, variableDocument(variable)])),
    ),
  };
}

/** A `module` block, with the module that it calls. */
function callDocument(body: RawBody, child: DescribedModule, describing: Describing): Document {
  const { source, version, count, for_each: forEach, depends_on: dependsOn } = body;
  const given = Object.keys(child.config.variables).filter((name) => Object.hasOwn(body, name));
  const repetition = count === undefined ? forEach : undefined;
  const constraint = typeof version === 'string' ? parseConstraint(version) : undefined;
  return {
    source,
    expressions: unlessNone(sortedRecord(given.map((name) => [name, expressionDocument(body[name] as Json)]))),
    count_expression: count === undefined ? undefined : expressionDocument(count),
    for_each_expression: repetition === undefined ? undefined : expressionDocument(repetition),
    module: moduleDocument(child, describing),
    version_constraint: constraint && constraintText(constraint),
    depends_on: dependsOnTexts(dependsOn),
  };
}

function resourceDocument(
  address: string,
  { mode, type, name, body }: RawResource,
  { path }: DescribedModule,
  { configuration, schemas, providers }: Describing,
): Document {
  const { provider, count, for_each: forEach, depends_on: dependsOn, provisioner, lifecycle: _, connection: __, ...own } = body;
  const schema = schemas.resources(configuration.resources[qualified(path, address)]?.provider ?? '', mode, type);
  return {
    address,
    mode,
    type,
    name,
    provider_config_key: providers.keyOf(typeof provider === 'string' ? provider : impliedProvider(type), path),
    provisioners: provisionersDocument(provisioner),
    expressions: schema && unlessNone(bodyDocument(own, schema.block)),
    schema_version: schema?.version ?? 0,
    count_expression: count === undefined ? undefined : expressionDocument(count),
    for_each_expression: forEach === undefined ? undefined : expressionDocument(forEach),
    depends_on: dependsOnTexts(dependsOn),
  };
}

/** The arguments of `local-exec`. */
const LOCAL_EXEC = ['command', 'environment', 'interpreter', 'quiet', 'working_dir'];

function provisionersDocument(json: Json | undefined): Document {
  const found: Document[] = [];
  if (json === undefined) return undefined;
  eachBlock(json, ['type'], { file: '', at: '' }, new Problems(), ([type = ''], body) => {
    const given = LOCAL_EXEC.filter((name) => Object.hasOwn(body, name));
    const expressions = sortedRecord(given.map((name) => [name, expressionDocument(body[name] as Json)]));
    found.push({ type, expressions: unlessNone(expressions) });
  });
  return found.length > 0 ? found : undefined;
}

function outputDocument({ value = null, depends_on: dependsOn }: RawBody, config: OutputConfig | undefined): Document {
  const { sensitive, description } = config ?? {};
  return {
    sensitive: sensitive || undefined,
    expression: expressionDocument(value),
    depends_on: dependsOnTexts(dependsOn),
    description: description || undefined,
  };
}

function variableDocument(variable: Variable): Document {
  const { sensitive, description } = variable;
  const given = variable.default;
  const words = { summary: 'Invalid default value for variable', prefix: '' };
  return {
    default:
      given === undefined
        ? undefined
        : given === null
          ? null
          : knownPart(toVariableType(variable, literalFromJson(given), words).value),
    description: description || undefined,
    sensitive: sensitive || undefined,
  };
}

function dependsOnTexts(json: Json | undefined): Document {
  if (!Array.isArray(json)) return undefined;
  const texts = (json as readonly Json[]).flatMap((item) => {
    if (typeof item !== 'string') return [];
    const [traversal] = everyReference(parseTemplate(item.includes('${') ? item : `\${${item}}`));
    return (traversal && referred(traversal)?.subject) ?? [];
  });
  return texts.length > 0 ? texts : undefined;
}
