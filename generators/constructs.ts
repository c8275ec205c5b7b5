import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { providerSchema, schemaJson } from '../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../src/provider';
import { withLazyBlocks } from './lazy-blocks';

const OUT = resolve(process.argv[2] ?? 'src/constructs/generated');

/** Writes the L1 constructs: what `cdktf get` would make of the provider's schema, without terraform and without a network; but for nested blocks, which are made when they are asked for. */
async function main(): Promise<void> {
  // As it is loaded, the generator asks for terraform's version, which would look for news and note that in the home.
  process.env.CHECKPOINT_DISABLE = '1';
  const { generateProviderBindingsFromSchema } = await import('@cdktf/provider-generator');
  const schema = {
    ...schemaJson(PROVIDER_ADDRESS, providerSchema(paletteProvider)),
    provider_versions: { [PROVIDER_ADDRESS]: paletteProvider.version },
  };
  const work = await mkdtemp(join(tmpdir(), 'palette-constructs-'));
  try {
    await generateProviderBindingsFromSchema(work, schema as unknown as Parameters<typeof generateProviderBindingsFromSchema>[1]);
    await rm(OUT, { recursive: true, force: true });
    const filter = (file: string) => !/(README\.md|lazy-index\.ts)$/.test(file);
    await cp(join(work, 'providers', 'palette'), OUT, { recursive: true, filter });
    for (const entry of await readdir(OUT, { withFileTypes: true }))
      if (entry.isDirectory()) await rewrite(join(OUT, entry.name, 'index.ts'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function rewrite(file: string): Promise<void> {
  await writeFile(file, withLazyBlocks(await readFile(file, 'utf8')));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
