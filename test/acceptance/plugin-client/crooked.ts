import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from '../../../src/bridge/client/launch';
import type { Plugin } from '../../../src/bridge/client/plugin';
import { createCertificate } from '../../../src/runtime/certificate';
import type { Clock } from '../../../src/runtime/clock';
import type { LogLevel } from '../../../src/runtime/log';

export const SOURCE = 'registry.terraform.io/tests/crooked';

/** What a plugin logged. */
export interface Logged {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: { readonly [key: string]: unknown };
}

/** A provider that misbehaves as it is told, and the plugins that were started of it. */
export class Crooked {
  readonly folder = mkdtempSync(join(tmpdir(), 'crooked-'));
  readonly binary = join(this.folder, 'terraform-provider-crooked');
  readonly logged: Logged[] = [];
  readonly #notes = join(this.folder, 'notes');
  readonly #plugins: Plugin[] = [];
  readonly #certificate = createCertificate(Date.now());

  constructor() {
    const main = resolve(__dirname, '../../plugins/crooked/main.cjs');
    writeFileSync(this.binary, `#!/bin/sh\nexec "${process.execPath}" "${main}"\n`);
    chmodSync(this.binary, 0o755);
  }

  /** The environment that makes it misbehave so. */
  env(crooked: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const { keyPem, certPem } = this.#certificate;
    const own = { CROOKED: crooked, CROOKED_NOTES: this.#notes, CROOKED_KEY: keyPem, CROOKED_CERTIFICATE: certPem };
    return { PATH: process.env.PATH, ...own, ...more };
  }

  /** Starts one more. */
  async start(
    crooked: string,
    options: { env?: NodeJS.ProcessEnv; signal?: AbortSignal; clock?: Clock; startTimeoutMs?: number } = {},
  ) {
    const { env = {}, ...rest } = options;
    const plugin = await launch(this.binary, {
      env: this.env(crooked, env),
      log: (level, message, fields = {}) => void this.logged.push({ level, message, fields }),
      ...rest,
    });
    this.#plugins.push(plugin);
    return plugin;
  }

  /** What plugins were asked, in order. */
  asked(): readonly string[] {
    try {
      return readFileSync(this.#notes, 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }

  forget(): void {
    rmSync(this.#notes, { force: true });
    this.logged.length = 0;
  }

  /** Ends all that were started. */
  async end(): Promise<void> {
    await Promise.all(this.#plugins.splice(0).map((plugin) => plugin.close()));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
