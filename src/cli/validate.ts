import type { Command } from 'commander';
import { type LocatedDiagnostic, loadSchemas, readConfiguration, validateConfiguration } from '../executor';
import { pathText } from '../framework';
import { excerptFields } from '../report';
import { systemClock } from '../runtime/clock';
import { createConsole, shown } from './console';
import { openProviders } from './run-providers';
import { type StackOptions, stackFolder } from './stack';
import { addStackOptions } from './stack-options';
import { tellable } from './tell-error';
import { selectedWorkspace } from './workspace';

/** `pcg validate` */
export function addValidateCommand(program: Command): void {
  const command = program
    .command('validate')
    .description('check a stack whatever the values of its variables are: no state is read, and Palette is not asked')
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--json', 'print the result in the form of "terraform validate -json"');
  addStackOptions(command).action(async (dir: string, { json = false, ...options }: StackOptions & { readonly json?: boolean }) => {
    const found = await problemsOf(dir, options);
    process.exitCode = found.some(isError) ? 1 : 0;
    if (json) process.stdout.write(shown(`${validationJson(found)}\n`, false, process.env));
    else tell(found);
  });
}

async function problemsOf(dir: string, options: StackOptions): Promise<readonly LocatedDiagnostic[]> {
  try {
    const folder = stackFolder(dir, options);
    const configuration = readConfiguration(folder);
    const opened = openProviders({ configuration, env: process.env });
    try {
      const schemas = await loadSchemas(opened.factories);
      const workspace = selectedWorkspace(folder, process.env);
      const warnings = opened.warnings.map((warning) => ({ severity: 'warning' as const, ...warning }));
      return [...warnings, ...(await validateConfiguration(configuration, { schemas, clock: systemClock, workspace }))];
    } finally {
      await opened.close();
    }
  } catch (error) {
    const problems = tellable(error);
    if (!problems) throw error;
    return problems;
  }
}

function tell(found: readonly LocatedDiagnostic[]): void {
  const { diagnose, out } = createConsole();
  diagnose(found);
  if (found.some(isError)) return;
  const warned = found.length > 0 ? ', but there were some validation warnings as shown above' : '';
  out(`Success! The configuration is valid${warned}.\n`);
}

/** The result as `terraform validate -json` has it (https://developer.hashicorp.com/terraform/cli/commands/validate#json-output-format). */
function validationJson(found: readonly LocatedDiagnostic[]): string {
  const errors = found.filter(isError).length;
  const result = {
    format_version: '1.0',
    valid: errors === 0,
    error_count: errors,
    warning_count: found.length - errors,
    diagnostics: found.map((told) => withPlace(told)),
  };
  return JSON.stringify(result, undefined, 2);
}

function withPlace(told: LocatedDiagnostic): object {
  const { severity, summary, detail, address, path } = told;
  return {
    severity,
    summary,
    detail,
    ...(address === undefined ? {} : { address }),
    ...(path && path.length > 0 ? { path: pathText(path) } : {}),
    ...excerptFields(told),
  };
}

const isError = ({ severity }: LocatedDiagnostic) => severity === 'error';
