import { createInterface, type Interface } from 'node:readline';
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

/** Asks on the terminal, one question after the other. What was typed ahead counts. */
export class Questions {
  private readonly readline: Interface;
  private readonly lines: AsyncIterator<string>;

  constructor(
    input: NodeJS.ReadableStream = process.stdin,
    private readonly output: NodeJS.WritableStream = process.stderr,
  ) {
    this.readline = createInterface({ input, output });
    this.lines = this.readline[Symbol.asyncIterator]();
  }

  async ask({ text, otherwise, check }: Question): Promise<string> {
    this.readline.setPrompt(`${text} (${otherwise}): `);
    for (;;) {
      this.readline.prompt();
      const { value, done } = await this.lines.next();
      if (done) {
        this.output.write('\n');
        throw new UserError('the questions were broken off, and nothing was written');
      }
      try {
        return check(value.trim() || otherwise);
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
