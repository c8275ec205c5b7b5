import { type Json, warningAt } from '../../framework';
import type { InstanceAddress } from '../address';
import { SavedState } from './file/saved-state';
import { backupPath, type WorkedOnState } from './file/state-file';
import { TERRAFORM_VERSION } from './file/version';
import { contentText, stateText } from './file/write';
import { diskFiles, type Files } from './files';
import { applyChange, differences, type ObjectChange } from './journal/changes';
import { Intents } from './journal/intents';
import { type JournalRecord, journalPath, recordLine } from './journal/journal';
import { discardReplacement } from './journal/journal-writer';
import { LineQueue } from './journal/line-queue';
import { changesText, intentUnwritten, notSaved, outcomeUnwritten, saveElsewhere } from './journal/unwritten';
import { refuseBesideLock } from './lock/lock';
import { markOf } from './lock/process-mark';
import { type OpenedState, openState } from './open-state';
import { goesOn, readSnapshot } from './snapshot';
import { type State, type StateInstance, type StateOutput, sameBlocks } from './state';
import { explained, type StateError } from './state-error';
import { type Intent, lockFor, looksOnly, type StoreLock, type StoreOptions, withPossibleLock } from './store-options';
import { workedOn } from './worked-on';

export type { ObjectChange } from './journal/changes';
export type { Intent, StoreOptions } from './store-options';

/** Saving takes about a tenth of the time: after a save, this many times its duration pass before the next. */
const PAUSE = 10;

/**
 * The state of a run: locked, written to a journal before and after every call that changes something,
 * and saved to its file every now and then. Whatever a method has resolved for survives the death of the
 * process; the next {@link open} brings it into the file.
 */
export class StateStore {
  private readonly instances: Map<string, StateInstance>;
  private outputs: State['outputs'];
  private emptyBlocks: State['emptyBlocks'];
  private checkResults: Json;
  private readonly saved: SavedState;
  private readonly intents = new Intents();
  private readonly queue = new LineQueue(
    (work) => this.alone(work),
    (lines) => this.saved.append(lines),
    () => this.saveMeanwhile(),
  );
  private tail: Promise<unknown> = Promise.resolve();
  private unsaved = false;
  private adopted = false;
  private nextSave = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly options: StoreOptions,
    file: WorkedOnState,
    lock: StoreLock | undefined,
    opened: OpenedState,
  ) {
    this.saved = new SavedState(options, file, lock, opened, () => this.intents.lines);
    const { state, unknown, commands = [] } = opened;
    this.instances = new Map(state.instances);
    this.outputs = state.outputs;
    this.emptyBlocks = state.emptyBlocks;
    this.checkResults = state.checkResults;
    for (const address of unknown) this.intents.carry(address);
    for (const command of commands) this.intents.carryCommand(command);
  }

  /**
   * Locks and reads a state, and brings into it what a run that died has left in its journal; says
   * so in a `recovered` event. A file that doesn't exist is an empty state.
   * @throws LockError, LocksMissingError, StateError, JournalError; then nothing is locked
   */
  static async open(given: StoreOptions): Promise<StateStore> {
    const options = withPossibleLock(given);
    const { storage, files = diskFiles } = options;
    const { name, path, remote } = storage;
    if (looksOnly(options)) return StateStore.look(options, files);
    const refused = async (error: unknown) => {
      await remote?.close();
      throw explained(name, error);
    };
    const lock = options.lock ? await lockFor(options).catch(refused) : undefined;
    const file = workedOn(storage, files, lock?.file);
    try {
      if (remote) await files.makeFolder(path);
      // Without a lock, another run may be writing them just now.
      else if (!lock) await refuseBesideLock(path, files);
      if (lock) for (const replaced of [journalPath(path), backupPath(path)]) await discardReplacement(replaced, files);
      const opened = await openState(file, files, options.lock, options.onEvent);
      const store = new StateStore(options, file, lock, opened);
      if (opened.journalLength !== undefined) await store.saved.takeUp(opened.journalLength, contentText(opened.state));
      if (opened.recovery) options.onEvent({ kind: 'recovered', ...opened.recovery });
      return store;
    } catch (error) {
      await lock?.release().catch(() => {});
      await file.close();
      throw explained(name, error);
    }
  }

  /** Opens what is there without a lock and without changing it: a run that goes on may be writing it. */
  private static async look(options: StoreOptions, files: Files): Promise<StateStore> {
    const { storage, onEvent } = options;
    const snapshot = await readSnapshot(storage, { ...options, files });
    if (snapshot.writer) onEvent({ kind: 'diagnostic', diagnostic: goesOn(storage.name, snapshot.writer) });
    else if (snapshot.recovery) onEvent({ kind: 'recovered', ...snapshot.recovery });
    return new StateStore(options, workedOn(storage, files), undefined, snapshot);
  }

  /** The state now. Its `instances` are a live view: they change with {@link finish} and {@link adopt}. */
  get state(): State {
    const { outputs, instances, emptyBlocks, checkResults } = this;
    return { terraformVersion: TERRAFORM_VERSION, ...this.saved.head, outputs, instances, emptyBlocks, checkResults };
  }

  /**
   * Objects that a run which died was making, that the state doesn't have and that may exist all the same.
   * They stay in the journal from run to run until an object of that address is in the state.
   */
  get inDoubt(): readonly string[] {
    return this.intents.inDoubt;
  }

  /** Where what the file lacks is noted. */
  get journalPath(): string {
    return journalPath(this.options.storage.path);
  }

  /**
   * Notes that something is about to be done to an object.
   * @returns the intent's number, for {@link finish}, once that is on disk
   * @throws StateError when it cannot be noted; then don't do it
   */
  async begin(about: Intent): Promise<number> {
    const { intent, line } = this.intents.add(about);
    try {
      await this.note(line, (error) => intentUnwritten(this.options.storage.path, error));
    } catch (error) {
      this.intents.end(intent);
      throw error;
    }
    return intent;
  }

  /**
   * Notes that a command of a provisioner is about to be started: were the run killed, the next one has to know of it.
   * @returns what tells which process it became, and that it has ended, once that is on disk
   * @throws StateError when it cannot be noted; then don't start it
   */
  async beginCommand(address: InstanceAddress): Promise<{ runs(pid: number): Promise<void>; ended(): Promise<void> }> {
    const { command, line } = this.intents.command(address);
    const explain = (error: unknown) => intentUnwritten(this.options.storage.path, error);
    const ended = async () => {
      this.intents.commandEnded(command);
      await this.note(recordLine({ commandEnded: command }), explain);
    };
    await this.note(line, explain).catch((error) => {
      this.intents.commandEnded(command);
      throw error;
    });
    return { runs: (pid) => this.note(this.intents.command(address, markOf(pid), command).line, explain), ended };
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
      this.intents.resolve(change);
    }
    if (intent !== null) this.intents.end(intent);
    this.unsaved ||= changes.length > 0;
    const line = recordLine({ outcome: intent, changes });
    await this.note(line, (error) => outcomeUnwritten(this.options.storage.path, changesText(changes), error));
  }

  /**
   * Takes over the state that an apply starts from (refreshed, moved); its serial and lineage don't count. From now on
   * there is a state, and a file is written for it if it has nothing in it: others may read its outputs.
   */
  async adopt(state: State): Promise<void> {
    this.adopted = true;
    this.unsaved = this.saved.wantFile() || this.unsaved;
    const changes = differences(this.instances, state.instances);
    this.setEmptyBlocks(state.emptyBlocks);
    await Promise.all([
      ...(changes.length > 0 ? [this.finish(null, changes)] : []),
      this.setOutputs(state.outputs),
      this.setCheckResults(state.checkResults),
    ]);
  }

  /** Puts another state in the place of this one, with its serial and lineage. The next save writes it; no journal has it. */
  replace(state: State): void {
    this.saved.goOnFrom(state);
    this.instances.clear();
    for (const [text, instance] of state.instances) this.instances.set(text, instance);
    this.outputs = state.outputs;
    this.emptyBlocks = state.emptyBlocks;
    this.checkResults = state.checkResults;
    this.unsaved = true;
  }

  /** Replaces the outputs. */
  async setOutputs(outputs: { readonly [name: string]: StateOutput }): Promise<void> {
    await this.noteIfOther({ outputs: this.outputs }, { outputs }, () => (this.outputs = outputs));
  }

  /** Replaces the names of blocks without instances. The next save has them; no journal does, since nothing that exists hangs on them. */
  setEmptyBlocks(blocks: State['emptyBlocks']): void {
    this.unsaved ||= !sameBlocks(this.emptyBlocks, blocks);
    this.emptyBlocks = blocks;
  }

  /** Replaces the results of checks, in the form that state files have. */
  async setCheckResults(checkResults: Json): Promise<void> {
    await this.noteIfOther({ checkResults: this.checkResults }, { checkResults }, () => (this.checkResults = checkResults));
  }

  /**
   * Writes the file, if its content is not the state's; the serial grows by one.
   * @throws StateError when it cannot be written; {@link close} tries again
   */
  save(): Promise<void> {
    return this.alone(() => this.write().catch((error) => Promise.reject(notSaved(this.options.storage.name, error))));
  }

  /**
   * Saves, removes the journal and gives the lock back. A journal with intents that have no outcome
   * stays, for the next run to tell about them.
   * @throws StateError when the file cannot be written: the journal stays, and the message says where all of it is
   */
  async close(): Promise<void> {
    await this.alone(async () => {
      if (this.adopted) this.intents.forgetCommands();
      try {
        await this.saved.finish(this.unsavedContent());
      } catch (error) {
        const { storage, files = diskFiles } = this.options;
        throw await saveElsewhere(storage, stateText({ ...this.state, serial: this.state.serial + 1 }), files, error);
      } finally {
        await this.saved.release();
      }
    });
  }

  /** Gives the lock back without saving; a journal that was begun stays. */
  async abandon(): Promise<void> {
    await this.alone(() => this.saved.release());
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
    this.unsaved = true;
    const what = 'outputs' in after ? 'The outputs have changed.' : 'The results of checks have changed.';
    await this.note(line, (error) => outcomeUnwritten(this.options.storage.path, what, error));
  }

  /** Adds a line to the journal. */
  private note(line: string, explain: (error: unknown) => StateError): Promise<void> {
    if (looksOnly(this.options)) throw new Error(`${this.options.storage.name} was opened without a lock, to be looked at only`);
    return this.queue.add(line, explain);
  }

  private async saveMeanwhile(): Promise<void> {
    const { clock, onEvent } = this.options;
    const before = clock.now();
    if (!this.unsaved || before < this.nextSave) return;
    try {
      await this.write();
    } catch (error) {
      const detail = notSaved(this.options.storage.name, error).message;
      onEvent({ kind: 'diagnostic', diagnostic: warningAt(undefined, 'State not saved yet', detail) });
    }
    const after = clock.now();
    this.nextSave = after + PAUSE * (after - before);
  }

  private async write(): Promise<void> {
    const content = this.unsavedContent();
    try {
      if (content !== undefined) await this.saved.save(content);
    } catch (error) {
      this.unsaved = true;
      throw error;
    }
  }

  /** What the file has to have; undefined when it has it, or nothing may be written. */
  private unsavedContent(): string | undefined {
    if (looksOnly(this.options) || (!this.unsaved && !this.saved.damaged)) return undefined;
    this.unsaved = false;
    return contentText(this.state);
  }
}
