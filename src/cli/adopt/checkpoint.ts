import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ObjectRef, objectKey, type ReadObject } from './objects';

/** Only for whoever adopts: what was read may hold what is secret. */
const PRIVATE = { mode: 0o600 } as const;

/** Beside the description while it isn't whole. */
export const CHECKPOINT = '.adoption';

/** What an adoption has read so far, so that the next run goes on there. It is gone when the description is written. */
export class Checkpoint {
  readonly #file: string;
  readonly #objects = new Map<string, ReadObject>();

  private constructor(private readonly folder: string) {
    this.#file = join(folder, 'objects.jsonl');
  }

  /** Opens that of an adoption, or begins one. */
  static open(out: string, settings: string): Checkpoint {
    const folder = join(out, CHECKPOINT);
    const checkpoint = new Checkpoint(folder);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const about = join(folder, 'settings.json');
    if (!existsSync(about)) {
      appendFileSync(about, settings, PRIVATE);
      appendFileSync(join(folder, '.gitignore'), '*\n', PRIVATE);
    }
    if (existsSync(checkpoint.#file)) checkpoint.#load();
    return checkpoint;
  }

  /** What the adoption that is unfinished there was started with; undefined where there is none. */
  static settingsIn(out: string): string | undefined {
    const about = join(out, CHECKPOINT, 'settings.json');
    return existsSync(about) ? readFileSync(about, 'utf8') : undefined;
  }

  get size(): number {
    return this.#objects.size;
  }

  get(ref: ObjectRef): ReadObject | undefined {
    return this.#objects.get(objectKey(ref));
  }

  add(object: ReadObject): void {
    this.#objects.set(objectKey(object.ref), object);
    appendFileSync(this.#file, `${JSON.stringify(object)}\n`, PRIVATE);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #load(): void {
    const text = readFileSync(this.#file, 'utf8');
    for (const line of text.split('\n')) {
      const object = parsed(line);
      // One of an earlier release, which kept no secrets, is read again.
      if (object?.secrets) this.#objects.set(objectKey(object.ref), object);
    }
    // What comes next begins a line of its own.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.#file, '\n', PRIVATE);
  }
}

/** A line that a cut has left half is read again. */
function parsed(line: string): ReadObject | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as ReadObject);
  } catch {
    return undefined;
  }
}
