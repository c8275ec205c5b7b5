import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import type { Plan } from '../executor';
import { parseHost } from '../palette';
import { madeUpReport } from '../simulator/made-up';
import type { MadeUp } from '../simulator/world/records';

/** A simulator is on this machine: whoever takes longer is none. */
const PATIENCE_MS = 2_000;

/**
 * What to say at the end of a run against simulated Palettes that have taken names for their data centres' own: a typing error goes green
 * there. Empty where there are none, and where Palette is a real one.
 */
export async function madeUpNames({ providers }: Pick<Plan, 'providers'>): Promise<string> {
  const hosts = providers.flatMap(({ facts }) => facts.flatMap(({ label, value }) => (label === 'host' ? [value] : [])));
  const local = [...new Set(hosts)].map((host) => parseHost(host)).filter(({ loopback }) => loopback);
  const answers = await Promise.all(local.map(({ baseUrl }) => ask(`${baseUrl}/__simulator/made-up`)));
  return madeUpReport(answers.flatMap(namesOf));
}

function namesOf(text: string): readonly MadeUp[] {
  try {
    const { items } = JSON.parse(text);
    return Array.isArray(items) ? items : [];
  } catch {
    return [];
  }
}

/** What is answered; empty where nothing is. What a run has done is done: nothing that happens here makes it fail. */
function ask(url: string): Promise<string> {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((fulfil) => {
    const request = get(url, { timeout: PATIENCE_MS, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => fulfil(answer.statusCode === 200 ? text : ''));
      answer.on('error', () => fulfil(''));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => fulfil(''));
  });
}
