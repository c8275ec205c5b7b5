import { shellWord } from '../shell-word';

/** What a job of a fleet does with its stack. */
export type JobCommand = 'plan' | 'apply';

/** The command line of the job of one stack. It runs in a copy of the app's folder that has nothing but what was synthesized. */
export function commandLine(command: JobCommand, stack: string): string {
  const approve = command === 'apply' ? ' --auto-approve' : '';
  return `pcg ${command} --stack ${shellWord(stack)}${approve}`;
}
