import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What the page consists of, in `page/` beside this module. Nothing else is ever read. */
export const PAGE_FILES = [
  'index.html',
  'style.css',
  'layout.css',
  'gateways.css',
  'clusters.css',
  'activity.css',
  'icon.svg',
  'main.mjs',
  'dom.mjs',
  'time.mjs',
  'words.mjs',
  'server.mjs',
  'gateways.mjs',
  'clusters.mjs',
  'cluster-detail.mjs',
  'activity.mjs',
  'migration.mjs',
] as const;
export type PageFile = (typeof PAGE_FILES)[number];

/**
 * What a page of the console may do: run its own scripts, use its own styles, and talk to its own simulator.
 * Nothing inline, no other host, no frame around it, and no text that becomes markup.
 */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Another version of the simulator may serve the next page.
  'Cache-Control': 'no-store',
} as const;

const read = new Map<PageFile, string>();

/** Answers with a file of the page. They are read once, when somebody asks: a simulator without a console opens no file. */
export function sendPageFile(reply: FastifyReply, name: PageFile): FastifyReply {
  const text = read.get(name) ?? readFileSync(join(__dirname, 'page', name), 'utf8');
  read.set(name, text);
  return protect(reply)
    .type(TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain')
    .send(text);
}

/** Sets the headers that keep an answer of the console to itself. */
export function protect(reply: FastifyReply): FastifyReply {
  return reply.headers(HEADERS);
}
