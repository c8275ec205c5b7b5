/** A call of a run: the n-th of its method and path. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly nth: number;
}

/** Later calls of one path are the polls of a wait. */
const MOST_OF_A_PATH = 2;

/** Uids that a run makes are others in the next, so they are starred out. */
export function callsIn(requests: readonly { readonly method: string; readonly path: string }[]): readonly Call[] {
  const calls: Call[] = [];
  for (const [i, { method, path }] of requests.entries()) {
    const general = path.replace(/[0-9a-f]{24}/g, '*');
    const matches = new RegExp(`^${general.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
    const alike = requests.slice(0, i).filter((each) => each.method === method && matches.test(each.path));
    const known = calls.filter((each) => each.method === method && each.path === general).length;
    if (known < MOST_OF_A_PATH) calls.push({ method, path: general, nth: alike.length + 1 });
  }
  return calls;
}
