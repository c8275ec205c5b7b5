import { Argument, type Command } from 'commander';
import type { Shell } from './completion/index';
import { shown } from './console';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

const EXAMPLES = `
bash   echo 'source <(pcg completion bash)' >> ~/.bashrc
zsh    echo 'source <(pcg completion zsh)' >> ~/.zshrc      after compinit
fish   pcg completion fish > ~/.config/fish/conf.d/pcg.fish`;

/** `pcg completion SHELL`, and what its scripts ask. What completes is loaded by these commands alone. */
export function addCompletionCommands(program: Command): void {
  program
    .command('completion')
    .description('print what has a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      const { SCRIPTS } = await import('./completion/index.js');
      process.stdout.write(SCRIPTS[shell]);
    });
  program
    .command('__complete', { hidden: true })
    .argument('<shell>')
    .argument('[words...]')
    .action(async (shell: Shell, words: readonly string[]) => {
      // Whoever presses a key wants no error of ours in the middle of a line.
      try {
        const { answer } = await import('./completion/index.js');
        process.stdout.write(shown(answer(program, shell, words), false, process.env));
      } catch {}
    });
}
