import type { FastifyInstance, FastifyRequest } from 'fastify';

const TOO_LARGE = Object.assign(new Error('The body is larger than 16 MiB'), { statusCode: 413 });
const LIMIT = 16 * 1024 * 1024;

/** Reads the body of a GET, which web frameworks leave alone and a few calls of Palette's API have. An empty one counts as `{}`. */
export async function readBodyOfGet(request: FastifyRequest): Promise<void> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request.raw) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > LIMIT) throw TOO_LARGE;
  }
  request.body = length === 0 ? {} : parseJson(Buffer.concat(pieces).toString());
}

/** Lets an application read multipart forms: each field as text, a file as its content. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (request, text, done) => {
    const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '') ?? [];
    const boundary = quoted ?? plain;
    if (boundary === undefined) return done(badRequest('The Content-Type of the form names no boundary'));
    done(null, formFields(text.toString(), boundary));
  });
}

/** The fields of a multipart form (RFC 7578). Parts without a name are left out. */
export function formFields(text: string, boundary: string): { [name: string]: string } {
  const fields: { [name: string]: string } = {};
  for (const part of `\r\n${text}`.split(`\r\n--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const [, name] = /^content-disposition:.*?[;\s]name="([^"]*)"/im.exec(part.slice(0, end)) ?? [];
    if (end >= 0 && name !== undefined) fields[name] = part.slice(end + 4);
  }
  return fields;
}

/** Lets an application read JSON, and no plain text, as Go servers do: an empty body is no body, whatever its content type says. */
export function readJson(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text.length === 0 ? undefined : parseJson(text.toString()));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** What looks at a body goes through it level by level, and must come to an end. */
const MOST_LEVELS = 500;

/** The error doesn't say what the parser says: that quotes the body, and a password may stand there. */
function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON');
  }
  if (isDeeperThan(MOST_LEVELS, value)) throw badRequest(`The body has more than ${MOST_LEVELS} levels`);
  return value;
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(levels - 1, item));
}

function badRequest(message: string): Error {
  return Object.assign(new Error(message), { statusCode: 400 });
}
