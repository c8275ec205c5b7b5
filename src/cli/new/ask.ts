import { createInterface, type Interface } from 'node:readline/promises';
import { printableLines } from '../console';
import { UserError } from '../user-error';

/** One thing that is asked. */
export interface Question {
  readonly text: string;
  /** What an empty answer means. */
  readonly otherwise: string;
  /** @throws UserError for what is no answer; it is asked again then */
  check(answer: string): string;
}

/** Asks on the terminal, one question after the other. */
export class Questions {
  private readonly readline: Interface;
  private readonly ended = new AbortController();

  constructor(
    input: NodeJS.ReadableStream = process.stdin,
    private readonly output: NodeJS.WritableStream = process.stderr,
  ) {
    this.readline = createInterface({ input, output });
    this.readline.once('close', () => this.ended.abort());
  }

  async ask({ text, otherwise, check }: Question): Promise<string> {
    for (;;) {
      const answer = await this.readline
        .question(`${text} (${otherwise === '' ? 'none' : otherwise}): `, { signal: this.ended.signal })
        .catch(() => {
          throw new UserError('the questions were broken off, and nothing was written');
        });
      try {
        return check(answer.trim() || otherwise);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        this.output.write(`${printableLines(error.message)}\n`);
      }
    }
  }

  close(): void {
    this.readline.close();
  }
}
