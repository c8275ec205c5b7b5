import { writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createCertificate } from '../src/runtime/certificate';
import type { Benchmark } from './pairs';
import { PLUGIN } from './plugin';
import { timeToFirstLine } from './processes';

/** The value that hosts prove themselves with: https://github.com/hashicorp/terraform/blob/main/internal/plugin6/serve.go */
const COOKIE = 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2';

/** From the start of the provider's process to its handshake, against a node that prints a line. */
export const providerColdStart: Benchmark = {
  name: 'provider-cold-start',
  aim: 1.5,
  pairs: 25,

  prepare: async (directory) => {
    const script = join(directory, 'line.js');
    writeFileSync(script, "process.stdout.write('ready\\n');\n");
    // The provider's first line looks for node on the PATH: it has to find the one that the baseline runs on.
    const env = { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), HOME: directory, TMPDIR: directory };
    const fromHost = {
      TF_PLUGIN_MAGIC_COOKIE: COOKIE,
      PLUGIN_PROTOCOL_VERSIONS: '5,6',
      PLUGIN_MIN_PORT: '10000',
      PLUGIN_MAX_PORT: '25000',
      PLUGIN_CLIENT_CERT: createCertificate(Date.now()).certPem,
    };
    return {
      ours: () => timeToFirstLine({ program: PLUGIN, args: [], env: { ...env, ...fromHost } }),
      baseline: () => timeToFirstLine({ program: process.execPath, args: [script], env }),
      close: async () => {},
    };
  },
};
