import { commandLine, type JobCommand } from './job';

/**
 * A child pipeline: a stage a wave, a job a stack. Jobs extend `.pcg` of the file that is included, where there is one: it says on which image
 * they run and where what was synthesized comes from.
 */
export async function gitlabPipeline(
  waves: readonly (readonly string[])[],
  command: JobCommand,
  include: string | undefined,
): Promise<string> {
  const { stringify } = await import('yaml');
  const jobs = waves.flatMap((stacks, at) =>
    stacks.map((stack) => [
      // Some names alone mean something else to GitLab.
      `${command} ${stack}`,
      {
        ...(include === undefined ? {} : { extends: '.pcg' }),
        stage: stageOf(at),
        // Two pipelines don't work on one state at the same time.
        resource_group: stack,
        script: [commandLine(command, stack)],
      },
    ]),
  );
  const head = { ...(include === undefined ? {} : { include: [{ local: include }] }), stages: waves.map((_, at) => stageOf(at)) };
  return stringify({ ...head, ...Object.fromEntries(jobs) }, { lineWidth: 0 });
}

function stageOf(wave: number): string {
  return `wave-${wave + 1}`;
}
