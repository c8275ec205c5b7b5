import { parseHost } from '../../palette';
import { TOKEN_VARIABLE } from '../../simulator/secrets-token';
import { UserError } from '../user-error';

/** Where `pcg simulate` listens unless told otherwise. */
export const DEFAULT_PORT = 8765;

/** One call of the controls. */
export interface ControlCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/__simulator/`. */
  readonly path: string;
  readonly body?: unknown;
  /** Sends the token that stands in the environment, for what gives secrets out. */
  readonly withToken?: boolean;
  /** A property that a simulator's answer has. */
  readonly has: string;
}

/**
 * Asks something of a simulator that runs: the one that PALETTE_HOST names.
 * @returns its answer, parsed
 * Throws a UserError with what it says, when it refuses, or that it doesn't answer.
 */
export async function callSimulator({ method = 'POST', path, body, withToken = false, has }: ControlCall): Promise<unknown> {
  const base = simulatorAddress(process.env.PALETTE_HOST);
  const token = withToken ? process.env[TOKEN_VARIABLE] : undefined;
  const headers = {
    ...(method !== 'GET' && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(new URL(`/__simulator/${path}`, base), {
    method,
    redirect: 'manual',
    headers,
    ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
  }).catch((error: Error) => {
    const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
    if (code !== undefined && /CERT|SIGNATURE|ISSUER/.test(code)) {
      throw new UserError(
        `the certificate of ${base} is not trusted (${code}): set NODE_EXTRA_CA_CERTS as "pcg simulate" has printed it`,
      );
    }
    throw new UserError(
      `no simulated Palette listens at ${base}; start one with "pcg simulate", and set PALETTE_HOST if it isn't there`,
    );
  });
  const text = await answer.text().catch(() => '');
  const parsed = jsonOf(text);
  if (answer.ok && typeof parsed === 'object' && parsed !== null && has in parsed) return parsed;
  throw new UserError(
    (answer.ok ? undefined : messageOf(parsed)) ?? `${base} answered ${answer.status}; is it a simulated Palette?`,
  );
}

/** Runs what the simulator may refuse: what it says is for the user to put right. */
export function told<T>(action: () => T, prefix = ''): T {
  try {
    return action();
  } catch (error) {
    throw new UserError(`${prefix}${(error as Error).message}`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function messageOf(body: unknown): string | undefined {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  return typeof message === 'string' ? message : undefined;
}

/** PALETTE_HOST as the provider reads it, but for http where no scheme is given: a simulator speaks it unless told otherwise. */
function simulatorAddress(host: string | undefined): string {
  if (!host) return `http://127.0.0.1:${DEFAULT_PORT}`;
  try {
    return parseHost(host.includes('://') ? host : `http://${host}`).baseUrl;
  } catch (error) {
    throw new UserError(`PALETTE_HOST names no simulator on this machine: ${(error as Error).message}`);
  }
}
