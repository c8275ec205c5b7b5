import findMyWay, { type HTTPMethod } from 'find-my-way';
import { type AnyOperationName, allOperations, type Operation, operationText } from '../../palette/schema/full';
import { isServedBy, type PaletteVersion } from '../world/versions';

/** The operation that a request asks for. */
export interface Routed {
  readonly name: AnyOperationName;
  readonly operation: Operation;
  /** What the path says in place of its placeholders, decoded. */
  readonly params: { readonly [name: string]: string | undefined };
}

/** The operations of one version. */
export interface Router {
  readonly operations: readonly Operation[];
  /**
   * Finds the operation of a request; undefined when there is none.
   * @param path without the query; several slashes count as one, and one at the end as none: Palette's router looks up the path
   * without them, so an empty uid doesn't name an object, it asks for the list
   */
  readonly find: (method: string, path: string) => Routed | undefined;
}

/** What both routers, this one and the server's own, are told. A name that is too long is a name that nothing has, and not another kind of error. */
export const ROUTER_OPTIONS = {
  maxParamLength: 16 * 1024,
  ignoreTrailingSlash: true,
  ignoreDuplicateSlashes: true,
} as const;

// There are hundreds of operations and, in tests, thousands of worlds: each operation is registered once for all of them.
const routers = new Map<PaletteVersion, Router>();

/** The router for a version: it has lost what the version has lost, as if that had never been. */
export function routerOf(version: PaletteVersion): Router {
  const router = routers.get(version) ?? createRouter(version);
  routers.set(version, router);
  return router;
}

function createRouter(version: PaletteVersion): Router {
  const ways = findMyWay(ROUTER_OPTIONS);
  const names = (Object.keys(allOperations) as AnyOperationName[]).filter((name) => {
    const operation: Operation = allOperations[name];
    return isServedBy(version, operationText(operation), operation);
  });
  for (const name of names) {
    const operation: Operation = allOperations[name];
    ways.on(operation.method as HTTPMethod, operation.path.replace(/\{(\w+)\}/g, ':$1'), () => {}, { name, operation });
  }
  return {
    operations: names.map((name) => allOperations[name]),
    find: (method, path) => {
      const found = ways.find(method as HTTPMethod, path);
      return found === null ? undefined : { ...(found.store as Pick<Routed, 'name' | 'operation'>), params: found.params };
    },
  };
}
