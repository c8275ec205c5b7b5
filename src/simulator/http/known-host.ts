import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../world/errors';

/** Names under `localhost` are this machine by RFC 6761, section 6.3. */
const LOCALHOST = /(^|\.)localhost$/;

/**
 * Makes the check of who is called, for the API: a name that the simulator wasn't given is refused (403). A page of another
 * site can have its own name lead to this machine (DNS rebinding), past the same-origin rule of the browser, and keys as well
 * known as the seeds' would do the rest. An address is nobody's name and passes, and so does a request that names no host.
 * A page of another site is refused by its Origin, too.
 * @param names host names besides localhost; the first label may be `*`
 */
export function createHostCheck(names: readonly string[]): (request: FastifyRequest) => void {
  const known = names.map((name) => name.toLowerCase());
  return (request) => {
    const { host } = request;
    if (!host) return;
    const name = nameOf(host);
    if (!isAddress(name) && !LOCALHOST.test(name) && !known.some((each) => covers(each, name))) {
      refuse(`answers under localhost, addresses and the names that it was given only, not under '${host}'`);
    }
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `${request.protocol}://${host}`) refuse('does not answer to web pages of other sites');
  };
}

/** `Palette.example.:8765` → `palette.example` */
function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}

function covers(known: string, name: string): boolean {
  return known.startsWith('*.') ? name.slice(name.indexOf('.')) === known.slice(1) : known === name;
}

function refuse(reason: string): never {
  throw new Refusal('OperationForbidden', `The simulated Palette ${reason}`);
}
