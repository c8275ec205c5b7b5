import type { Json } from '../../framework';
import { type InstanceAddress, instanceText } from '../address';
import { applyChange, differences, type ObjectChange } from './changes';
import { diskFiles, type Files } from './files';
import { type JournalHeader, type JournalRecord, journalPath, recordLine, sha256 } from './journal';
import { discardReplacement, JournalWriter, replaceFile } from './journal-writer';
import type { StateLock } from './lock';
import { openState } from './open-state';
import type { State, StateInstance, StateOutput } from './state';
import { explained, reason, StateError } from './state-error';
import { backupPath, StateFile } from './state-file';
import { type Intent, lockFor, randomId, type StoreOptions } from './store-options';
import { TERRAFORM_VERSION } from './version';
import { contentText, headText } from './write';

export type { ObjectChange } from './changes';
export type { Intent, StoreOptions } from './store-options';

/** Saving takes about a tenth of the time: after a save, this many times its duration pass before the next. */
const PAUSE = 10;

interface Waiting {
  readonly line: string;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * The state of a run: locked, written to a journal before and after every call that changes something,
 * and saved to its file every now and then. Whatever a method has resolved for survives the death of the
 * process; the next {@link open} brings it into the file.
 */
export class StateStore {
  private readonly instances: Map<string, StateInstance>;
  private head: Pick<State, 'serial' | 'lineage'>;
  private outputs: State['outputs'];
  private checkResults: Json;
  /** The content of the file, without its head; made when it is needed. */
  private savedContent: string | undefined;
  /** The file has not, or perhaps not, the text that it should have. */
  private damaged: boolean;
  private readonly journal: JournalWriter;
  private readonly files: Files;
  private readonly openIntents = new Map<number, string>();
  /** Intents of earlier runs, by address. */
  private readonly carried = new Map<string, number>();
  private intents = 0;
  private waiting: Waiting[] = [];
  private tail: Promise<unknown> = Promise.resolve();
  private unsaved = false;
  private released = false;
  private nextSave = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly options: StoreOptions,
    private readonly file: StateFile,
    private readonly lock: StateLock | undefined,
    private readonly written: State,
    damaged: boolean,
    state: State,
  ) {
    this.files = options.files ?? diskFiles;
    this.journal = new JournalWriter(journalPath(options.path), this.files);
    this.instances = new Map(state.instances);
    this.head = { serial: written.serial, lineage: written.lineage };
    this.outputs = state.outputs;
    this.checkResults = state.checkResults;
    this.damaged = damaged;
  }

  /**
   * Locks and reads a state file, and brings into it what a run that died has left in its journal; says
   * so in a `recovered` event. A file that doesn't exist is an empty state.
   * @throws LockError, LocksMissingError, StateError, JournalError; then nothing is locked
   */
  static async open(options: StoreOptions): Promise<StateStore> {
    const { path, files = diskFiles } = options;
    const lock = options.lock ? await lockFor(options).catch((error) => Promise.reject(explained(path, error))) : undefined;
    const file = new StateFile(path, files, lock?.file);
    try {
      // Without a lock, another run may be writing them just now.
      if (lock) for (const replaced of [journalPath(path), backupPath(path)]) await discardReplacement(replaced, files);
      const { written, damaged, state, recovery, unknown, journalLength } = await openState(file, files, options.onEvent);
      const store = new StateStore(options, file, lock, written, damaged, state);
      if (journalLength !== undefined) {
        await store.journal.resume(journalLength);
        store.unsaved = true;
        await store.write('last');
        await file.settle();
        for (const address of unknown) store.carry(address);
        if (store.openIntents.size > 0) await store.startJournal([]);
        else await store.journal.remove();
      }
      if (recovery) options.onEvent({ kind: 'recovered', ...recovery });
      return store;
    } catch (error) {
      await file.close();
      await lock?.release();
      throw explained(path, error);
    }
  }

  /** The state now. Its `instances` are a live view: they change with {@link finish} and {@link adopt}. */
  get state(): State {
    const { head, outputs, instances, checkResults } = this;
    return { terraformVersion: TERRAFORM_VERSION, ...head, outputs, instances, checkResults };
  }

  /**
   * Objects that a run which died was making, that the state doesn't have and that may exist all the same.
   * They stay in the journal from run to run until an object of that address is in the state.
   */
  get unknown(): readonly string[] {
    return [...this.carried.keys()];
  }

  /** Where what the file lacks is noted. */
  get journalPath(): string {
    return journalPath(this.file.path);
  }

  private carry(address: InstanceAddress): void {
    const intent = ++this.intents;
    this.carried.set(instanceText(address), intent);
    this.openIntents.set(intent, recordLine({ intent, address, action: 'create' }));
  }

  /** An object of that address is there: what an earlier run may have made is not unknown any more. */
  private resolveUnknown({ address, deposed, object }: ObjectChange): void {
    if (object === null || deposed !== undefined) return;
    const text = instanceText(address);
    const intent = this.carried.get(text);
    if (intent === undefined) return;
    this.carried.delete(text);
    this.openIntents.delete(intent);
  }

  /**
   * Notes that something is about to be done to an object.
   * @returns the intent's number, for {@link finish}, once that is on disk
   * @throws StateError when it cannot be noted; then don't do it
   */
  async begin({ address, action, deposed }: Intent): Promise<number> {
    const intent = ++this.intents;
    const line = recordLine({ intent, address, action, ...(deposed === undefined ? {} : { deposed }) });
    this.openIntents.set(intent, line);
    try {
      await this.note(line);
    } catch (error) {
      this.openIntents.delete(intent);
      throw error;
    }
    return intent;
  }

  /**
   * Takes over how it ended. The changes are in {@link state} at once.
   * @param intent what {@link begin} gave; null for a change without one (a moved object, data that was read)
   * @returns when they are on disk, in the journal or in the file
   * @throws StateError when they cannot be written; they stay in {@link state}, and a later save may write them
   */
  async finish(intent: number | null, changes: readonly ObjectChange[]): Promise<void> {
    for (const change of changes) {
      applyChange(this.instances, change);
      this.resolveUnknown(change);
    }
    if (intent !== null) this.openIntents.delete(intent);
    await this.note(recordLine({ outcome: intent, changes }), changes.length > 0);
  }

  /** Takes over the state that an apply starts from (refreshed, moved); its serial and lineage don't count. */
  async adopt(state: State): Promise<void> {
    const changes = differences(this.instances, state.instances);
    await Promise.all([
      ...(changes.length > 0 ? [this.finish(null, changes)] : []),
      this.setOutputs(state.outputs),
      this.setCheckResults(state.checkResults),
    ]);
  }

  /** Replaces the outputs. */
  async setOutputs(outputs: { readonly [name: string]: StateOutput }): Promise<void> {
    await this.noteIfOther({ outputs: this.outputs }, { outputs }, () => (this.outputs = outputs));
  }

  /** Replaces the results of checks, in the form that state files have. */
  async setCheckResults(checkResults: Json): Promise<void> {
    await this.noteIfOther({ checkResults: this.checkResults }, { checkResults }, () => (this.checkResults = checkResults));
  }

  /** Writes the file, if its content is not the state's; the serial grows by one. */
  save(): Promise<void> {
    return this.alone(() => this.write());
  }

  /**
   * Saves, removes the journal and gives the lock back. A journal with intents that have no outcome
   * stays, for the next run to tell about them.
   * @throws StateError when the file cannot be written: the journal stays, and the message says where all of it is
   */
  async close(): Promise<void> {
    await this.alone(async () => {
      try {
        const keep = this.openIntents.size > 0;
        await this.write(keep ? undefined : 'last');
        if (keep) await this.journal.close();
        else if (this.journal.begun) await this.journal.remove();
      } catch (error) {
        throw await this.lastResort(error);
      } finally {
        await this.release();
      }
    });
  }

  /** Gives the lock back without saving; a journal that was begun stays. */
  async abandon(): Promise<void> {
    await this.alone(() => this.release());
  }

  private async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    try {
      await this.journal.close();
      await this.file.close();
    } finally {
      await this.lock?.release();
    }
  }

  /** Runs work on the files, one after another. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.tail.then(work);
    this.tail = done.catch(() => {});
    return done;
  }

  private async noteIfOther(before: JournalRecord, after: JournalRecord, take: () => void): Promise<void> {
    const line = recordLine(after);
    if (recordLine(before) === line) return;
    take();
    await this.note(line, true);
  }

  /** Adds a line to the journal. Lines that come while others are being written are written together. */
  private note(line: string, change = false): Promise<void> {
    this.unsaved ||= change;
    const noted = new Promise<void>((resolve, reject) => this.waiting.push({ line, resolve, reject }));
    if (this.waiting.length === 1) void this.alone(() => this.flush());
    return noted;
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      const lines = batch.map(({ line }) => line);
      if (this.journal.begun) await this.journal.append(lines);
      else await this.startJournal(lines);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      const problem = new StateError(journalPath(this.file.path), `cannot be written: ${reason(error)}`, WRITE_REMEDY, {
        cause: error,
      });
      for (const { reject } of batch) reject(problem);
    }
    if (this.unsaved && this.options.clock.now() >= this.nextSave) await this.saveMeanwhile();
  }

  private async saveMeanwhile(): Promise<void> {
    const { clock, onEvent } = this.options;
    const before = clock.now();
    try {
      await this.write();
    } catch (error) {
      const summary = 'State not saved yet';
      const detail = `${this.file.path} cannot be written: ${reason(error)}. What has happened is in the journal beside it; it is tried again.`;
      onEvent({ kind: 'diagnostic', diagnostic: { severity: 'warning', summary, detail } });
    }
    const after = clock.now();
    this.nextSave = after + PAUSE * (after - before);
  }

  /** Writes the file if it has to be. After the `last` write the journal is not begun anew. */
  private async write(last?: 'last'): Promise<void> {
    if (!this.unsaved && !this.damaged) return;
    const content = contentText(this.state);
    this.unsaved = false;
    this.savedContent ??= contentText(this.written);
    const changed = content !== this.savedContent;
    if (!changed && !this.damaged) return;
    const { newId = randomId } = this.options;
    const lineage = this.head.lineage || newId();
    const head = { serial: this.head.serial + (changed ? 1 : 0), lineage };
    const text = headText(head) + content;
    try {
      const over = await this.file.read();
      await this.file.settle();
      if (!this.journal.begun) await this.startJournal([]);
      await this.journal.append([recordLine({ checkpoint: text, over })]);
      this.damaged = true;
      await this.file.write(Buffer.from(text));
      this.head = head;
      this.savedContent = content;
      this.damaged = false;
    } catch (error) {
      this.unsaved = true;
      throw error;
    }
    if (!last) await this.startJournal([]);
  }

  /** Begins a journal that goes with the file as it is now. */
  private async startJournal(lines: readonly string[]): Promise<void> {
    const { command, clock } = this.options;
    const started = new Date(clock.now()).toISOString();
    const header: JournalHeader = { ...this.head, sha256: sha256(await this.file.read()), command, pid: process.pid, started };
    const unanswered = [...this.openIntents.values()].filter((line) => !lines.includes(line));
    await this.journal.start(header, [...unanswered, ...lines]);
  }

  /** The file cannot be written: leaves the state under Terraform's name for that, and says where it is. */
  private async lastResort(error: unknown): Promise<StateError> {
    const path = `${this.file.path}.errored`;
    let where = `What happened is in ${journalPath(this.file.path)}, as far as that could be written`;
    try {
      const head = { serial: this.head.serial + 1, lineage: this.head.lineage };
      const { file } = await replaceFile(path, Buffer.from(headText(head) + contentText(this.state)), this.files);
      await file.close();
      where = `The whole state is in ${path}`;
    } catch {
      // The journal is what remains.
    }
    const remedy = `${where}. Make room or correct the permissions and run again: the journal is then brought into the file.`;
    return new StateError(this.file.path, `cannot be written: ${reason(error)}`, remedy, { cause: error });
  }
}

const WRITE_REMEDY = 'Nothing is changed that cannot be noted. Make room or correct the permissions, and run again.';
