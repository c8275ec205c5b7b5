import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import type { Document } from '../differential/support/scenario';
import { foreign, foreignEnvironment } from './support/foreign-sides';
import { describeWithGoPlugins } from './support/go-plugins';

jest.setTimeout(300_000);

type Message = { readonly type: string; readonly '@message': string } & Document;

/** What a provider on HashiCorp's framework offers beside resources; it notes in its store what it was asked for. */
describeWithGoPlugins('pcg with what the provider of others offers beside resources', () => {
  const env = foreignEnvironment();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'foreign-offers-'));
    mkdirSync(join(folder, 'store'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, json: Document) => writeFileSync(join(folder, name), JSON.stringify(json));
  const notes = () =>
    readFileSync(join(folder, 'store', 'notes.log'), 'utf8')
      .trimEnd()
      .split('\n');
  const pcg = async (args: readonly string[], code = 0): Promise<string> => {
    const ran = await runPcg(folder, args, env);
    expect({ args, ...ran }).toMatchObject({ code });
    return ran.stdout + (code === 0 ? '' : ran.stderr);
  };
  const messages = (output: string): readonly Message[] =>
    output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Message);

  test('actions: at an event, by themselves, with their progress, and one that fails', async () => {
    const triggered = { lifecycle: { action_trigger: [{ events: ['after_create'], actions: ['action.frame_ping.p'] }] } };
    const action = (whom: string) => ({ action: { frame_ping: { p: { config: { whom } } } } });
    write('main.tf.json', foreign({ frame_thing: { a: { name: 'a', ...triggered } } }, action('${frame_thing.a.id}')));
    const applied = messages(await pcg(['apply', '--json', '--auto-approve']));
    expect(applied.filter(({ type }) => type.startsWith('action_')).map(({ type }) => type)).toEqual([
      'action_start',
      'action_progress',
      'action_complete',
    ]);
    expect(applied.find(({ type }) => type === 'action_progress')?.['@message']).toContain('calling thing-a');
    expect(notes()).toEqual(['pinged thing-a']);

    await pcg(['apply', '--auto-approve', '--invoke', 'action.frame_ping.p']);
    expect(notes()).toEqual(['pinged thing-a', 'pinged thing-a']);

    write('main.tf.json', foreign({ frame_thing: { a: { name: 'a', ...triggered } } }, action('nobody')));
    expect(await pcg(['apply', '--auto-approve', '--invoke', 'action.frame_ping.p'], 1)).toContain('Nobody answers');
    expect(notes()).toHaveLength(2);
  });

  test('lists: what is there, some of it, with its attributes', async () => {
    const names = ['alpha', 'beta', 'albert'];
    write('main.tf.json', foreign({ frame_thing: { all: { count: 3, name: `\${${JSON.stringify(names)}[count.index]}` } } }));
    await pcg(['apply', '--auto-approve']);
    write('all.tfquery.json', {
      list: {
        frame_thing: {
          some: { provider: 'frame', include_resource: true, config: { containing: 'al' } },
          first: { provider: 'frame', limit: 1, config: {} },
        },
      },
    });
    const found = messages(await pcg(['query', '--json'])).filter(({ type }) => type === 'list_resource_found');
    const told = found.map(({ list_resource_found }) => {
      const { address, display_name, resource_object } = list_resource_found as Document & { readonly resource_object?: Document };
      return [address, display_name, resource_object?.name];
    });
    expect(told.sort()).toEqual([
      ['list.frame_thing.first', 'the thing thing-albert', undefined],
      ['list.frame_thing.some', 'the thing thing-albert', 'albert'],
      ['list.frame_thing.some', 'the thing thing-alpha', 'alpha'],
    ]);
  });

  test('ephemeral resources: opened and closed in each walk, and kept nowhere', async () => {
    write(
      'main.tf.json',
      foreign(
        { frame_thing: { a: { name: 'a', secret_wo: '${ephemeral.frame_ticket.t.text}', secret_version: 1 } } },
        { ephemeral: { frame_ticket: { t: { holder: 'me' } } } },
      ),
    );
    await pcg(['apply', '--auto-approve']);
    expect(notes()).toEqual(['opened me', 'closed me', 'opened me', 'secret of thing-a: ticket-of-me', 'closed me']);
    expect(readFileSync(join(folder, 'terraform.tfstate'), 'utf8')).not.toContain('ticket-of');
  });
});
