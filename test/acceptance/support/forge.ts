import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from '../../support/listen';

/** A comment, with what GitHub and GitLab say of its author. */
interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
  readonly author: { readonly id: number };
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

const OWN = { user: { login: 'github-actions[bot]' }, author: { id: 7 } } as const;
const OTHERS = { user: { login: 'mallory' }, author: { id: 8 } } as const;

/** As much of GitHub and of GitLab as a pipeline speaks to: the comments of one request, and GitLab's states. Loopback only. */
export class Forge {
  readonly comments: Comment[] = [];
  readonly states = new Map<string, string>();
  readonly locks = new Map<string, string>();
  /** Every call that changed something: `POST /path`. */
  readonly changes: string[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<Forge> {
    const forge = new Forge();
    await listen(forge.#server);
    return forge;
  }

  get url(): string {
    return addressOf(this.#server);
  }

  /** Somebody else comments. */
  say(body: string): void {
    this.comments.push({ id: this.comments.length + 1, body, ...OTHERS });
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const { method = '', headers } = request;
    if (method !== 'GET') this.changes.push(`${method} ${pathname}`);
    const text = String(await bodyOf(request));
    const token = headers['private-token'] ?? headers.authorization ?? '';
    const { status, body = '' } = pathname.includes('/terraform/state/')
      ? this.#state(method, pathname, text)
      : /^(Bearer )?t0ken$/.test(String(token))
        ? pathname === '/graphql'
          ? { status: 200, body: this.#listed(text) }
          : this.#comment(method, pathname, searchParams, text)
        : { status: 401 };
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  #comment(method: string, path: string, query: URLSearchParams, text: string): Reply {
    if (path === '/user') return { status: 200, body: OWN.author };
    const given = (text === '' ? {} : JSON.parse(text)) as { readonly body?: string };
    if (/\/(comments|notes)$/.test(path)) {
      const page = Number(query.get('page') ?? 1);
      if (method === 'GET') return { status: 200, body: this.comments.slice(100 * (page - 1), 100 * page) };
      if (method !== 'POST' || !given.body) return { status: 400 };
      const comment = { id: this.comments.length + 1, body: given.body, ...OWN };
      this.comments.push(comment);
      return { status: 201, body: comment };
    }
    const comment = this.comments.find(({ id }) => path.endsWith(`/${id}`));
    if (comment?.author.id !== OWN.author.id || !given.body || !/^(PATCH|PUT)$/.test(method)) return { status: 403 };
    comment.body = given.body;
    return { status: 200, body: comment };
  }

  /** GitLab's list of the states of a project, one a page. */
  #listed(text: string): unknown {
    const { variables } = JSON.parse(text) as { readonly variables: { readonly project: string; readonly after: string | null } };
    if (variables.project !== 'acme/sites') return { data: { project: null } };
    const names = [...this.states.keys()];
    const at = Number(variables.after ?? 0);
    const nodes = names.slice(at, at + 1).map((name) => ({ name, deletedAt: name.startsWith('deleted-') ? '2026-11-30' : null }));
    const pageInfo = { hasNextPage: at + 1 < names.length, endCursor: String(at + 1) };
    return { data: { project: { terraformStates: { nodes, pageInfo } } } };
  }

  #state(method: string, path: string, text: string): Reply {
    const [state = '', lock] = path.split('/terraform/state/')[1]?.split('/') ?? [];
    const held = this.locks.get(state);
    if (lock === undefined) {
      if (method === 'GET') return this.states.has(state) ? { status: 200, body: this.states.get(state) } : { status: 404 };
      if (method !== 'POST') return { status: 405 };
      this.states.set(state, text);
      return { status: 200 };
    }
    if (method === 'POST') {
      if (held !== undefined) return { status: 423, body: held };
      this.locks.set(state, text);
    } else this.locks.delete(state);
    return { status: 200 };
  }
}
