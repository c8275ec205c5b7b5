import type { Diagnosed } from './answers';
import type { ProgressListener } from './progress';
import type { ObjectValue } from './value';

/** What a provider does when it is told to, and keeps nothing of. */
export interface ProviderActions {
  validate(type: string, config: ObjectValue): Promise<Diagnosed>;
  /** Says before anything is done whether it would be refused. @param config may have unknown values */
  plan(type: string, config: ObjectValue): Promise<Diagnosed>;
  /**
   * @param config wholly known
   * @param progress hears how it goes on
   * @param signal ends it early
   */
  invoke(type: string, config: ObjectValue, progress?: ProgressListener, signal?: AbortSignal): Promise<Diagnosed>;
}
