import { systemClock } from '../../runtime/clock';
import { createConsole } from '../console';
import { withPalette } from '../gateway/connection';
import type { ProjectCoreName } from '../new/cores';
import { quietFactory } from '../provider-factory';
import { UserError } from '../user-error';
import { type AdoptTools, adopt } from './adopt';
import { brokenRules, needCore } from './broken-rules';
import { adoptState } from './from-state';
import { adoptedText } from './summary';
import { projectAround } from './write-project';

/** The flags of `pcg adopt`, as they were given. */
export interface AdoptFlags {
  readonly gateway: readonly string[];
  readonly project: readonly string[];
  readonly out?: string;
  readonly core: ProjectCoreName;
  readonly skipFailing?: boolean;
  readonly fromState?: string;
}

/** Carries `pcg adopt` out. @returns the exit code */
export async function runAdopt({
  gateway: gateways,
  project: projects,
  out,
  core,
  skipFailing = false,
  fromState,
}: AdoptFlags): Promise<number> {
  if (fromState !== undefined) {
    if (gateways.length > 0 || projects.length > 0 || skipFailing)
      throw new UserError('--from-state takes all that a state has; leave --gateway, --project and --skip-failing out');
    adoptState(fromState, out, createConsole());
    return 0;
  }
  if (out === undefined) throw new UserError('--out says where to write: name a folder that is empty or not there yet');
  needCore(core);
  return withPalette(async ({ palette, console, signal }) => {
    const tools: AdoptTools = {
      client: palette.client,
      provider: quietFactory(process.env),
      clock: systemClock,
      signal,
      say: console.say,
      project: (folder, host) => projectAround(folder, host, core),
      brokenRules: (site) => brokenRules(site, core),
    };
    const adopted = await adopt({ gateways, projects, out, skipFailing }, tools);
    console.out(adoptedText(adopted));
    return 0;
  }, projects[0]);
}
