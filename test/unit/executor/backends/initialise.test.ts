import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backendInit, neededFrom } from '../../../../src/executor/backends/initialise';
import { typed } from '../../../../src/executor/expression/marked-value';
import { t } from '../../../../src/framework';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'initialise-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const LOCAL = { type: 'local', settings: { path: 'here.tfstate', workspace_dir: null } };
const init = (given: ReadonlyMap<string, ReturnType<typeof typed>> = new Map()) =>
  backendInit(LOCAL, given, { directory, env: {} });

function keep(backend: object): void {
  mkdirSync(join(directory, '.terraform'));
  writeFileSync(join(directory, '.terraform', 'terraform.tfstate'), JSON.stringify({ version: 3, backend }));
}

test('a backend that pcg lacks can be left, and no state is taken from it', () => {
  keep({ type: 'azurerm', config: { container_name: 'states' }, hash: 1 });
  const left = init();
  expect(left).toMatchObject({ reason: 'Backend type changed from "azurerm" to "local"', wasSetUp: true, fromType: 'azurerm' });
  expect(left.keep).toMatchObject({ type: 'local', config: { path: 'here.tfstate', workspace_dir: null } });
  expect(() => neededFrom(left)).toThrow(/azurerm.*--reconfigure/s);
});

test('terraform kept the same checksum for the same block', () => {
  // By terraform 1.11.4, of { "backend": { "local": { "path": "here.tfstate" } } } with -backend-config=path=there.tfstate.
  keep({ type: 'local', config: { path: 'there.tfstate', workspace_dir: null }, hash: 800800768 });
  expect(init().reason).toBeUndefined();
  const { keep: kept } = init(new Map([['path', typed(t.string, 'elsewhere.tfstate')]]));
  expect(kept).toMatchObject({ config: { path: 'elsewhere.tfstate' }, hash: 800800768 });
});

test('settings of the command line that the backend does not have are named', () => {
  expect(() => init(new Map([['pathh', typed(t.string, 'x')]]))).toThrow(/unsupported attribute "pathh".*path/s);
});
