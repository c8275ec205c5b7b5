import { type Diagnostic, DiagnosticError, warningAt } from '../../framework';
import { configure } from '../../provider/configure';
import { explain } from '../../provider/shared/errors';
import type { ProviderData, Waiting } from '../../provider/shared/provider-data';
import { systemClock } from '../../runtime/clock';
import { noLog } from '../../runtime/log';
import { type Console, createConsole, interruptible } from '../console';
import { tellError } from '../tell-error';

/** Palette, as a command that works on it without a stack has it. */
export interface Connection {
  readonly palette: ProviderData;
  readonly console: Console;
  readonly signal: AbortSignal;
  /** Tells of something, as a plan does. */
  warn(at: unknown, summary: string, detail: string): void;
  /** What something that may take this long needs. */
  waiting(timeoutMs: number): Waiting;
}

/** Everything comes from the environment. */
const NOTHING_CONFIGURED: Parameters<typeof configure>[0] = {
  host: null,
  api_key: null,
  project_name: null,
  owner: null,
  default_owner: null,
  lineage: null,
  palette_version: null,
  hosting: null,
  retry_attempts: null,
  concurrent_deployments: null,
  adopt_tenant: null,
  ca_certificate: null,
  ignore_insecure_tls_error: null,
};

/**
 * Connects to the Palette that the environment names, and does something there. What goes wrong is told.
 * @param run gives the exit code
 * @param project what is worked in @default what the environment says
 */
export async function withPalette(run: (connection: Connection) => Promise<number>, project?: string): Promise<number> {
  const console = createConsole();
  const interrupts = interruptible(console.say);
  const { signal } = interrupts;
  const add = (...diagnostics: readonly Diagnostic[]) => console.diagnose(diagnostics.map(placeless));
  const warn: Connection['warn'] = (_, summary, detail) => add(warningAt(undefined, summary, detail));
  const report = { add, warn, error: () => {} };
  let palette: ProviderData | undefined;
  try {
    palette = await configure(
      { ...NOTHING_CONFIGURED, project_name: project ?? null },
      {
        ...report,
        clock: systemClock,
        env: process.env,
        log: noLog,
        signal,
        lineage: undefined,
        notice: console.say,
        secret: () => {},
      },
    );
    if (!palette) throw new TypeError('a configuration without unknown values gave no connection');
    return await run({ palette, console, signal, warn, waiting: (ms) => waitingOn(console, signal, ms) });
  } catch (error) {
    if (signal.aborted) {
      console.say('The command was interrupted. What Palette has done stays; run it again to go on.');
      return 1;
    }
    const diagnostics = error instanceof DiagnosticError ? error.diagnostics : explain(error);
    if (diagnostics) add(...diagnostics);
    else tellError(console, error);
    return 1;
  } finally {
    interrupts.done();
    await palette?.client.close();
  }
}

/** Without the attribute that it is about: there is no configuration. */
function placeless({ severity, summary, detail }: Diagnostic): Diagnostic {
  return { severity, summary, detail };
}

function waitingOn({ say }: Console, signal: AbortSignal, timeoutMs: number): Waiting {
  let last = '';
  return {
    clock: systemClock,
    signal,
    log: noLog,
    deadline: systemClock.now() + timeoutMs,
    // A phase is told again and again while it lasts.
    progress: ({ text }) => {
      if (text !== last) say(text);
      last = text;
    },
  };
}
