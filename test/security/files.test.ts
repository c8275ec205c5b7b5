import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pcg, useFolders } from './support/pcg';

const folderWith = useFolders();

/** A stack that changes something each time, and notes the modes of all files while it does. */
const stack = (command = 'stat -c "%a %n" * .[a-z]* > modes.txt') => ({
  variable: { word: { default: 'a' } },
  resource: {
    terraform_data: { a: { input: '${var.word}', triggers_replace: '${var.word}', provisioner: [{ 'local-exec': { command } }] } },
  },
});

const apply = (folder: string, word: string) => pcg(folder, ['apply', '--auto-approve', '--var', `word=${word}`]);
const mode = (folder: string, file: string) => statSync(join(folder, file)).mode & 0o777;

describe('files that may hold secrets are for their owner only, whatever the umask', () => {
  test('state, backup, journal, lock file and plan file', async () => {
    const folder = folderWith(stack());
    expect(await apply(folder, 'a')).toMatchObject({ code: 0 });
    expect(await apply(folder, 'b')).toMatchObject({ code: 0 });
    const meanwhile = Object.fromEntries(
      readFileSync(join(folder, 'modes.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ').reverse() as [string, string]),
    );
    expect(meanwhile).toMatchObject({
      'terraform.tfstate': '600',
      'terraform.tfstate.journal': '600',
      '.terraform.tfstate.lock.info': '600',
    });
    expect(mode(folder, 'terraform.tfstate')).toBe(0o600);
    expect(mode(folder, 'terraform.tfstate.backup')).toBe(0o600);
    expect(await pcg(folder, ['plan', '--out', 'site.plan', '--var', 'word=c'])).toMatchObject({ code: 0 });
    expect(mode(folder, 'site.plan')).toBe(0o600);
    expect(await pcg(folder, ['apply', 'site.plan'])).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => /journal|\.new$|lock/.test(name))).toEqual([]);
  });

  test('also where there was such a file that everybody could read', async () => {
    const folder = folderWith(stack());
    await apply(folder, 'a');
    const names = [
      'terraform.tfstate.backup',
      'terraform.tfstate.journal.new',
      'terraform.tfstate.backup.new',
      '.terraform.tfstate.lock.info',
      'site.plan',
      'site.plan.new',
    ];
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o666);
    }
    expect(await apply(folder, 'b')).toMatchObject({ code: 0 });
    expect(await pcg(folder, ['plan', '--out', 'site.plan'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'modes.txt'), 'utf8')).toMatch(/^600 terraform\.tfstate\.journal$/m);
    expect(readFileSync(join(folder, 'modes.txt'), 'utf8')).toMatch(/^600 \.terraform\.tfstate\.lock\.info$/m);
    expect(mode(folder, 'terraform.tfstate.backup')).toBe(0o600);
    expect(mode(folder, 'site.plan')).toBe(0o600);
  });

  test('a state file keeps the mode that its owner gave it', async () => {
    const folder = folderWith(stack());
    await apply(folder, 'a');
    chmodSync(join(folder, 'terraform.tfstate'), 0o640);
    await apply(folder, 'b');
    expect(mode(folder, 'terraform.tfstate')).toBe(0o640);
  });

  test('the state that could not be saved', async () => {
    const folder = folderWith(stack('echo >> terraform.tfstate'));
    await apply(folder, 'a');
    writeFileSync(join(folder, 'terraform.tfstate.errored'), '', { mode: 0o666 });
    expect(await apply(folder, 'b')).toMatchObject({ code: 1, stderr: expect.stringContaining('terraform.tfstate.errored') });
    expect(readFileSync(join(folder, 'terraform.tfstate.errored'), 'utf8')).toContain('"lineage"');
    expect(mode(folder, 'terraform.tfstate.errored')).toBe(0o600);
  });
});

describe('a link that somebody has put in the place of a file', () => {
  test.each([
    'terraform.tfstate.backup',
    'terraform.tfstate.backup.new',
    'terraform.tfstate.journal',
    'terraform.tfstate.journal.new',
    '.terraform.tfstate.lock.info',
    'terraform.tfstate.errored',
    'terraform.tfstate.errored.new',
    'site.plan',
    'site.plan.new',
    'plan.md.new',
  ])('%s is not written through', async (name) => {
    const folder = folderWith(stack('echo >> terraform.tfstate'));
    await pcg(folder, ['apply', '--auto-approve', '--var', 'word=a']);
    rmSync(join(folder, 'terraform.tfstate.errored'), { force: true });
    rmSync(join(folder, 'terraform.tfstate.journal'), { force: true });
    writeFileSync(join(folder, 'victim'), 'precious');
    chmodSync(join(folder, 'victim'), 0o644);
    rmSync(join(folder, name), { force: true });
    symlinkSync('victim', join(folder, name));
    await pcg(folder, ['plan', '--out', 'site.plan', '--report', 'plan.md', '--var', 'word=b']);
    await apply(folder, 'c');
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious');
    expect(mode(folder, 'victim')).toBe(0o644);
  });

  test.each([['where there is a state'], ['where there is none yet']])(
    'terraform.tfstate is followed, as terraform does: %s',
    async (where) => {
      const folder = folderWith(stack());
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync(join('elsewhere', 'state'), join(folder, 'terraform.tfstate'));
      if (where === 'where there is a state') {
        writeFileSync(join(folder, 'elsewhere', 'state'), '');
      }
      expect(await apply(folder, 'a')).toMatchObject({ code: 0 });
      expect(await apply(folder, 'b')).toMatchObject({ code: 0 });
      expect(lstatSync(join(folder, 'terraform.tfstate')).isSymbolicLink()).toBe(true);
      expect(readlinkSync(join(folder, 'terraform.tfstate'))).toBe(join('elsewhere', 'state'));
      expect(JSON.parse(readFileSync(join(folder, 'elsewhere', 'state'), 'utf8'))).toMatchObject({ version: 4 });
      expect(mode(folder, 'terraform.tfstate.backup')).toBe(0o600);
    },
  );
});
