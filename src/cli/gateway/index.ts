import type { Command } from 'commander';
import { addStateOptions } from '../stack-options';
import { acknowledgeUnseen, addChangeOptions, type ChangeOptions } from './change-options';
import { type Connection, withPalette } from './connection';
import { type DrainOptions, drain } from './drain';
import { type LookOptions, listAll, listClusters, showOne } from './look';
import { migrate } from './migrate';
import { reset } from './reset';

const ENVIRONMENT = `
Which Palette it is comes from the environment: PALETTE_HOST, PALETTE_API_KEY and PALETTE_PROJECT.`;

const EXAMPLES = {
  migrate: `${ENVIRONMENT}

  pcg gateway migrate dc1-old dc1-new      names the clusters, asks once, and verifies each`,
  drain: `${ENVIRONMENT}

  pcg gateway drain dc1-old --to dc1-new
  pcg gateway drain dc1-old --to dc1-new --dir . --stack site-kiel      one that a stack has made`,
};

/** `pcg gateway …`: the gateways of a Palette, with a stack or without. */
export function addGatewayCommands(program: Command): void {
  const gateway = program.command('gateway').description('private cloud gateways: look at them, move their clusters, remove them');
  const end = async (run: (connection: Connection) => Promise<number>) => {
    process.exitCode = await withPalette(run);
  };

  gateway
    .command('list')
    .description('list the gateways of the tenant')
    .option('--json', 'as JSON')
    .addHelpText('after', ENVIRONMENT)
    .action((options: LookOptions) => end((connection) => listAll(connection, options)));
  gateway
    .command('show')
    .description('tell how a gateway is, what it is at and what waits for it')
    .argument('<gateway>', 'its name or uid')
    .option('--json', 'as JSON')
    .addHelpText('after', ENVIRONMENT)
    .action((name: string, options: LookOptions) => end((connection) => showOne(connection, name, options)));
  gateway
    .command('clusters')
    .description('list the clusters that are made and deleted through a gateway')
    .argument('<gateway>', 'its name or uid')
    .option('--json', 'as JSON')
    .addHelpText('after', ENVIRONMENT)
    .action((name: string, options: LookOptions) => end((connection) => listClusters(connection, name, options)));

  const migrating = gateway
    .command('migrate')
    .description('hand all clusters of a gateway to another one, for good')
    .argument('<from>', 'name or uid of the gateway that they leave')
    .argument('<to>', 'name or uid of the gateway that takes them over')
    .addHelpText('after', EXAMPLES.migrate);
  addChangeOptions(migrating, '30m').action((from: string, to: string, options: ChangeOptions) =>
    end((connection) => migrate(connection, from, to, options)),
  );

  gateway
    .command('reset')
    .description('put a gateway that got stuck while it was installed back to its beginning')
    .argument('<gateway>', 'its name or uid')
    .option('--auto-approve', 'do not ask')
    .addOption(acknowledgeUnseen())
    .option('--json', 'what was done, as JSON on stdout')
    .addHelpText('after', ENVIRONMENT)
    .action((name: string, options: ChangeOptions) => end((connection) => reset(connection, name, options)));

  const draining = gateway
    .command('drain')
    .description('hand all clusters of a gateway to another one, and remove it')
    .argument('<gateway>', 'its name or uid')
    .option('--to <gateway>', 'name or uid of the gateway that takes the clusters over')
    .option('--dir <dir>', 'the synthesized stack, or the cdktf app, that has made it')
    .addHelpText('after', EXAMPLES.drain);
  addStateOptions(addChangeOptions(draining, '60m')).action((name: string, options: DrainOptions) =>
    end((connection) => drain(connection, name, options)),
  );
}
