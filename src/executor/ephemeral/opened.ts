import type { Diagnosed, EphemeralResources, OpenResult, PrivateData } from '../../framework';
import { after, type Clock, dateOf } from '../../runtime/clock';
import type { Listener } from '../events';
import type { Problems } from '../run/problems';

/** What a provider has opened for an instance, until it is closed. */
interface Opened {
  readonly address: string;
  readonly provider: EphemeralResources;
  readonly type: string;
  private: PrivateData;
  /** Takes back that it is to be renewed. */
  unschedule(): void;
  /** A renewal that goes on. */
  renewing: Promise<void> | undefined;
}

/** A provider that asks for it more often is asked once a second. */
const SHORTEST_MS = 1000;

/**
 * The ephemeral values that are open in one walk. They are renewed when their provider says, and closed when all that uses them is
 * done; what is left then, because something failed or the run was stopped, when the walk is over.
 */
export class OpenEphemerals {
  readonly #run: { readonly clock: Clock; readonly emit: Listener; readonly problems: Problems };
  readonly #open = new Map<string, Opened[]>();

  constructor(run: { readonly clock: Clock; readonly emit: Listener; readonly problems: Problems }) {
    this.#run = run;
  }

  /** Takes over what was opened for an instance of a block. */
  add(
    block: string,
    { address, type, provider }: Pick<Opened, 'address' | 'type' | 'provider'>,
    { private: kept, renewAt }: OpenResult,
  ): void {
    const opened: Opened = { address, type, provider, private: kept, unschedule: () => {}, renewing: undefined };
    this.#open.set(block, [...(this.#open.get(block) ?? []), opened]);
    this.#schedule(opened, renewAt);
  }

  /** Closes what is open of a block. @returns whether that went well */
  async close(block: string): Promise<boolean> {
    const all = this.#open.get(block) ?? [];
    this.#open.delete(block);
    return (await Promise.all(all.map((opened) => this.#closeOne(opened)))).every(Boolean);
  }

  /** Closes all that is still open, what was opened last first: it may need what was opened before. */
  async closeAll(): Promise<void> {
    for (const block of [...this.#open.keys()].reverse()) await this.close(block);
  }

  #schedule(opened: Opened, renewAt: number | undefined): void {
    if (renewAt === undefined) return;
    const { clock } = this.#run;
    opened.unschedule = after(clock, Math.max(renewAt - dateOf(clock), SHORTEST_MS), () => {
      opened.renewing = this.#renew(opened);
    });
  }

  async #renew(opened: Opened): Promise<void> {
    await this.#tell(opened, 'renew', async () => {
      const renewed = await opened.provider.renew(opened.type, opened.private);
      if (renewed.private !== null) opened.private = renewed.private;
      // What is being closed isn't renewed again.
      const isOpen = [...this.#open.values()].some((all) => all.includes(opened));
      if (isOpen) this.#schedule(opened, renewed.renewAt);
      return renewed;
    });
    opened.renewing = undefined;
  }

  async #closeOne(opened: Opened): Promise<boolean> {
    opened.unschedule();
    await opened.renewing;
    return this.#tell(opened, 'close', () => opened.provider.close(opened.type, opened.private));
  }

  async #tell({ address }: Opened, operation: 'renew' | 'close', work: () => Promise<Diagnosed>): Promise<boolean> {
    const { emit, problems, clock } = this.#run;
    const started = clock.now();
    emit({ kind: 'ephemeral_start', address, operation });
    const well = await problems.attempt(address, async () => problems.check((await work()).diagnostics, address));
    emit({ kind: well ? 'ephemeral_complete' : 'ephemeral_errored', address, operation, elapsed: clock.now() - started });
    return well;
  }
}
