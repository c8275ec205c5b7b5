/** The server that an account's endpoint reaches; `*` in the world's list stands for all that aren't listed. */
export function findServer<Server extends { readonly server: string }>(
  servers: readonly Server[],
  endpoint: string,
): Server | undefined {
  const wanted = bare(endpoint);
  return servers.find(({ server }) => bare(server) === wanted) ?? servers.find(({ server }) => server === '*');
}

/** What is wrong with an endpoint that must be a URL; undefined when it is one. */
export function urlProblem(endpoint: string, example: string): string | undefined {
  return /^https?:\/\/[^/]/i.test(endpoint)
    ? undefined
    : `unsupported protocol scheme in '${endpoint}', give a URL such as ${example}`;
}

/** A thing of a cloud that has an id and a name, and is asked for by either. */
export interface Resource {
  readonly id?: string;
  readonly name?: string;
}

/** Whether something is asked for at all. */
export function isAsked(wanted: Resource | undefined): wanted is Resource {
  return Boolean(wanted?.id || wanted?.name);
}

/** Whether the thing is the one that is asked for: the id decides where one is given. Clients that know a name only write it there, too. */
export function isResource(thing: { readonly id: string; readonly name: string }, { id, name }: Resource): boolean {
  return id ? thing.id === id || thing.name === id : thing.name === name;
}

/** A look-up's text that may be an id or a name. */
export function byText(text: string): (thing: { readonly id: string; readonly name: string }) => boolean {
  return ({ id, name }) => id === text || name === text;
}

/** How a message calls what is asked for. */
export function textOf(wanted: Resource): string {
  return wanted.name || wanted.id || '';
}

function bare(endpoint: string): string {
  return endpoint.replace(/\/+$/, '').toLowerCase();
}
