import type { Malformed } from './action';

/** A page as a proxy or a login portal answers it. */
export function proxyPage(status: number, reason: string): string {
  const title = `${status} ${reason}`;
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>proxy</center>\r\n</body>\r\n</html>\r\n`;
}

/** A spoiled answer: its status, content type and body. */
export interface Spoiled {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Iterable<Buffer>;
  /** The body's length in bytes. */
  readonly length: number;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const DEFAULT_HUGE = 64 * 1024 * 1024;

/** Turns a good answer into one that no client should trust. Errors stay errors; an answer without a body gets one. */
export function spoil(action: Malformed, status: number, text: string): Spoiled {
  const ok = status < 300 ? 200 : status;
  const spoiled = (contentType: string, body: string) => ({
    status: ok,
    contentType,
    body,
    length: Buffer.byteLength(body),
  });
  switch (action.malformed) {
    case 'json':
      return spoiled(JSON_TYPE, `${text.slice(0, Math.ceil(text.length / 2))},}`);
    case 'types':
      return spoiled(JSON_TYPE, JSON.stringify(otherTypes(parsed(text))));
    case 'html':
      return { ...spoiled('text/html', proxyPage(200, 'OK')), status: 200 };
    case 'empty':
      return { ...spoiled(JSON_TYPE, ''), status: 200 };
    case 'huge':
      return huge(ok, text, action.bytes ?? DEFAULT_HUGE);
  }
}

/** Moves every time in a body by so many milliseconds. Times that were never set stay what they are. */
export function shiftTimes(text: string, ms: number): string {
  return text.replace(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)"/g, (whole, time: string) =>
    // A text that only looks like a time (the 99th of a month) is somebody's label.
    time.startsWith('0001-') || Number.isNaN(Date.parse(time)) ? whole : `"${new Date(Date.parse(time) + ms).toISOString()}"`,
  );
}

function otherTypes(value: unknown): unknown {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [String(index), otherTypes(item)]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, otherTypes(item)]));
  }
  return [];
}

/** The object with one more property, which makes the body `length` bytes long, or a little more. */
function huge(status: number, text: string, length: number): Spoiled {
  const body = parsed(text);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length > 0;
  const [head, tail] = [
    Buffer.from(`${isObject ? text.slice(0, text.lastIndexOf('}')) : '{"value":0'},"padding":"`),
    Buffer.from('"}'),
  ];
  const padding = Math.max(0, length - head.length - tail.length);
  return {
    status,
    contentType: JSON_TYPE,
    length: head.length + padding + tail.length,
    body: {
      *[Symbol.iterator]() {
        yield head;
        const piece = Buffer.alloc(64 * 1024, 'x');
        for (let left = padding; left > 0; left -= piece.length) yield left < piece.length ? piece.subarray(0, left) : piece;
        yield tail;
      },
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
