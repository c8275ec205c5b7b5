import type { Clock } from '../../runtime/clock';
import { type Web, type WebAnswer, WebFailure, type WebRequest } from './web';

export interface RetryOptions {
  /** TF_REGISTRY_DISCOVERY_RETRY says how often it is asked again. @default once */
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const SHORTEST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Asks registries and mirrors again where the answer may be another one by then, as terraform does: after what is their own
 * failure, after 429, and where no answer came. Packages are fetched once.
 */
export function retryingWeb(web: Web, { env, clock, signal }: RetryOptions): Web {
  const most = retriesOf(env);
  const read = async (asked: WebRequest): Promise<WebAnswer> => {
    for (let attempt = 0; ; attempt++) {
      const outcome = await web.read(asked).catch((error: unknown) => {
        if (error instanceof WebFailure && error.mayPass && attempt < most) return error;
        throw error;
      });
      const failed = outcome instanceof WebFailure;
      if (!failed && !(mayPass(outcome.status) && attempt < most)) return outcome;
      await clock.sleep(pauseMs(attempt, failed ? undefined : outcome), signal).catch(() => {
        throw new WebFailure(asked.url, 'it was interrupted');
      });
    }
  };
  return { ...web, read };
}

function retriesOf({ TF_REGISTRY_DISCOVERY_RETRY: text = '' }: NodeJS.ProcessEnv): number {
  return /^\+?0*[1-9]\d{0,8}$/.test(text) ? Number(text) : 1;
}

function mayPass(status: number): boolean {
  return status === 429 || status === 0 || (status >= 500 && status !== 501);
}

/** Twice as long each time; or as long as it is asked to be, within bounds. */
function pauseMs(attempt: number, answer: WebAnswer | undefined): number {
  const asked = answer && [429, 503].includes(answer.status) ? /^\d{1,9}$/.exec(answer.retryAfter ?? '') : undefined;
  return Math.min(asked ? Number(asked[0]) * 1000 : SHORTEST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
}
