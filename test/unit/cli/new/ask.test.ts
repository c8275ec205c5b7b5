import { PassThrough } from 'node:stream';
import { Questions } from '../../../../src/cli/new/ask';
import { checkSiteName, suggestedName } from '../../../../src/cli/new/names';
import { settled } from '../../../../src/cli/new/wanted';
import { UserError } from '../../../../src/cli/user-error';

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { input, said: () => said, questions: new Questions(input, output) };
}

const name = { text: 'Name', otherwise: 'dc1', check: checkSiteName };

test('an answer that does not do is told, and asked for again', async () => {
  const { input, said, questions } = terminal();
  const answered = questions.ask(name);
  input.write('Köln\n');
  setImmediate(() => input.write('koeln\n'));
  expect(await answered).toBe('koeln');
  expect(said()).toMatch(/^Name \(dc1\): a site can't be called "Köln": .*\nName \(dc1\): $/);
  questions.close();
});

test('an empty answer is what is usual', async () => {
  const { input, questions } = terminal();
  const answered = questions.ask(name);
  input.write('\n');
  expect(await answered).toBe('dc1');
  questions.close();
});

test('what was typed ahead answers the next questions', async () => {
  const { input, questions } = terminal();
  input.write('kiel\nulm\n');
  expect([await questions.ask(name), await questions.ask(name)]).toEqual(['kiel', 'ulm']);
  questions.close();
});

test('a project is asked about where no flag says it: also for which core it is', async () => {
  const { input, said, questions } = terminal();
  input.write('kiel\n\ncdk\ncdktn\n');
  const wanted = await settled('/srv/sites', { cloud: 'maas' }, () => questions);
  expect(wanted).toEqual({ name: 'kiel', cloud: 'maas', host: 'api.spectrocloud.com', core: 'cdktn', fleet: false });
  expect(said()).toBe(
    'Name of the site (sites): Host of Palette (api.spectrocloud.com): Core, one of cdktf, cdktn (cdktf): there is no core "cdk" here; take cdktf, cdktn\nCore, one of cdktf, cdktn (cdktf): ',
  );
});

test('whoever goes away in the middle has nothing written', async () => {
  const { input, said, questions } = terminal();
  const answered = questions.ask(name);
  input.end();
  await expect(answered).rejects.toThrow(new UserError('the questions were broken off, and nothing was written'));
  // What is told then begins a line.
  expect(said()).toBe('Name (dc1): \n');
});

test.each([
  ['Kiel', 'kiel'],
  ['Data centre 12', 'data-centre-12'],
  ['12', 'dc1'],
  ['-kiel-', 'kiel'],
  ['Büro Süd', 'buro-sud'],
  ['Straße', 'strasse'],
  ['日本', 'dc1'],
  [`${'k'.repeat(31)}-k`, 'k'.repeat(31)],
])('the folder %s suggests the site %s', (folder, suggested) => {
  expect(suggestedName(folder)).toBe(suggested);
  expect(checkSiteName(suggested)).toBe(suggested);
});
