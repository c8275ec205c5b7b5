interface Waiting {
  readonly line: string;
  readonly explain: (error: unknown) => Error;
  resolve(): void;
  reject(error: unknown): void;
}

/** Collects lines that come while others are being written; they are written together. */
export class LineQueue {
  private waiting: Waiting[] = [];

  /**
   * @param alone runs a piece of work when those before it are done
   * @param write writes lines, in one piece
   * @param written what follows, whether they could be written or not
   */
  constructor(
    private readonly alone: (work: () => Promise<void>) => Promise<void>,
    private readonly write: (lines: readonly string[]) => Promise<void>,
    private readonly written: () => Promise<void>,
  ) {}

  /** @returns when the line is written; rejects with what `explain` makes of a failure */
  add(line: string, explain: (error: unknown) => Error): Promise<void> {
    const added = new Promise<void>((resolve, reject) => this.waiting.push({ line, explain, resolve, reject }));
    if (this.waiting.length === 1) void this.alone(() => this.flush());
    return added;
  }

  private async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      await this.write(batch.map(({ line }) => line));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject, explain } of batch) reject(explain(error));
    }
    await this.written();
  }
}
