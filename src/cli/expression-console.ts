import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { LookUp } from '../executor';
import { consoleText, consoleTypeText } from '../report';
import { type Session, withSession } from './session';
import { addLockOptions, addStateOptions, addValueOptions, PARALLELISM, type RunOptions } from './stack-options';
import { tellError } from './tell-error';

/** `pcg console` */
export function addExpressionConsoleCommand(program: Command): void {
  const command = program
    .command('console')
    .description(
      'evaluate expressions from stdin, one a line, with the objects as the state has them; of a script, the last result is printed',
    )
    .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
    .option('--plan', 'make a plan first, and evaluate with the objects as it has them');
  addLockOptions(addValueOptions(addStateOptions(command))).action(
    async (dir: string, options: RunOptions & { readonly plan?: boolean }) => {
      const opening = { command: 'console', operation: 'console' } as const;
      process.exitCode = await withSession(dir, { ...options, parallelism: PARALLELISM }, opening, (session) =>
        options.plan ? evaluatePlanned(session) : evaluateLines(session, (text) => session.executor.evaluate(text)),
      );
    },
  );
}

const HELP = `Each line is an expression, as it may stand in the stack between \${ and }: a resource that the
state has is "palette_proxy_config.site", a variable "var.name", the type of something "type(…)".
"exit" ends it, as Ctrl-D does.`;

/** Nothing is evaluated without a plan: what kept it from being made has been told. */
async function evaluatePlanned(session: Session): Promise<number> {
  return (await session.executor.planned((lookUp) => evaluateLines(session, lookUp))) ?? 1;
}

async function evaluateLines({ console, signal }: Session, lookUp: LookUp): Promise<number> {
  const isAsked = process.stdin.isTTY === true;
  const input = createInterface({ input: process.stdin, terminal: isAsked, ...(isAsked ? { output: process.stderr } : {}) });
  signal.addEventListener('abort', () => input.close(), { once: true });
  input.setPrompt('> ');
  if (isAsked) input.prompt();
  let last: string | undefined;
  for await (const line of input) {
    const text = line.trim();
    if (text === 'exit') return 0;
    try {
      last = await answer(lookUp, text);
      if (isAsked) console.out(last);
    } catch (error) {
      tellError(console, error);
      // A script goes no further than its first mistake.
      if (!isAsked) return 1;
    }
    if (isAsked) input.prompt();
  }
  // A script is told what its last line came to, and no more, as terraform does.
  if (!isAsked && !signal.aborted) console.out(last ?? '');
  return signal.aborted ? 1 : 0;
}

async function answer(lookUp: LookUp, text: string): Promise<string> {
  if (text === '') return '';
  if (text === 'help') return HELP;
  const found = await lookUp(text);
  return 'type' in found ? consoleTypeText(found.type) : consoleText(found.value);
}
