import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificate } from '../../src/runtime/certificate';
import { run } from '../differential/support/spawned';
import { runPcg } from './support/pcg';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { ROOT } from './support/workspace';

const SOURCE = 'tests/crooked';

/** A stack with a provider that speaks protocol 5 by a codec of its own, and misbehaves with boxes as they are called. */
describeWithTerraform('a stack with a provider of others', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'foreign-'));
    const plugins = join(folder, 'plugins');
    mkdirSync(plugins);
    const program = join(plugins, 'terraform-provider-crooked');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'test/plugins/crooked/main.cjs')}"\n`);
    chmodSync(program, 0o755);
    const configuration = join(folder, 'terraformrc');
    writeFileSync(configuration, `provider_installation {\n  dev_overrides {\n    "${SOURCE}" = "${plugins}"\n  }\n}\n`);
    const { keyPem, certPem } = createCertificate(Date.now());
    env = {
      TF_CLI_CONFIG_FILE: configuration,
      CHECKPOINT_DISABLE: '1',
      CROOKED_KEY: keyPem,
      CROOKED_CERTIFICATE: certPem,
      CROOKED_NOTES: join(folder, 'notes'),
    };
  });
  beforeEach(() => {
    for (const name of ['terraform.tfstate', 'notes']) rmSync(join(folder, name), { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function configure(boxes: object, rest: object = {}): void {
    const stack = {
      terraform: { required_providers: { crooked: { source: SOURCE } } },
      ...(Object.keys(boxes).length > 0 ? { resource: { crooked_box: boxes, terraform_data: { t: { input: 'x' } } } } : {}),
      ...rest,
    };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(stack));
  }
  const pcg = (...args: readonly string[]) => runPcg(folder, args, env);
  const terraform = (...args: readonly string[]) =>
    run(TERRAFORM, [...args, '-no-color', '-input=false'], folder, { PATH: process.env.PATH, HOME: folder, ...env });
  const state = () => readFileSync(join(folder, 'terraform.tfstate'), 'utf8');
  const asked = () => (existsSync(join(folder, 'notes')) ? readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n') : []);

  test('is planned and applied in turns with terraform', async () => {
    configure({ a: { name: 'a', size: 4294967296, secret: 'hidden' }, b: { name: '${crooked_box.a.id}' } });
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await terraform('plan', '-detailed-exitcode')).toMatchObject({ code: 0 });
    expect(state()).toContain('"size": 4294967296');
    expect(state()).not.toContain('hidden');
    configure(
      { a: { name: 'a', size: 2 }, b: { name: 'c' } },
      { output: { said: { value: '${provider::crooked::twice("ab")}' } } },
    );
    expect(await terraform('apply', '-auto-approve')).toMatchObject({ code: 0 });
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });
    const shown = asked().length;
    expect((await pcg('state', 'show', 'crooked_box.b')).stdout).toMatch(/id +=.*"box-c"/);
    // What it is told of the schema is kept from the run before.
    expect(asked()).toHaveLength(shown);
    expect(await pcg('destroy', '--auto-approve')).toMatchObject({ code: 0 });
  });

  test('keeps what is known when the provider dies while it makes something', async () => {
    configure({ a: { name: 'a' }, b: { name: 'die-in-apply' } });
    const { code, stderr } = await pcg('apply', '--auto-approve', '--parallelism', '1');
    expect(code).toBe(1);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /Plugin did not respond .*ApplyResourceChange call: It ended with exit code 2\..*panic: out of memory/,
    );
    configure({ a: { name: 'a' }, b: { name: 'b' } });
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await terraform('plan', '-detailed-exitcode')).toMatchObject({ code: 0 });
  });

  test('says what a provider does that it must not', async () => {
    configure({ a: { name: 'invalid-plan' } });
    expect((await pcg('plan')).stderr.replace(/[\s│]+/g, ' ')).toContain('Provider produced invalid plan');
    configure({ a: { name: 'inconsistent' } });
    expect((await pcg('apply', '--auto-approve')).stderr.replace(/[\s│]+/g, ' ')).toContain('inconsistent result after apply');
    configure({ a: { name: 'nameless' } });
    const { stdout, stderr } = await pcg('plan');
    expect((stdout + stderr).replace(/[\s│]+/g, ' ')).toContain('A box is not nameless.');
  });

  test('says how a provider is installed that is not there', async () => {
    configure({ a: { name: 'a' } }, { terraform: { required_providers: { crooked: { source: 'tests/missing' } } } });
    const { code, stderr } = await pcg('plan');
    expect(code).toBe(1);
    expect(stderr.replace(/[\s│]+/g, ' ')).toContain(
      'needs registry.terraform.io/tests/missing, which is not installed for this stack. Run "pcg init"',
    );
  });
});
