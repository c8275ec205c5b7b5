import type { FastifyRequest } from 'fastify';
import { Refusal } from '../world/errors';

const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/;
/** As a Host header names this machine; names under `localhost` are this machine by RFC 6761, section 6.3. */
const LOOPBACK_HOST = /^(\[::1\]|127(\.\d{1,3}){3}|([a-z0-9-]+\.)*localhost\.?)(:\d+)?$/i;

/**
 * Refuses (403) whoever may not use the controls: other machines, web pages of another origin, and pages that reach
 * this machine under a name of their own. Such a page gets past the same-origin rule of the browser (DNS rebinding),
 * and only the name that the browser calls gives it away.
 */
export function requireLocal(request: FastifyRequest): void {
  if (!LOOPBACK_ADDRESS.test(request.socket.remoteAddress ?? '')) refuse('answer to this machine only');
  const { host } = request;
  if (host && !LOOPBACK_HOST.test(host)) refuse(`answer under localhost and 127.0.0.1 only, not under '${host}'`);
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `${request.protocol}://${host}`) refuse('do not answer to web pages');
}

/**
 * Refuses (403) what another site's page makes a browser fetch. Browsers say where a request comes from
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site); other clients say nothing and pass.
 */
export function requireSameSite(request: FastifyRequest): void {
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') refuse('do not answer to web pages');
}

function refuse(reason: string): never {
  throw new Refusal('OperationForbidden', `The control endpoints ${reason}`);
}
