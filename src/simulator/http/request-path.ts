import type { FastifyRequest } from 'fastify';

/** A path of the control endpoints: they are outside the API, of its log and of its faults. */
export const CONTROL_PREFIX = '/__simulator';

/** Whether a path leads to the controls. */
export function isControl(path: string): boolean {
  return path.startsWith(`${CONTROL_PREFIX}/`);
}

/** The path of a request as the router takes it: without its query, several slashes as one, and none at the end. */
export function pathOf({ url }: FastifyRequest): string {
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  return path.includes('//') || path.endsWith('/') ? path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '') : path;
}
