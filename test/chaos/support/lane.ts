import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fastClock } from '../../acceptance/support/fast-clock';
import { type RunningPalette, startPalette } from '../../acceptance/support/site';
import { type Finished, ROOT, Workspace } from '../../acceptance/support/workspace';
import { site } from './site';

/** The built program. */
export const PCG = join(ROOT, 'dist', 'cli', 'main.js');

/** A Palette and a stack's folder for it. Several lanes may be run at a time; one is used again and again. */
export class Lane {
  private constructor(
    readonly palette: RunningPalette,
    readonly workspace: Workspace,
  ) {}

  static async open(): Promise<Lane> {
    const palette = await startPalette({ speed: 10_000 });
    const workspace = await Workspace.reattached(palette.env, fastClock(10));
    workspace.configure(site(palette.url));
    await workspace.init();
    return new Lane(palette, workspace);
  }

  get directory(): string {
    return this.workspace.directory;
  }

  get statePath(): string {
    return join(this.directory, 'terraform.tfstate');
  }

  get journalPath(): string {
    return `${this.statePath}.journal`;
  }

  /** The built program. */
  readonly program = PCG;

  /** Files beside the state that a run may leave. */
  leftFiles(): readonly string[] {
    return readdirSync(this.directory).filter((name) => name.includes('tfstate') && name !== 'terraform.tfstate');
  }

  /** Starts pcg on the stack. */
  start(...args: readonly string[]) {
    return this.workspace.start(process.execPath, [PCG, ...args], { NO_COLOR: '1' });
  }

  pcg(...args: readonly string[]): Promise<Finished> {
    return this.start(...args).finished;
  }

  /** An empty Palette and a folder without state. */
  reset(weight?: number): void {
    this.palette.simulator.control.reset();
    for (const name of readdirSync(this.directory)) {
      if (name.includes('tfstate')) rmSync(join(this.directory, name), { recursive: true });
    }
    this.workspace.configure(site(this.palette.url, weight));
  }

  hasJournal(): boolean {
    return existsSync(this.journalPath);
  }

  async close(): Promise<void> {
    await this.workspace.close();
    await this.palette.simulator.close();
  }
}

/** Opens lanes at a time: all of them, or none stays open. */
export async function openLanes<L extends { close(): Promise<void> }>(
  count: number,
  open: () => Promise<L>,
): Promise<readonly L[]> {
  const tried = await Promise.allSettled(Array.from({ length: count }, open));
  const lanes = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const failed = tried.find((each) => each.status === 'rejected');
  if (!failed) return lanes;
  await Promise.all(lanes.map((lane) => lane.close()));
  throw failed.reason;
}

/** Does pieces of work, a few at a time, each in a lane of its own. @returns what each gave, in their order */
export async function inLanes<L, T, R>(
  lanes: readonly L[],
  items: readonly T[],
  work: (item: T, lane: L) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  await Promise.all(
    lanes.map(async (lane) => {
      for (let i = next++; i < items.length; i = next++) results[i] = await work(items[i] as T, lane);
    }),
  );
  return results;
}
