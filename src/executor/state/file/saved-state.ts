import { dateOf } from '../../../runtime/clock';
import { diskFiles } from '../files';
import { type JournalHeader, journalPath, recordLine, sha256 } from '../journal/journal';
import { JournalWriter } from '../journal/journal-writer';
import { markOf } from '../lock/process-mark';
import type { OpenedState } from '../open-state';
import { randomId } from '../random-id';
import type { State } from '../state';
import { StateError } from '../state-error';
import type { StoreLock, StoreOptions } from '../store-options';
import type { WorkedOnState } from './state-file';
import { contentText, headText } from './write';

/** Another run has begun to work on a state while this one planned. */
export class ForeignJournalError extends StateError {
  constructor(name: string, path: string) {
    super(
      name,
      `is being worked on by another run, which has begun since this one looked and writes its journal ${journalPath(path)}`,
      'Nothing was changed. Wait until that run has ended, and run again.',
    );
    this.name = 'ForeignJournalError';
  }
}

/** What of a state is on disk: its file, and the journal of what the file lacks. Calls must not overlap. */
export class SavedState {
  private readonly journal: JournalWriter;
  private headNow: Pick<State, 'serial' | 'lineage'>;
  /** The content of the file, without its head; made when it is needed. */
  private content: string | undefined;
  private readonly written: State;
  private damagedNow: boolean;
  /** Whatever lies in the journal's place is this run's. */
  private ours = false;
  private released = false;

  /**
   * @param opened what the file and the journal had
   * @param openIntents gives the lines that a journal which is begun anew has to have: intents without an outcome
   */
  constructor(
    private readonly options: StoreOptions,
    private readonly file: WorkedOnState,
    private readonly lock: StoreLock | undefined,
    { written, damaged }: OpenedState,
    private readonly openIntents: () => readonly string[],
  ) {
    this.journal = new JournalWriter(journalPath(options.storage.path), options.files ?? diskFiles);
    this.headNow = { serial: written.serial, lineage: written.lineage };
    this.written = written;
    this.damagedNow = damaged;
  }

  get head(): Pick<State, 'serial' | 'lineage'> {
    return this.headNow;
  }

  /** The file has not, or perhaps not, the text that it should have. */
  get damaged(): boolean {
    return this.damagedNow;
  }

  /**
   * Where there is no file yet, the next save writes one, even for a state without anything. Its lineage is settled here: what is
   * made before that save carries it, and the journal has it before anything is made.
   * @returns whether there is none
   */
  wantFile(): boolean {
    if (this.headNow.lineage !== '') return false;
    const { newId = randomId } = this.options;
    this.headNow = { ...this.headNow, lineage: newId() };
    this.content = '';
    return true;
  }

  /** Goes on from another state: the next save has its serial and lineage, whatever is in it. */
  goOnFrom({ serial, lineage }: Pick<State, 'serial' | 'lineage'>): void {
    this.headNow = { serial: serial - 1, lineage };
    this.content = '';
  }

  /** Takes up the journal that a run which died has left, with a state that has all of it. */
  async takeUp(journalLength: number, content: string): Promise<void> {
    await this.journal.resume(journalLength);
    this.ours = true;
    await this.save(content, 'last');
    await this.file.settle();
    if (this.openIntents().length === 0) await this.journal.remove();
    else await this.begin([]);
  }

  /** Adds lines to the journal; they are on disk when it resolves. */
  async append(lines: readonly string[]): Promise<void> {
    if (this.journal.begun) await this.journal.append(lines);
    else await this.begin(lines);
  }

  /**
   * Writes the file, if it hasn't that content; the serial grows by one. After the `last` save the
   * journal is not begun anew.
   */
  async save(content: string, last?: 'last'): Promise<void> {
    this.content ??= contentText(this.written);
    const changed = content !== this.content;
    if (!changed && !this.damagedNow) return;
    const { serial, lineage } = this.headNow;
    const { newId = randomId } = this.options;
    const head = { serial: serial + (changed ? 1 : 0), lineage: lineage || newId() };
    const text = headText(head) + content;
    const over = await this.file.check();
    await this.file.settle();
    if (!this.journal.begun) await this.begin([]);
    await this.journal.append([recordLine({ checkpoint: text, over })]);
    this.damagedNow = true;
    await this.file.write(Buffer.from(text));
    this.headNow = head;
    this.content = content;
    this.damagedNow = false;
    if (!last) await this.begin([]);
  }

  /** Saves, and ends the journal: it stays only when there are intents without an outcome. */
  async finish(content: string | undefined): Promise<void> {
    const keep = this.openIntents().length > 0;
    if (content !== undefined) await this.save(content, keep ? undefined : 'last');
    if (!keep && this.journal.begun) await this.journal.remove();
  }

  /** Ends writing and gives the lock back; the journal stays. */
  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    try {
      await this.journal.close();
    } finally {
      // The lock goes first: the connections that it needs end with the file.
      try {
        await this.lock?.release();
      } finally {
        await this.file.close();
      }
    }
  }

  /** Begins a journal that goes with the file as it is now. */
  private async begin(lines: readonly string[]): Promise<void> {
    const { command, clock, storage, files = diskFiles } = this.options;
    const { name, path } = storage;
    // Where there was none when this run began, there is one now of a run without a lock: it would be written over.
    if (!this.ours && (await files.read(journalPath(path)))) throw new ForeignJournalError(name, path);
    this.ours = true;
    const header: JournalHeader = {
      ...this.headNow,
      sha256: sha256(await this.file.read()),
      command,
      process: markOf(process.pid),
      locked: this.lock !== undefined,
      started: new Date(dateOf(clock)).toISOString(),
    };
    const unanswered = this.openIntents().filter((line) => !lines.includes(line));
    await this.journal.start(header, [...unanswered, ...lines]);
  }
}
