import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { closeServer, listen } from '../../../support/listen';
import { serverCertificate, serverKey } from './certificates';

/** A request as the server got it. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on 127.0.0.1 that gives its answers one after another, the last one for ever. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

export async function serve(answers: readonly Answer[], { tls = false } = {}): Promise<TestServer> {
  const received: Received[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)];
      received.push({
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      answer?.(response, request);
    });
  };
  const server = tls ? createTlsServer({ cert: serverCertificate, key: serverKey }, handle) : createServer(handle);
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, received, close: () => closeServer(server) };
}

/** Answers JSON; without a body, nothing. */
export function json(status: number, body?: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
}

/** Answers text as it is. */
export function text(status: number, body: string, contentType = 'text/html'): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };
}

/** Closes the connection instead of answering. */
export const hangUp: Answer = (_, request) => {
  request.socket.destroy();
};

/** Begins a success and closes the connection in the middle of its body. */
export const cutOff: Answer = (response, request) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"items":[');
  setImmediate(() => request.socket.destroy());
};

/** Takes the request and never answers. */
export const silence: Answer = () => undefined;
