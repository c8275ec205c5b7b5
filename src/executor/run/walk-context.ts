import type { Diagnostic } from '../../framework';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';
import type { Spans } from '../../runtime/tracing/spans';
import type { Checks } from '../checks/checks';
import type { OpenEphemerals } from '../ephemeral/opened';
import type { Listener } from '../events';
import type { Scope } from '../expression/ast';
import type { BoundConfiguration } from '../model/bound-configuration';
import type { ModuleScopes } from '../scope/module-scopes';
import type { ResourceValues } from '../scope/resource-values';
import type { LateRules } from './late-rules';
import type { Limiter } from './limiter';
import type { Problems } from './problems';
import type { Providers } from './providers';

/** What the parts of one walk share. */
export interface WalkContext {
  readonly model: BoundConfiguration;
  /** Of the root module. */
  readonly scope: Scope;
  /** Of all modules. */
  readonly scopes: ModuleScopes;
  /** What the scope checks of variables. */
  readonly rules: LateRules;
  /** How the conditions stand that the walk has come to. */
  readonly checks: Checks;
  readonly values: ResourceValues;
  readonly providers: Providers;
  /** The ephemeral values that are open. */
  readonly ephemerals: OpenEphemerals;
  readonly limit: Limiter;
  readonly clock: Clock;
  readonly emit: Listener;
  /** Takes what nobody has to read, and whoever looks for a fault wants to. */
  readonly log: Log;
  readonly spans: Spans;
  readonly problems: Problems;
  /** What a condition that doesn't hold is: it only warns where nothing is planned but to destroy or to refresh. */
  readonly conditions: Diagnostic['severity'];
  /** Whether nothing new is to be begun. */
  stopped(): boolean;
}
