import type { Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type ObjectValue, t, type Value } from '../../../framework';
import { convert } from '../convert/convert';
import { type MarkedValue, NULL, typed } from '../marked-value';
import { FunctionProblem } from './definition';
import { objectFrom, tupleOf } from './parts';
import { checkElements } from './size';
import { type ScalarStyle, scalarValue } from './yaml-scalar';

/**
 * The value of a YAML document: mappings are objects, sequences tuples, scalars what YAML says they are.
 * @throws FunctionProblem
 */
export function fromYamlText(text: string): MarkedValue {
  // Large, and most configurations have no YAML.
  const yaml = require('yaml') as Yaml;
  checkDirectives(yaml, text);
  // Types come from tags and styles alone: Terraform has rules of its own for them.
  const documents = yaml.parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [document, ...others] = Array.isArray(documents) ? documents : [];
  // What a tag says of a text is for Terraform's rules as well.
  const error = document?.errors.find(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  if (error) throw new FunctionProblem('the text is no YAML', undefined, error.message);
  if (!document || isNone(document)) throw new FunctionProblem('the text has no YAML document');
  if (others.length > 0) throw new FunctionProblem('the text has more than one YAML document');
  return new YamlReader(yaml).read(document.contents);
}

/** A document says of itself that it is YAML 1.1, or says nothing: terraform reads no other. @throws FunctionProblem */
function checkDirectives(yaml: Yaml, text: string): void {
  if (!/^\ufeff?%/m.test(text)) return;
  const seen = new Set<string>();
  for (const token of new yaml.Parser().parse(text)) {
    if (token.type !== 'directive') continue;
    const [name = '', argument = ''] = token.source.split(/\s+/);
    if (name === '%YAML' ? !/^0*1\.0*1$/.test(argument) : name !== '%TAG')
      throw new FunctionProblem('only YAML 1.1 and %TAG are understood', undefined, token.source);
    const what = name === '%TAG' ? `${name} ${argument}` : name;
    if (seen.has(what)) throw new FunctionProblem('a directive stands twice in the YAML', undefined, what);
    seen.add(what);
  }
}

/** Whether nothing but the end of a document is there. */
function isNone({ contents, directives }: Document): boolean {
  const { source, tag, anchor } = (contents ?? {}) as Partial<Scalar>;
  return directives?.docStart !== true && source === '' && tag === undefined && anchor === undefined;
}

type Yaml = typeof import('yaml');

const MERGE = Symbol('merge');

class YamlReader {
  readonly #anchors = new Map<string, { readonly value: MarkedValue; readonly size: number } | 'open'>();
  /** How many values there are, with what aliases repeat. */
  #size = 0;

  constructor(private readonly yaml: Yaml) {}

  read(node: Node | null): MarkedValue {
    if (!node) return this.#counted(() => NULL);
    if (this.yaml.isAlias(node)) return this.#alias(node.source);
    const { anchor } = node as Scalar | YAMLMap | YAMLSeq;
    if (anchor === undefined) return this.#counted(() => this.#unnamed(node));
    const before = this.#size;
    this.#anchors.set(anchor, 'open');
    const value = this.#counted(() => this.#unnamed(node));
    this.#anchors.set(anchor, { value, size: this.#size - before });
    return value;
  }

  #counted(read: () => MarkedValue): MarkedValue {
    checkElements(++this.#size);
    return read();
  }

  #alias(name: string): MarkedValue {
    const found = this.#anchors.get(name);
    if (found === 'open') throw new FunctionProblem('an alias in the YAML stands inside of what it stands for', undefined, name);
    if (!found) throw new FunctionProblem('the YAML has an alias without an anchor', undefined, name);
    this.#size += found.size;
    checkElements(this.#size);
    return found.value;
  }

  #unnamed(node: Node): MarkedValue {
    if (this.yaml.isMap(node)) return this.#mapping(node);
    if (this.yaml.isSeq(node)) return this.#sequence(node);
    return scalar(node as Scalar);
  }

  #sequence(node: YAMLSeq): MarkedValue {
    checkTag(node, 'seq');
    return tupleOf(node.items.map((item) => this.read(item as Node | null)));
  }

  #mapping(node: YAMLMap): MarkedValue {
    checkTag(node, 'map');
    const entries = new Map<string, MarkedValue>();
    for (const { key, value } of node.items as readonly Pair<Node | null, Node | null>[]) {
      const name = this.#key(key);
      if (name !== MERGE) entries.set(name, this.read(value));
      else for (const [inner, merged] of attributes(this.read(value))) entries.set(inner, merged);
    }
    return objectFrom([...entries]);
  }

  #key(node: Node | null): string | typeof MERGE {
    if (node && !this.yaml.isScalar(node)) throw new FunctionProblem('only texts are keys of mappings in YAML');
    const source = sourceOf(node);
    if (source === '<<' && node?.tag === undefined) return MERGE;
    const { value } = convert(scalarValue(source, styleOf(node), node?.tag), t.string);
    if (value === null) throw new FunctionProblem('null is no key of a mapping in YAML');
    return value as string;
  }
}

/** What `<<` puts beside the other keys; later ones win. */
function attributes({ type, value }: MarkedValue): readonly (readonly [string, MarkedValue])[] {
  if (type.kind !== 'object') throw new FunctionProblem('what << merges in the YAML is no mapping');
  return Object.entries(type.attributes).map(([key, inner]) => [key, typed(inner, (value as ObjectValue)[key] as Value)]);
}

function scalar(node: Scalar): MarkedValue {
  const style = styleOf(node);
  const value = scalarValue(sourceOf(node), style, node.tag);
  // A block is a text, whatever it says; but it says it in Terraform's words.
  return style === 'block' && node.tag === undefined ? convert(value, t.string) : value;
}

function sourceOf(node: Scalar | null): string {
  return node?.source ?? (typeof node?.value === 'string' ? node.value : '');
}

function styleOf(node: Scalar | null): ScalarStyle {
  if (node?.type === 'QUOTE_DOUBLE' || node?.type === 'QUOTE_SINGLE') return 'quoted';
  return node?.type === 'BLOCK_LITERAL' || node?.type === 'BLOCK_FOLDED' ? 'block' : 'plain';
}

function checkTag({ tag }: Node, kind: 'map' | 'seq'): void {
  if (tag === undefined || tag === `tag:yaml.org,2002:${kind}`) return;
  throw new FunctionProblem(`a ${kind === 'map' ? 'mapping' : 'sequence'} in the YAML has another tag`, undefined, tag);
}
