import { compareText } from '../../executor/address';
import { Problems } from '../../executor/config/config-error';
import type { Configuration, ProviderConfig, Variable } from '../../executor/config/configuration';
import { eachBlock } from '../../executor/config/json-shape';
import { impliedProvider } from '../../executor/config/provider-source';
import { literalFromJson, toVariableType } from '../../executor/config/variable-type';
import { parseTemplate } from '../../executor/expression/parse/parse';
import { everyReference } from '../../executor/expression/references';
import { type Block, type Json, record } from '../../framework';
import { constraintText } from '../../runtime/constraint-text';
import { parseConstraint } from '../../runtime/version-constraint';
import type { Document } from '../json-text';
import { knownPart } from '../masks';
import type { Schemas } from '../state-json';
import { bodyDocument, expressionDocument, type RawBody, sortedRecord } from './expressions';
import { type RawResource, rawModule } from './raw-module';
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
  return {
    provider_config: unlessNone(providersDocument(configuration, schemas)),
    root_module: moduleDocument(configuration, schemas),
  };
}

/** The root module. Those that it calls are not described. */
function moduleDocument(configuration: Configuration, schemas: ConfigurationSchemas): Document {
  const { resources, outputs } = rawModule(record(Object.entries(configuration.sources).filter(([file]) => !file.includes('/'))));
  const describe = (wanted: RawResource['mode']) =>
    [...resources]
      .filter(([, { mode }]) => mode === wanted)
      .sort(([a], [b]) => compareText(a, b))
      .map(([address, resource]) => resourceDocument(address, resource, configuration, schemas));
  const all = [...describe('managed'), ...describe('data')];
  return {
    outputs: unlessNone(sortedRecord([...outputs].map(([name, body]) => [name, outputDocument(name, body, configuration)]))),
    resources: all.length > 0 ? all : undefined,
    variables: unlessNone(
      sortedRecord(Object.values(configuration.variables).map((variable) => [variable.name, variableDocument(variable)])),
    ),
  };
}

function resourceDocument(
  address: string,
  { mode, type, name, body }: RawResource,
  configuration: Configuration,
  { resources }: ConfigurationSchemas,
): Document {
  const { provider, count, for_each: forEach, depends_on: dependsOn, provisioner, lifecycle: _, connection: __, ...own } = body;
  const schema = resources(configuration.resources[address]?.provider ?? '', mode, type);
  return {
    address,
    mode,
    type,
    name,
    provider_config_key: typeof provider === 'string' ? provider : impliedProvider(type),
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

function outputDocument(name: string, { value = null, depends_on: dependsOn }: RawBody, { outputs }: Configuration): Document {
  const { sensitive, description } = outputs[name] ?? {};
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

/** Provider configurations: those that are written, and those that are there without. */
function providersDocument(configuration: Configuration, schemas: ConfigurationSchemas): { readonly [key: string]: Document } {
  const { requiredProviders, providers } = configuration;
  const constraints = new Map(Object.values(requiredProviders).map(({ source, version }) => [source, version]));
  const all = new Map<string, Document>();
  const add = ({ localName, alias, source, body }: Pick<ProviderConfig, 'localName' | 'alias' | 'source' | 'body'>) => {
    const key = alias === undefined ? localName : `${localName}.${alias}`;
    if (all.has(key)) return;
    const block = schemas.provider(source);
    const version = constraints.get(source);
    all.set(key, {
      name: localName,
      full_name: source,
      alias,
      version_constraint: version === undefined ? undefined : constraintText(parseConstraint(version) ?? []),
      expressions: block && unlessNone(bodyDocument(body, block)),
    });
  };
  for (const provider of Object.values(providers)) add(provider);
  for (const [localName, { source }] of Object.entries(requiredProviders)) add({ localName, source, body: {} });
  return sortedRecord([...all]);
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

function unlessNone(record: { readonly [name: string]: Document }): Document {
  return Object.keys(record).length > 0 ? record : undefined;
}
