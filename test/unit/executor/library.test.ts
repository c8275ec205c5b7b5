import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { type ExecutorEvent, LockError, openStack } from '../../../src/executor';

const ENTRIES = ['executor', 'provider'].map((name) => join(__dirname, '..', '..', '..', 'src', name, 'index.ts'));

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** What a file declares under a name, or takes over from another. */
function declarationOf(file: string, name: string): ts.Node | undefined {
  for (const statement of parsed(file).statements) {
    if (ts.isVariableStatement(statement)) {
      if (statement.declarationList.declarations.some((each) => each.name.getText() === name)) return statement;
    } else if (ts.isExportDeclaration(statement)) {
      const found = takenOver(file, statement, name);
      if (found) return found;
    } else if (
      (ts.isFunctionDeclaration(statement) ||
        ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)) &&
      statement.name?.text === name
    ) {
      return statement;
    }
  }
  return undefined;
}

function takenOver(file: string, { exportClause, moduleSpecifier }: ts.ExportDeclaration, name: string): ts.Node | undefined {
  if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier || !ts.isStringLiteral(moduleSpecifier))
    return undefined;
  const element = exportClause.elements.find((each) => each.name.text === name);
  if (!element) return undefined;
  const target = join(dirname(file), moduleSpecifier.text);
  const source = existsSync(`${target}.ts`) ? `${target}.ts` : join(target, 'index.ts');
  return declarationOf(source, (element.propertyName ?? element.name).text);
}

test.each(ENTRIES)('all that %s exports says what it is', (entry) => {
  const names = parsed(entry).statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [],
  );
  expect(names.length).toBeGreaterThan(3);
  const silent = names.filter((name) => {
    const declaration = declarationOf(entry, name);
    return !declaration || ts.getJSDocCommentsAndTags(declaration).length === 0;
  });
  expect(silent).toEqual([]);
});

describe('a stack that is opened', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palette-library-'));
    const resource = { terraform_data: { it: { input: '${var.text}' } } };
    writeFileSync(
      join(folder, 'main.tf.json'),
      JSON.stringify({ variable: { text: {} }, resource, output: { it: { value: '${terraform_data.it.output}' } } }),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const options = { providers: new Map(), environment: { TF_VAR_text: 'from outside' } };

  test('has its variables from the environment, tells what happens, and keeps what was done', async () => {
    const kinds: ExecutorEvent['kind'][] = [];
    const stack = await openStack(folder, { ...options, emit: ({ kind }) => kinds.push(kind) });
    const { plan } = await stack.executor.plan();
    expect(plan && (await stack.executor.apply(plan)).counts).toMatchObject({ added: 1 });
    await stack.close();
    await stack.close();
    expect(kinds).toEqual(expect.arrayContaining(['planned_change', 'planned', 'apply_start', 'apply_complete']));
    const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
    expect(state.outputs).toEqual({ it: { type: 'string', value: 'from outside' } });
    expect(existsSync(join(folder, 'terraform.tfstate.journal'))).toBe(false);
  });

  test('is locked until it is closed, also when it could not be opened', async () => {
    const stack = await openStack(folder, options);
    await expect(openStack(folder, options)).rejects.toThrow(LockError);
    await stack.close();
    const failing = {
      ...options,
      providers: () => {
        throw new Error('no such provider');
      },
    };
    await expect(openStack(folder, failing)).rejects.toThrow('no such provider');
    await (await openStack(folder, options)).close();
  });

  test('ends what was started for its providers', async () => {
    const ended: string[] = [];
    const providers = () => ({ factories: new Map(), close: async () => void ended.push('providers') });
    const stack = await openStack(folder, { ...options, providers, changes: false });
    expect((await stack.executor.plan()).plan?.applyable).toBe(true);
    await stack[Symbol.asyncDispose]();
    expect([ended, existsSync(join(folder, 'terraform.tfstate'))]).toEqual([['providers'], false]);
  });
});
