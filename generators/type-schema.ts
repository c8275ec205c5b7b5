import ts from 'typescript';

/** A JSON Schema, as far as plain records need it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * JSON Schemas of types, as the compiler has resolved them: mapped types, those of other files, and what was left out of them alike. Comments
 * become descriptions, and their tags `@pattern` and `@uniqueItems` what a type can't say of texts and lists.
 */
export class TypeSchemas {
  readonly #checker: ts.TypeChecker;
  readonly #source: ts.SourceFile;
  readonly #definitions = new Map<string, JsonSchema | undefined>();

  /** @param file that declares the types */
  constructor(file: string) {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
    const program = ts.createProgram([file], options);
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`There is no ${file}.`);
    this.#checker = program.getTypeChecker();
    this.#source = source;
  }

  /** The schema of an exported type, with all that it refers to. */
  of(name: string): JsonSchema {
    this.#definitions.clear();
    const module = this.#checker.getSymbolAtLocation(this.#source);
    const found = module && this.#checker.getExportsOfModule(module).find((each) => each.name === name);
    if (!found) throw new Error(`${this.#source.fileName} exports no ${name}.`);
    const symbol = found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
    const root = this.#schema(this.#checker.getDeclaredTypeOfSymbol(symbol), { inline: true });
    const definitions = Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { $schema: 'http://json-schema.org/draft-07/schema#', ...this.#described(symbol), ...root, definitions };
  }

  #schema(type: ts.Type, { inline = false } = {}): JsonSchema {
    const name = inline ? undefined : nameOf(type);
    if (name === undefined) return this.#body(type);
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, undefined);
      const symbol = type.aliasSymbol ?? type.getSymbol();
      this.#definitions.set(name, { ...(symbol && this.#described(symbol)), ...this.#body(type) });
    }
    return { $ref: `#/definitions/${name}` };
  }

  #body(type: ts.Type): JsonSchema {
    if (type.isUnion()) return this.#union(type.types.filter((each) => !(each.flags & ts.TypeFlags.Undefined)));
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (this.#checker.isArrayType(type)) return { type: 'array', items: this.#schema(this.#elementOf(type)) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type);
    throw new Error(`A file can't have the type ${this.#checker.typeToString(type)}.`);
  }

  #union(types: readonly ts.Type[]): JsonSchema {
    const literals = types.filter((each) => each.isStringLiteral() || each.isNumberLiteral());
    const booleans = types.filter((each) => each.flags & ts.TypeFlags.BooleanLiteral);
    const others = types.filter((each) => !(each.isStringLiteral() || each.isNumberLiteral()) && !booleans.includes(each));
    const all: JsonSchema[] = others.map((each) => this.#schema(each));
    const values = literals.map(({ value }) => value);
    if (values.length > 0) all.push(values.length === 1 ? { const: values[0] } : { enum: values });
    if (booleans.length === 2) all.push({ type: 'boolean' });
    else all.push(...booleans.map((each) => this.#body(each)));
    const [only, ...more] = all;
    return only && more.length === 0 ? only : { anyOf: all };
  }

  #object(type: ts.Type): JsonSchema {
    const named = this.#checker.getPropertiesOfType(type);
    const values = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const required = named.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    const properties = Object.fromEntries(
      named.map((property) => {
        const schema = this.#schema(this.#checker.getTypeOfSymbol(property));
        return [property.name, { ...this.#described(property), ...this.#narrowed(property, besideText(schema)) }];
      }),
    );
    return {
      type: 'object',
      ...(named.length === 0 ? {} : { properties }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: values ? this.#schema(values.type) : false,
    };
  }

  /** What tags say: a pattern is that of a text, or of all texts of a list. */
  #narrowed(symbol: ts.Symbol, schema: JsonSchema): JsonSchema {
    const tags = new Map(
      symbol.getJsDocTags(this.#checker).map(({ name, text }) => [name, ts.displayPartsToString(text).trim()] as const),
    );
    const [pattern, isUnique] = [tags.get('pattern'), tags.has('uniqueItems')];
    if (pattern === undefined && !isUnique) return schema;
    const form = pattern === undefined ? {} : { pattern };
    if (schema.type === 'string' && !isUnique) return { ...schema, ...form };
    if (schema.type !== 'array') throw new Error(`The tags of ${symbol.name} are for texts and lists.`);
    return { ...schema, items: { ...(schema.items as JsonSchema), ...form }, ...(isUnique && { uniqueItems: true }) };
  }

  #elementOf(type: ts.Type): ts.Type {
    const [element] = this.#checker.getTypeArguments(type as ts.TypeReference);
    if (!element) throw new Error(`${this.#checker.typeToString(type)} has no elements.`);
    return element;
  }

  /** What the comment says, and what holds without it. */
  #described(symbol: ts.Symbol): JsonSchema {
    const [text = ''] = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).split(/\n\s*\nDocs at |\n+Docs at /);
    const tag = symbol.getJsDocTags(this.#checker).find(({ name }) => name === 'default');
    const words = text
      .replaceAll(/\{@link ([^}]+)\}/g, '`$1`')
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim();
    const byDefault =
      tag &&
      ts
        .displayPartsToString(tag.text)
        .replace(/^- /, '')
        .replaceAll(/\s*\n\s*/g, ' ');
    const description = [words, ...(byDefault === undefined ? [] : [`Default: ${byDefault}.`])].join(' ');
    return description === '' ? {} : { description };
  }
}

/** What stands beside a reference counts for nothing in draft 7. */
function besideText(schema: JsonSchema): JsonSchema {
  return '$ref' in schema ? { allOf: [schema] } : schema;
}

/** Names that stand for one type each; the instances of generic types have none. */
function nameOf(type: ts.Type): string | undefined {
  if (type.aliasSymbol) return type.aliasTypeArguments ? undefined : type.aliasSymbol.name;
  const symbol = type.getSymbol();
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Interface)) return undefined;
  const { typeArguments } = type as ts.TypeReference;
  return typeArguments && typeArguments.length > 0 ? undefined : symbol.name;
}
