import { posix } from 'node:path';
import type { LocatedDiagnostic } from '../events';
import type { Expression, Scope, Traversal } from '../expression/ast';
import { type ConditionPlace, type Culprit, culpritOf, type FaultyExpression, type FaultyText } from '../expression/culprit';
import { signatureOf } from '../expression/functions';
import type { Extent } from '../expression/parse/spans';
import { traversalText } from '../expression/references';
import { ROOT } from '../module-address';
import { findExpression, findText, type Standing } from './find-expression';
import { atKeys, atPath, atPlace, type BlockPlace, type Found, placeOfArgument, placeOfBlock } from './find-node';
import type { JsonNode } from './json-nodes';
import { type Origin, originOf } from './origin';
import { type FunctionCall, type Snippet, snippetOf } from './snippet';
import { type Cause, snippetValues } from './snippet-values';
import { sourceFile } from './source-file';
import { subjectOf } from './subject';
import { type Marked, rangeInString, rangeOf, type TextRange } from './text-range';

/** Where a diagnostic stands, as Terraform's machine-readable diagnostics have it. */
export interface Excerpt {
  readonly range: TextRange & { readonly filename: string };
  readonly snippet: Snippet;
}

/** Looks for where in its files a diagnostic stands, each time that it is asked; undefined where that cannot be told. */
export function excerptOf(diagnostic: LocatedDiagnostic): Excerpt | undefined {
  const origin = originOf(diagnostic);
  try {
    return origin && excerptIn(diagnostic, origin);
  } catch {
    // An expression that is too deep to be compared, for one: what was to be said is said without.
    return undefined;
  }
}

function excerptIn(diagnostic: LocatedDiagnostic, origin: Origin): Excerpt | undefined {
  const block = origin.place ? placed(origin) : blockOf(diagnostic, origin);
  if (!block) return undefined;
  const text = sourceFile(origin.sources, block.file);
  const culprit = culpritOf(diagnostic);
  const { range, shown, scope } = located(diagnostic, {
    block,
    text,
    culprit,
    byPlace: origin.place !== undefined,
  });
  const values = shown && scope ? snippetValues(shown, scope, causeOf(diagnostic)) : [];
  const filled = range.start.byte < range.end.byte ? range : { ...range, end: next(range) };
  return {
    range: { filename: block.file, ...filled },
    snippet: {
      ...snippetOf(text, filled, values, origin.secrets ?? NOTHING, before(diagnostic, block, text)),
      ...calledIn(diagnostic, culprit),
    },
  };
}

/** The rules of a variable are shown with a message of theirs. */
function before({ summary }: LocatedDiagnostic, { file, node }: Found, text: Marked): TextRange['start'] | undefined {
  if (summary !== 'Validation error message expression is invalid') return undefined;
  const [rules] = atKeys(file, node, ['validation']);
  return rules?.entry && rangeOf(text, rules.entry.keyExtent).start;
}

/** What is said of a call and of its arguments. */
const OF_CALLS: ReadonlySet<string> = new Set([
  'Error in function call',
  'Invalid function argument',
  'Not enough function arguments',
  'Too many function arguments',
]);

function calledIn({ summary }: LocatedDiagnostic, culprit: Culprit | undefined): { readonly function_call?: FunctionCall } {
  if (!culprit || 'text' in culprit || culprit.expression.kind !== 'call' || !OF_CALLS.has(summary)) return {};
  const { name } = culprit.expression;
  const signature = signatureOf(name);
  return signature ? { function_call: { called_as: name, signature } } : {};
}

const NOTHING: ReadonlySet<string> = new Set();

/** What of values that it says nothing of otherwise is the very cause. */
function causeOf({ summary, detail }: LocatedDiagnostic): Cause | undefined {
  if (summary === 'Invalid count argument') return 'none of them';
  if (summary === 'Invalid error message') return /apply phase/.test(detail) ? 'unknown' : undefined;
  if (summary !== 'Invalid for_each argument') return undefined;
  return /apply/.test(detail) ? 'unknown' : /sensitive/.test(detail) ? 'sensitive' : undefined;
}

/** Nothing at all can't be shown. */
function next({ end }: TextRange): TextRange['end'] {
  return { ...end, column: end.column + 1, byte: end.byte + 1 };
}

interface Looked {
  readonly block: Found;
  readonly text: Marked;
  readonly culprit: Culprit | undefined;
  readonly byPlace: boolean;
}

/** What is underlined, and which references are shown with their values. */
interface Located {
  readonly range: TextRange;
  readonly shown?: Expression;
  readonly scope?: Scope;
}

function located(diagnostic: LocatedDiagnostic, looked: Looked): Located {
  const { block, text, culprit, byPlace } = looked;
  if (diagnostic.summary === 'Missing required argument')
    return { range: closing(atPath(block, diagnostic.path ?? []).found, text) };
  const found = !culprit
    ? undefined
    : 'text' in culprit
      ? ofText(/^Unclosed/.test(diagnostic.summary), looked, culprit)
      : ofExpression(diagnostic, looked, culprit);
  if (found) return found;
  const { path = [] } = diagnostic;
  if (path.length > 0) {
    const { found, left } = atPath(block, path);
    if (left > 0) return { range: closing(found, text) };
    return {
      range: isUnexpected(diagnostic) && found.entry ? rangeOf(text, found.entry.keyExtent) : rangeOf(text, found.node.extent),
    };
  }
  if (isUnexpected(diagnostic) && block.entry) return { range: rangeOf(text, block.entry.keyExtent) };
  if (!byPlace && isProviders(diagnostic)) return { range: closing(block, text) };
  if (isEphemeralOutput(diagnostic)) return { range: rangeOf(text, atPath(block, [{ attribute: 'value' }]).found.node.extent) };
  return { range: start(block, text) };
}

function ofText(unclosed: boolean, { block, text }: Looked, faulty: FaultyText): Located | undefined {
  const string = findText(block.node, faulty);
  const before = faulty.text.slice(0, faulty.from);
  const opened = unclosed ? Math.max(before.lastIndexOf('${'), before.lastIndexOf('%{')) : -1;
  const [token = ''] = /^[\s\S]?/u.exec(faulty.text.slice(faulty.from)) ?? [];
  const extent: Extent = opened < 0 ? [faulty.from, faulty.from + token.length] : [opened, opened + 2];
  return string && { range: rangeInString(text, string.extent, string.text, extent) };
}

function ofExpression(diagnostic: LocatedDiagnostic, { block, text }: Looked, culprit: FaultyExpression): Located | undefined {
  const { expression, scope, whole } = culprit;
  if (isDeclared(diagnostic)) {
    return { range: start(block, text), shown: expression, ...(scope && { scope }) };
  }
  const standing = nearest(diagnostic, block, culprit);
  if (!standing) return expression.kind === 'traversal' ? ofReference(block, text, expression) : undefined;
  const shown = (range: TextRange, of = expression): Located => ({ range, shown: of, ...(scope && { scope }) });
  const subject = whole ? undefined : subjectOf(diagnostic, scope, standing);
  const { node, string } = standing;
  if (!subject || !string) return shown(rangeOf(text, node.extent));
  return shown(rangeInString(text, string.extent, string.text, subject.extent), subject.expression);
}

/** The expression, where the diagnostic says that it is: another one in the block may be equal. */
function nearest({ path = [] }: LocatedDiagnostic, block: Found, culprit: FaultyExpression): Standing | undefined {
  const at = culprit.condition ? conditionAt(block, culprit.condition) : path.length > 0 ? atPath(block, path).found : block;
  return (at && findExpression(at.node, culprit)) ?? findExpression(block.node, culprit);
}

function conditionAt({ file, node }: Found, { kind, index }: ConditionPlace): Found | undefined {
  const places = [...atKeys(file, node, [kind]), ...atKeys(file, node, ['lifecycle', kind])];
  return places.flatMap(each)[index];
}

/** A reference that stands without `${}`, as `depends_on` has it. Terraform counts its length from the quote on. */
function ofReference({ node }: Found, text: Marked, traversal: Traversal): Located | undefined {
  if (node.kind !== 'string') return undefined;
  const named = { ...traversal, steps: traversal.steps.slice(0, traversal.root === 'data' ? 2 : 1) };
  const [start] = node.extent;
  return { range: rangeOf(text, [start, start + traversalText(named).length]) };
}

/** What is said of a variable as a whole. */
function isDeclared({ summary }: LocatedDiagnostic): boolean {
  return summary === 'Invalid value for variable';
}

/** What has no business there: its name is shown. */
function isUnexpected({ summary }: LocatedDiagnostic): boolean {
  return summary === 'Unsupported argument' || summary === 'Unsupported block type';
}

/** What a provider says of a block as a whole is shown at its end, where something is missing, if anything is. */
function isProviders({ address = '', summary }: LocatedDiagnostic): boolean {
  return !/^(?:module\..*\.)?(?:var|local|output|check)\./.test(address) && summary !== 'Instance cannot be destroyed';
}

function isEphemeralOutput({ address = '', summary }: LocatedDiagnostic): boolean {
  return summary === 'Ephemeral value not allowed' && /^(?:module\..*\.)?output\./.test(address);
}

/** Where a block begins; a value is shown whole. */
function start(block: Found, text: Marked): TextRange {
  return block.node.kind === 'object' && !block.argument ? opening(block, text) : rangeOf(text, block.node.extent);
}

function opening({ node }: Found, text: Marked): TextRange {
  const [start] = node.extent;
  return rangeOf(text, [start, start + 1]);
}

function closing({ node }: Found, text: Marked): TextRange {
  const [start, end] = node.extent;
  if (node.kind === 'object') return rangeOf(text, [end - 1, end]);
  return rangeOf(text, node.kind === 'array' ? [start, start + 1] : node.extent);
}

/** The block that an address is that of, in the files of its module. */
function blockOf({ address, summary }: LocatedDiagnostic, origin: Origin): Found | undefined {
  if (address === undefined) return undefined;
  // What a module is given that doesn't suit it, stands where it is called.
  const argument = /^Invalid value for (?:input )?variable$/.test(summary) ? placeOfArgument(address) : undefined;
  const given = argument && blockAt(argument, origin);
  if (given) return { ...given, argument: true };
  const place = placeOfBlock(address);
  return place && blockAt(place, origin);
}

function blockAt(place: BlockPlace, { sources, modules = {} }: Origin): Found | undefined {
  const folder = place.module === ROOT ? '.' : modules[place.module]?.directory;
  for (const file of Object.keys(sources)) {
    if (folder === undefined || posix.dirname(file) !== posix.normalize(folder) || !file.endsWith('.tf.json')) continue;
    const all = atKeys(file, sourceFile(sources, file).root, place.keys);
    const found = place.value ? all : all.flatMap(each);
    const block = place.keys[0] === 'provider' ? found.find(({ node }) => aliasOf(node) === place.alias) : found[0];
    if (block) return block;
  }
  return undefined;
}

/** Blocks of one name may be several in an array. */
function each(found: Found): readonly Found[] {
  const { file, node } = found;
  return node.kind === 'array' ? node.items.map((item) => ({ file, node: item })) : [found];
}

function aliasOf(node: JsonNode): string | undefined {
  const alias = node.kind === 'object' ? node.entries.find(({ key }) => key === 'alias')?.value : undefined;
  return alias?.kind === 'string' ? alias.text : undefined;
}

function placed({ sources, place = {} }: Origin): Found | undefined {
  const { file, at } = place;
  const names = file === undefined ? Object.keys(sources).filter((name) => !name.includes('/')) : [file];
  if (at === undefined) return undefined;
  for (const name of names) {
    if (!Object.hasOwn(sources, name)) continue;
    const { root } = sourceFile(sources, name);
    // What is missing has a place as well: then it is what should have it.
    const found = atPlace(name, root, at) ?? atPlace(name, root, at.replace(/\.[^.]*$/, ''));
    if (found) return found;
  }
  return undefined;
}
