import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFile } from '../../runtime/kept-files';
import { PROTOCOLS } from './handshake-line';
import type { SchemaBytes } from './loaded-schema';
import type { SchemaCache } from './plugin-pool';

/** What a file begins with; another number for each layout. */
const MAGIC = 'pcg provider schema 1\n';
const KEPT = { suffix: '.schema', mostFiles: 32, mostBytes: 512 * 1024 * 1024 };

/**
 * Schemas on the disk, each under the hash of the program that said it, so that the next run need not start the program to learn
 * it. A file holds a hash of itself: one that is damaged is as good as none. That it can't be written hinders nobody.
 * @param folder is made when it is not there
 */
export function schemaCache(folder: string, binary: () => Promise<string>): SchemaCache {
  let file: Promise<string> | undefined;
  const path = () => {
    file ??= binary().then(async (program) => join(folder, `${await hashOf(program)}${KEPT.suffix}`));
    return file;
  };
  return {
    read: async () => {
      const name = await path();
      const text = await readFile(name).catch(() => undefined);
      const bytes = text && unpacked(text);
      if (bytes) {
        const now = new Date();
        await utimes(name, now, now).catch(() => undefined);
      }
      return bytes;
    },
    write: async (bytes) => keepFile(await path(), () => packed(bytes), KEPT),
  };
}

function packed({ protocol, schema, identities }: SchemaBytes): Buffer {
  const lengths = Buffer.from(`${protocol} ${schema.length} ${identities.length}\n`);
  const body = Buffer.concat([lengths, schema, identities]);
  return Buffer.concat([Buffer.from(`${MAGIC}${sha256(body)}\n`), body]);
}

function unpacked(file: Buffer): SchemaBytes | undefined {
  const head = MAGIC.length + 64 + 1;
  const body = file.subarray(head);
  if (file.subarray(0, head).toString('latin1') !== `${MAGIC}${sha256(body)}\n`) return undefined;
  const end = body.indexOf('\n');
  const [version, schema, identities] = body.subarray(0, end).toString('latin1').split(' ').map(Number);
  const protocol = PROTOCOLS.find((known) => known === version);
  if (protocol === undefined || schema === undefined || identities === undefined) return undefined;
  const from = end + 1;
  if (body.length !== from + schema + identities) return undefined;
  return { protocol, schema: body.subarray(from, from + schema), identities: body.subarray(from + schema) };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
