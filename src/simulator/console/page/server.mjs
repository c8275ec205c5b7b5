/** @typedef {import('../view').ConsoleState} ConsoleState */

// A simulator that is busy with a large world may take its time; one that is gone is noticed at once.
const PATIENCE_MS = 10_000;

/** The simulator answered that it won't, and why. */
export class Refused extends Error {}

/**
 * Asks what has changed. Rejects with a Refused, or with another error when there is no answer.
 * @param {{ readonly [name: string]: string | undefined }} query
 * @param {AbortSignal} signal
 * @returns {Promise<ConsoleState>}
 */
export async function askState(query, signal) {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const options = { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) };
  return read(await fetch(`/__simulator/console/state?${new URLSearchParams(given)}`, options));
}

/**
 * Does something by a control endpoint. Rejects with a Refused, or with another error when there is no answer.
 * @param {string} method
 * @param {string} path under `/__simulator/`
 * @param {object} [body]
 */
export async function act(method, path, body) {
  const json = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  try {
    await read(await fetch(`/__simulator/${path}`, { method, ...json }));
  } catch (error) {
    throw error instanceof Refused
      ? error
      : new Refused('The simulator does not answer, so it is not known whether this was done.');
  }
}

/** @param {Response} answer */
async function read(answer) {
  const body = await answer.json().catch(() => undefined);
  if (answer.ok && body !== undefined) return body;
  const message = typeof body?.message === 'string' ? body.message : 'The simulator refused it';
  throw new Refused(`${message} (status ${answer.status})`);
}
