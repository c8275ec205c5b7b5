import type { PlanFormat } from '../report';
import type { PlanFlags, RunOptions } from './stack-options';
import { UserError } from './user-error';

/** What `pcg plan` is asked for. */
export interface PlanCommandOptions extends RunOptions, PlanFlags {
  readonly out?: string;
  readonly format: PlanFormat;
  readonly report?: string;
  readonly detailedExitcode?: boolean;
}

/** What `pcg apply` and `pcg destroy` are asked for. */
export interface ApplyCommandOptions extends RunOptions, PlanFlags {
  readonly autoApprove?: boolean;
}

/** What the flags ask of a plan. */
export function planOptions({ destroy, refreshOnly, refresh, target, replace, invoke }: PlanFlags) {
  if (invoke.length > 0 && (destroy || refreshOnly || target.length + replace.length > 0)) {
    throw new UserError('--invoke invokes an action and does nothing else: leave out what would plan more');
  }
  if (destroy && refreshOnly) throw new UserError('--destroy and --refresh-only are two different plans; take one of them');
  if (replace.length > 0 && (destroy || refreshOnly)) throw new UserError('--replace is for plans that change objects');
  if (refreshOnly && !refresh) throw new UserError('--refresh-only refreshes and does nothing else; --no-refresh takes that away');
  const mode = destroy ? 'destroy' : refreshOnly ? 'refresh-only' : 'normal';
  return { mode, refresh, targets: target, replace, invoke } as const;
}

/** @throws UserError when stdout would have two things in it */
export function refuseTwoFormats({ json, format }: Pick<PlanCommandOptions, 'json' | 'format'>): void {
  if (json && format !== 'terminal') throw new UserError('--json writes events to stdout, --format a plan; take one of them');
}

/** @throws UserError when somebody would have to be asked who sees nothing but events */
export function refuseUnseen({ json, autoApprove }: Pick<ApplyCommandOptions, 'json' | 'autoApprove'>): void {
  if (json && !autoApprove) throw new UserError('--json leaves no way to show the plan and ask: add --auto-approve');
}
