import {
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { mayFollow } from '../../src/cli/replace-file';
import { VERSION } from '../../src/version';
import { pcg, startPcg, useFolders } from './support/pcg';

const folderWith = useFolders();

const STACK = {
  variable: { word: { default: 'a' } },
  resource: { terraform_data: { a: { input: '${var.word}' } } },
};

/** A folder with a state, its backup, and whatever else a run lives from. */
async function appliedFolder(stack: object = STACK): Promise<string> {
  const folder = folderWith(stack);
  for (const word of ['a', 'b']) expect((await pcg(folder, ['apply', '--auto-approve', '--var', `word=${word}`])).code).toBe(0);
  writeFileSync(join(folder, 'site.auto.tfvars'), 'word = "c"\n');
  writeFileSync(join(folder, 'more.vars'), 'word = "d"\n');
  writeFileSync(join(folder, '.terraform.tfstate.lock.info'), '');
  return folder;
}

const contents = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const NAMES = [
  'terraform.tfstate',
  'terraform.tfstate.backup',
  'terraform.tfstate.journal',
  'terraform.tfstate.errored',
  '.terraform.tfstate.lock.info',
  'cdk.tf.json',
  'site.auto.tfvars',
  'more.vars',
];

// 3943029 wrote the plan over all of them but the state under its own name, and the report over those that have no JSON in them.
describe.each(['--out', '--report'])('plan %s', (option) => {
  test.each(NAMES)('writes nothing over %s, by no path', async (name) => {
    const folder = await appliedFolder();
    mkdirSync(join(folder, 'sub'));
    symlinkSync('.', join(folder, 'here'));
    if (existsSync(join(folder, name))) linkSync(join(folder, name), join(folder, 'sub', 'hard'));
    symlinkSync(join('..', name), join(folder, 'sub', 'soft'));
    const before = contents(folder);
    const all = [name, join('here', name), join('sub', '..', name), join('sub', 'soft'), join('sub', 'hard')];
    for (const path of name === 'terraform.tfstate' ? all : [name, join('sub', 'soft')]) {
      // A report takes the place of a hard link before anything is read; the file itself stays.
      if (path === join('sub', 'hard') && (option === '--report' || !existsSync(join(folder, path)))) continue;
      const { code, stderr } = await pcg(folder, ['plan', '--var-file', 'more.vars', option, path]);
      expect([path, code, stderr]).toEqual([path, 1, expect.stringContaining(`${option} ${path} `)]);
    }
    const { '.terraform.tfstate.lock.info': _, ...after } = contents(folder);
    const { '.terraform.tfstate.lock.info': __, ...there } = before;
    expect(after).toEqual(there);
  });

  test('writes nothing to where a state is going to be, whatever it is called', async () => {
    const folder = folderWith({ ...STACK, terraform: { backend: { local: { path: 'kept/site.md' } } } });
    mkdirSync(join(folder, 'kept'));
    for (const file of ['site.md', 'site.md.backup', 'site.md.journal']) {
      expect((await pcg(folder, ['plan', option, join('kept', file)])).code).toBe(1);
      expect((await pcg(folder, ['plan', '--state', 'other.md', option, 'other.md'])).code).toBe(1);
    }
    expect([...readdirSync(join(folder, 'kept')), ...readdirSync(folder)]).toEqual(['cdk.tf.json', 'kept']);
  });

  test("leaves the user's own file alone that is called like a replacement", async () => {
    const folder = folderWith(STACK);
    writeFileSync(join(folder, 'result.new'), 'precious');
    expect((await pcg(folder, ['plan', option, 'result'])).code).toBe(0);
    expect(readFileSync(join(folder, 'result.new'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['cdk.tf.json', 'result', 'result.new']);
  });
});

test("a link is followed that is one's own, the system's or the folder's owner's", () => {
  expect(mayFollow(1000, 0, 1000)).toBe(true);
  expect(mayFollow(0, 1001, 1000)).toBe(true);
  expect(mayFollow(1001, 1001, 1000)).toBe(true);
  expect(mayFollow(1001, 0, 1000)).toBe(false);
  expect(mayFollow(1001, 1000, 1000)).toBe(false);
});

// Only root can give a link away; others have the rule above.
(process.getuid?.() === 0 ? describe : describe.skip)("another user's link", () => {
  test.each(['--out', '--report'])('in the place of %s is neither followed nor replaced', async (option) => {
    const folder = folderWith(STACK);
    writeFileSync(join(folder, 'victim'), 'precious');
    symlinkSync('victim', join(folder, 'result'));
    lchownSync(join(folder, 'result'), 12345, 12345);
    const { code, stderr } = await pcg(folder, ['plan', option, 'result']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is a link that another user has made')]);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(lstatSync(join(folder, 'result')).isSymbolicLink()).toBe(true);
  });
});

// 3943029 wrote through all of these links, and made folders of mode 0777.
describe('provider install', () => {
  const place = ['registry.terraform.io', 'cdktf-palette', 'palette', VERSION];
  /** One for each registry. */
  const pluginsIn = (stdout: string) => stdout.trim().split('\n');

  test('makes folders and the plugin for their owner to write only, whatever the umask', async () => {
    const folder = folderWith({});
    const { code, stdout } = await pcg(folder, ['provider', 'install', '--dir', 'a/mirror']);
    expect(code).toBe(0);
    expect(pluginsIn(stdout)).toHaveLength(2);
    for (const plugin of pluginsIn(stdout)) {
      for (let path = plugin; path !== join(folder) && !folder.endsWith(path); path = join(path, '..')) {
        expect([path, (statSync(path).mode & 0o777).toString(8)]).toEqual([path, '755']);
      }
    }
  });

  test('does not write through a link in the place of the plugin, and replaces it', async () => {
    const folder = folderWith({});
    const { stdout } = await pcg(folder, ['provider', 'install', '--dir', 'mirror']);
    const [again = ''] = pluginsIn(stdout);
    rmSync(again);
    writeFileSync(join(folder, 'victim'), 'precious');
    symlinkSync(join(folder, 'victim'), again);
    expect((await pcg(folder, ['provider', 'install', '--dir', 'mirror'])).code).toBe(0);
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(lstatSync(again).isFile()).toBe(true);
  });

  test.each(place.map((_, depth) => depth))('goes through no link among its folders: level %d', async (depth) => {
    const folder = folderWith({});
    const { stdout } = await pcg(folder, ['provider', 'install', '--dir', 'first']);
    const names = (pluginsIn(stdout)[0] ?? '').slice(join(folder, 'first').length + 1).split('/');
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'mirror', ...names.slice(0, depth)), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'mirror', ...names.slice(0, depth + 1)));
    const { code, stderr } = await pcg(folder, ['provider', 'install', '--dir', 'mirror']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('or a link to one')]);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });
});

// 3943029 wrote through it.
test.each(['that leads to a certificate', 'that leads nowhere'])('simulate --ca-file writes through no link %s', async (where) => {
  const folder = folderWith({});
  const victim = join(folder, 'victim');
  if (where === 'that leads to a certificate') writeFileSync(victim, '-----BEGIN CERTIFICATE-----\nprecious\n');
  symlinkSync('victim', join(folder, 'ca.pem'));
  const { child, ended } = startPcg(folder, ['simulate', '--port', '0', '--https', '--ca-file', 'ca.pem']);
  child.stdout?.once('data', () => child.kill('SIGTERM'));
  expect(await ended).toMatchObject({ code: 1, stderr: expect.stringContaining('is a link') });
  expect(existsSync(victim) ? readFileSync(victim, 'utf8') : 'absent').toMatch(/precious|absent/);
});
