import { rmSync, statSync } from 'node:fs';
import { withoutSecrets } from './environment-secrets';
import { isSame, type RunFiles, refuseByLook, refuseOwnFile } from './own-files';
import { refuseForeignLink, replaceFile } from './replace-file';
import { UserError } from './user-error';

/** What is known of a report's file before anything is read. */
export interface ReportFileOptions {
  /** The file of `--report`. */
  readonly file: string | undefined;
  /** The file of `--out`, which must be another one. */
  readonly planFile: string | undefined;
  /** Files that are named besides, to be read. */
  readonly read: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The file of `--report`, or none: then nothing is written. */
export class ReportFile {
  readonly #file: string | undefined;
  readonly #env: NodeJS.ProcessEnv;
  #unwritable = false;
  /** There was no such file before. */
  readonly #made: boolean;

  /** @throws UserError when the file is somebody else's: nothing is written then */
  constructor({ file, planFile, read, env }: ReportFileOptions) {
    if (file !== undefined) {
      refuseFile(file, planFile);
      const other = read.find((each) => isSame(each, file));
      if (other !== undefined) throw new UserError(`--report ${file} is to be read as well; give the report a file of its own`);
    }
    this.#made = file !== undefined && statSync(file, { throwIfNoEntry: false }) === undefined;
    this.#file = file;
    this.#env = env;
  }

  /**
   * Now it is known what the run lives from.
   * @throws UserError when the file is one of these; what was begun there is gone
   */
  opened(files: RunFiles): void {
    if (this.#file === undefined) return;
    try {
      refuseOwnFile('--report', this.#file, files);
    } catch (error) {
      this.#unwritable = true;
      if (this.#made) rmSync(this.#file, { force: true });
      throw error;
    }
  }

  /** Takes the place of what the run before has left. */
  begin(text: string): void {
    // What is no file has no text of the run before in it.
    if (this.#file !== undefined && statSync(this.#file, { throwIfNoEntry: false })?.isFile() !== false) this.write(text);
  }

  /** @throws what the system says, once: it isn't tried again */
  write(text: string): void {
    if (this.#file === undefined || this.#unwritable) return;
    try {
      replaceFile(this.#file, withoutSecrets(text, this.#env), { tolerant: true });
    } catch (error) {
      this.#unwritable = true;
      throw error;
    }
  }
}

/** States, configurations and plans are JSON, and reports never are. */
function refuseFile(file: string, planFile: string | undefined): void {
  if (planFile !== undefined && isSame(planFile, file)) {
    throw new UserError(`--report and --out both name ${file}; give the report a file of its own`);
  }
  refuseByLook('--report', file);
  refuseForeignLink(file);
}
