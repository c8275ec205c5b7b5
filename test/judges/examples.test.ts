import { join } from 'node:path';
import { failure } from '../acceptance/support/moves';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { describeWithTerraform } from '../acceptance/support/tools';
import { ROOT, Workspace } from '../acceptance/support/workspace';

// Their own tests apply the examples in a process, by the executor; here terraform does, with the plugin, and a shell that installs the gateways.

jest.setTimeout(600_000);

const PCG = join(ROOT, 'dist', 'cli', 'main.js');

/** The programs that synthesize, with the stack and what their environment has to say; a stage after the other. */
const EXAMPLES: readonly (readonly [string, string, readonly NodeJS.ProcessEnv[]])[] = [
  ['site/main.ts', 'site-dc1', [{ SITE_CA_FILE: join(ROOT, 'examples', 'site', 'proxy-ca.pem') }]],
  ['new/src/main.ts', 'site-dc1', [{}]],
  ['site-maas/main.ts', 'site-dc2', [{}]],
  ['site-cloudstack/main.ts', 'site-dc3', [{}]],
  ['existing-kubernetes/main.ts', 'site-dc4', [{}]],
  ['migration/main.ts', 'site-dc5', ['before', 'migrating', 'after'].map((stage) => ({ MIGRATION_STAGE: stage }))],
];

describeWithTerraform('the examples, by terraform', () => {
  let palette: RunningPalette;
  let workspace: Workspace;
  beforeEach(async () => {
    palette = await startPalette();
    const installer = `'${process.execPath}' '${PCG}' simulate`;
    const install = `if [ -n "$INSTALLER_ANSWERS" ]; then ${installer} palette-cli $GATEWAY_NAME; else ${installer} install $GATEWAY_NAME; fi`;
    const secrets = ['vcenter_password', 'maas_api_key', 'cloudstack_api_key', 'cloudstack_secret_key'];
    workspace = await Workspace.reattached({
      ...palette.env,
      ...Object.fromEntries(secrets.map((name) => [`TF_VAR_${name}`, 'a:secret:text'])),
      SITE_INSTALL_COMMAND: install,
      GATEWAY_INSTALL_COMMAND: install,
    });
  });
  afterEach(async () => {
    await workspace.close();
    await palette.simulator.close();
  });

  const synthesize = async (file: string, env: NodeJS.ProcessEnv) => {
    const program = [join(ROOT, 'generators', 'run.cjs'), join(ROOT, 'examples', file)];
    expect(failure(await workspace.start(process.execPath, program, { CI: '1', ...env }).finished)).toBe('');
  };

  test.each(EXAMPLES)('%s is applied, planned as unchanged, and destroyed', async (file, stack, stages) => {
    const terraform = (...args: readonly string[]) => workspace.terraform(`-chdir=cdktf.out/stacks/${stack}`, ...args, '-no-color');
    for (const stage of stages) {
      await synthesize(file, stage);
      expect(failure(await terraform('init', '-input=false'))).toBe('');
      expect(failure(await terraform('apply', '-auto-approve', '-input=false'))).toBe('');
      // The uids that came up meanwhile are taken over into the state.
      expect(failure(await terraform('plan', '-detailed-exitcode', '-input=false'))).toBe('');
    }
    expect(palette.simulator.control.summary().references).toHaveLength(1);
    expect(failure(await terraform('destroy', '-auto-approve', '-input=false'))).toBe('');
    // The account that the Palette CLI has made for a gateway of its own stays.
    const { gateways, clusters } = palette.simulator.control.summary();
    expect([gateways.names, clusters.names]).toEqual([[], []]);
  });
});
