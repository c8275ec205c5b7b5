import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../runtime/log';
import { textOf } from '../http/carry-out';
import { isControl, pathOf } from '../http/request-path';
import { beginGrowingFile, type GrowingFile } from './growing-file';
import { type Exchange, harEntry, harFrame } from './har';

declare module 'fastify' {
  interface FastifyRequest {
    /** What was answered, for those who record it. */
    answered: string | undefined;
  }
}

/** Writes the traffic of the API to a HAR file, which is whole at every moment. Secrets aren't in it. */
export interface Recorder {
  /** Begins the file; throws the system's error when it can't be written. What was recorded before that follows. */
  open(): Promise<void>;
  /** Watches requests arrive: to be called before other hooks are added. */
  watchArrivals(app: FastifyInstance): void;
  /** Watches answers go: to be called after other hooks were added. */
  watchAnswers(app: FastifyInstance): void;
  /** Resolves when every exchange that has ended is in the file. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** What a recorder works with. */
export interface RecorderParts {
  readonly file: string;
  /** World time, in milliseconds. */
  readonly now: () => number;
  /** Real time, in milliseconds since the epoch. */
  readonly realNow: () => number;
  readonly log: Log;
}

/** A recorder that hasn't begun its file. */
export function createRecorder({ file, now, realNow, log }: RecorderParts): Recorder {
  /** Ends the exchanges that are under way. */
  const open = new Set<(cutBy: Exchange['cutBy']) => void>();
  let target: GrowingFile | undefined;
  let early = '';
  let separator = '';
  const failed = (error: Error) => log('error', 'The traffic could not be recorded', { file, error: error.message });
  const write = (exchange: Exchange) => {
    const text = `${separator}${harEntry(exchange)}`;
    separator = ',\n';
    if (target === undefined) early += text;
    else target.add(text);
  };
  return {
    open: async () => {
      if (target !== undefined) return;
      const begun = await beginGrowingFile(file, harFrame(), failed);
      if (early !== '') begun.add(early);
      early = '';
      target = begun;
    },
    watchArrivals: (app) => {
      app.decorateRequest('answered', undefined);
      app.addHook('onRequest', (request, reply, done) => {
        if (!isControl(pathOf(request))) watch(request, reply);
        done();
      });
    },
    watchAnswers: (app) => {
      app.addHook('onSend', (request, _reply, payload, done) => {
        request.answered = textOf(payload);
        done(null, payload);
      });
    },
    flush: async () => target?.flush(),
    close: async () => {
      // The server is closed: these connections are cut, though nobody has heard of it yet.
      for (const end of [...open]) end('server');
      await target?.close();
      target = undefined;
    },
  };

  function watch(request: FastifyRequest, reply: FastifyReply): void {
    const [startedAt, worldTime] = [realNow(), now()];
    let ended = false;
    const end = (cutBy: Exchange['cutBy']) => {
      if (ended) return;
      ended = true;
      open.delete(end);
      const wasReset = request.entry?.status === 0;
      const nothingSent = wasReset || (cutBy !== undefined && !reply.raw.headersSent);
      write({
        startedAt,
        worldTime,
        ms: Math.max(0, realNow() - startedAt),
        baseUrl: `${request.protocol}://${request.host || 'localhost'}`,
        method: request.method,
        url: request.url,
        httpVersion: `HTTP/${request.raw.httpVersion}`,
        requestHeaders: request.headers,
        requestBody: request.body,
        status: nothingSent ? 0 : reply.raw.statusCode,
        cutBy: wasReset ? 'server' : cutBy,
        responseHeaders: reply.getHeaders(),
        responseText: nothingSent ? '' : request.answered,
        operation: request.routed?.operation,
      });
    };
    open.add(end);
    reply.raw.once('finish', () => end(undefined));
    reply.raw.once('close', () => end('client'));
  }
}
