import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const FOLDER = 'src/constructs';

/** A prop as its source has it. */
interface Prop {
  /** `ip-pool.ts IpPoolProps.start` */
  readonly name: string;
  readonly optional: boolean;
  /** Its type, as it is written. */
  readonly type: string;
  /** What its comment says, without the tags; empty where it has none. */
  readonly comment: string;
  /** What `@default` says; undefined where it is missing. */
  readonly byDefault: string | undefined;
}

// What is generated has the provider's descriptions; what rules look at, and what checks files, nobody writes.
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(generated|rules|site\/file)\b/.test(name))
  .map((name) => join(FOLDER, name));
const props = files.flatMap((file) => propsOf(file, readFileSync(file, 'utf8')));

/** Every property of interfaces, and of objects that functions and constructors take. What stands in the type of a property belongs to its comment. */
function propsOf(file: string, text: string): readonly Prop[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Prop[] = [];
  const visit = (node: ts.Node, within: string): void => {
    if (ts.isPropertySignature(node)) {
      found.push(propOf(node, source, `${relative(FOLDER, file)} ${within}.${node.name.getText(source)}`));
      return;
    }
    const named = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isMethodDeclaration(node);
    const name = named ? node.name.getText(source) : within;
    node.forEachChild((child) => visit(child, name));
  };
  visit(source, '');
  return found;
}

function propOf(node: ts.PropertySignature, source: ts.SourceFile, name: string): Prop {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'default');
  return {
    name,
    optional: node.questionToken !== undefined,
    type: node.type?.getText(source) ?? '',
    comment: docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' '),
    byDefault: tag && (ts.getTextOfJSDocComment(tag.comment) ?? ''),
  };
}

const names = (wrong: (prop: Prop) => boolean) => props.filter(wrong).map(({ name }) => name);

/** Where only the name tells of what it is so many: numbers, and durations as texts. */
const UNITS: readonly (readonly [name: RegExp, unit: RegExp])[] = [
  [/\.(\w*[mM]emory\w*)$/, /\b[MG]iB\b/],
  [/\.(\w*[dD]isk\w*|\w*[sS]torage\w*)$/, /\b[MG]iB\b/],
  [/\.(\w*[cC]pus?)$/, /CPUs?|cores?/i],
  [/\.(\w*[tT]imeouts?|\w*Grace|\w*Duration|\w*Interval)$/, /`\d+[smh]`/],
  [/\.(\w*Cidrs?|podCidr|\w*IpRange)$/, /CIDR/],
];

test('every prop has a comment', () => {
  expect(props.length).toBeGreaterThan(100);
  expect(names(({ comment }) => comment.trim() === '')).toEqual([]);
});

test('every optional prop says its default, and no other has one', () => {
  expect(names(({ optional, byDefault }) => optional && (byDefault ?? '').trim() === '')).toEqual([]);
  expect(names(({ optional, byDefault }) => !optional && byDefault !== undefined)).toEqual([]);
});

test('every prop that is so many of something says of what', () => {
  const wrong = props.filter(({ name, type, comment }) =>
    UNITS.some(([named, unit]) => named.test(name) && /number|string/.test(type) && !unit.test(comment)),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
