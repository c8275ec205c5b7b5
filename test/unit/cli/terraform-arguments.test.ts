import { ownArguments } from '../../../src/cli/terraform-arguments';

const taken = (line: string, env: NodeJS.ProcessEnv = {}) => {
  const { args, ...rest } = ownArguments(line.split(' '), env);
  return { args: args.join(' '), ...rest };
};

test.each([
  ['apply -auto-approve', 'apply --auto-approve'],
  ['apply -auto-approve=true p.plan', 'apply --auto-approve p.plan'],
  ['apply -auto-approve=false', 'apply'],
  ['plan -out=p.plan -var a=1 -var=b=true', 'plan --out=p.plan --var a=1 --var=b=true'],
  ['plan -refresh=false -lock=0', 'plan --no-refresh --no-lock'],
  ['plan -refresh -refresh=T --no-lock', 'plan --no-lock'],
  ['init -backend=false -upgrade', 'init --no-backend --upgrade'],
  ['init -backend-config=path=x', 'init --backend-config=path=x'],
  ['state rm -dry-run a.b', 'state rm --dry-run a.b'],
  // What nobody knows is passed on, and refused there.
  ['plan -constructor', 'plan --constructor'],
  ['plan -compact-warnings', 'plan --compact-warnings'],
  ['plan -help', 'plan --help'],
  ['-version', '--version'],
  ['plan -h', 'plan -h'],
  ['console -- -var=x', 'console -- -var=x'],
  // What terraform hasn't is left alone, and so is what is meant for another program.
  ['gateway list -json', 'gateway list -json'],
  ['terraform plan -json', 'terraform plan -json'],
  ['simulate run -- pcg plan -json', 'simulate run -- pcg plan -json'],
])('%s: %s', (given, args) => {
  expect(taken(given)).toEqual({ args, env: {} });
});

test('colours and questions go by the environment', () => {
  expect(taken('plan -no-color -input=false')).toEqual({ args: 'plan', env: { NO_COLOR: '1', TF_INPUT: '0' } });
  expect(taken('plan -no-color=false -input=true')).toEqual({ args: 'plan', env: {} });
});

test('the folder stands before the command', () => {
  expect(taken('-chdir=infra plan -json')).toEqual({ args: 'plan --json', env: {}, folder: 'infra' });
});

test.each([
  ['-parallelism=3', ['--parallelism=3']],
  [`-var 'a=b c' -var "d=\\"e\\" f"`, ['--var', 'a=b c', '--var', 'd="e" f']],
  ['-var=a=b\\ c', ['--var=a=b c']],
  ['  ', []],
])('TF_CLI_ARGS_plan=%s stands before what is given', (text, args) => {
  const env = { TF_CLI_ARGS_plan: text, TF_CLI_ARGS: '-no-color', TF_CLI_ARGS_apply: '-json' };
  expect(ownArguments(['plan', 'dir'], env)).toEqual({ args: ['plan', ...args, 'dir'], env: { NO_COLOR: '1' } });
});

test('those of a command of several words have all of them in their name', () => {
  const env = { TF_CLI_ARGS_state_list: '-id=x', TF_CLI_ARGS_force_unlock: '-force' };
  expect(ownArguments(['state', 'list'], env).args).toEqual(['state', 'list', '--id=x']);
  expect(ownArguments(['force-unlock', 'y'], env).args).toEqual(['force-unlock', '--force', 'y']);
});

test.each(["-var 'a", 'a\\', '"'])('%s is no list of words, and the variable is named', (text) => {
  expect(() => ownArguments(['plan'], { TF_CLI_ARGS: text })).toThrow('TF_CLI_ARGS has a quotation mark that is not closed');
});
