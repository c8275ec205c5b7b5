import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPalette } from '../acceptance/support/site';
import { describeWithJudges, judgeCommand, judges, runJudge } from './support/judges';

/** Palette 4.9's published structure: named, or beside this repository. It is no part of the repository. */
const DOCUMENT = resolve(process.env.PALETTE_API_49_SPEC ?? '../shared/reference/palette-api-4.9-subset.json');
/** Requests that are made up for each operation. */
const EXAMPLES = process.env.JUDGES_EXAMPLES ?? '3';
const SEED = process.env.JUDGES_SEED ?? '1';
/** The boundaries of every parameter, one by one, are for the long run: they are tens of thousands. */
const PHASES = Number(EXAMPLES) > 3 ? 'coverage,fuzzing,stateful' : 'fuzzing';

interface DocumentedOperation {
  security?: unknown;
  readonly responses?: { readonly [status: string]: { schema?: unknown } };
}
interface Document {
  security?: unknown;
  securityDefinitions?: unknown;
  readonly paths: { readonly [path: string]: { readonly [method: string]: DocumentedOperation } };
}

/** It turns the rate limits on and off: what is asked after it would mostly be refused. */
const SWITCH = '/v1/system/ratelimit';

/** What one run asks, on a Palette of its own: whatever belongs to it. */
const RUNS: readonly (readonly [what: string, belongs: (path: string) => boolean])[] = [
  ['everything but the rate limits', (path) => path !== SWITCH],
  ['the rate limits', (path) => path === SWITCH],
];

/**
 * A part of the document, without its keys (those of the local Palette are given as headers), and without bodies of 204, which
 * has none.
 */
function asAsked(text: string, belongs: (path: string) => boolean): string {
  const whole = JSON.parse(text) as Document;
  const document: Document = { ...whole, paths: Object.fromEntries(Object.entries(whole.paths).filter(([path]) => belongs(path))) };
  delete document.security;
  delete document.securityDefinitions;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      delete operation.security;
      delete operation.responses?.['204']?.schema;
    }
  }
  return JSON.stringify(document);
}

const missing = !existsSync(DOCUMENT);
if (missing)
  process.stderr.write(
    `\nNOTHING IS ASKED OF THE SIMULATOR: Palette's structure (OpenAPI 2.0, 4.9) is not at ${DOCUMENT}; name it in PALETTE_API_49_SPEC\n`,
  );

describeWithJudges([judges.schemathesis], 'schemathesis', () => {
  (missing && !process.env.CI ? test.skip : test).each(RUNS)(
    `finds no answer of the simulator that Palette's structure doesn't have: %s (${EXAMPLES} examples, seed ${SEED})`,
    async (_, belongs) => {
      const isSwitch = belongs(SWITCH);
      const folder = mkdtempSync(join(tmpdir(), 'palette-schemathesis-'));
      const palette = await startPalette({ strict: { paletteVersion: '4.9' } });
      try {
        writeFileSync(join(folder, 'api.json'), asAsked(readFileSync(DOCUMENT, 'utf8'), belongs));
        const [program, ...first] = judgeCommand(judges.schemathesis) ?? ['missing'];
        const checks = 'not_a_server_error,response_schema_conformance';
        const asked = ['run', 'api.json', '--url', palette.url, '-H', 'ApiKey: local-palette', '--checks', checks];
        const how = ['--max-examples', EXAMPLES, '--seed', SEED, '--phases', PHASES, '--no-color'];
        const { code, output } = await runJudge(program, [...first, ...asked, ...how], folder);
        process.stderr.write(`\nschemathesis: ${/\d+ generated, .*/.exec(output)?.[0] ?? 'it told no number of cases'}\n`);
        // What it found stands in what it printed: without that a failure tells nothing.
        expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
        // What is refused for its number isn't tested.
        const refused = palette.simulator.control.requests().filter(({ status }) => status === 429);
        if (!isSwitch) expect(refused).toEqual([]);
      } finally {
        await palette.simulator.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    12 * 3_600_000,
  );
});
