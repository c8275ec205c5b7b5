import { type Diagnostic, DiagnosticError } from './diagnostics';
import type { ObjectNotes } from './object-notes';

/**
 * How a provider tells to which tenant of its remote side an object belongs, so that a state is never read against another one:
 * there every object would be gone, to be made anew or forgotten.
 */
export interface Tenancy<Data> {
  /** The tenant that the configured provider works in. Asked at most once an instance. */
  tenantOf(data: Data, signal: AbortSignal): Promise<string>;
  /** The tenant that has become this one: its objects are taken over. */
  adopted(data: Data): string | undefined;
  /** What to say of an object of another tenant. */
  foreign(data: Data, tenant: { readonly noted: string; readonly current: string }): Diagnostic;
  /** What to say of an object that isn't there, when nobody knows its tenant and nothing else was found in this run. */
  lost(data: Data, current: string): Diagnostic;
}

/**
 * Whose objects the calls of one instance are about. Objects of before tenants were noted prove themselves by being found: that
 * none of them is there is taken for the wrong tenant, and one that is there vouches for the others.
 */
export class TenantGuard {
  #tenant: Promise<string> | undefined;
  #proven = false;
  /** Reads that may still find something. */
  #looking = 0;
  #waiting: { readonly vouched: () => void; readonly refused: () => void }[] = [];

  constructor(
    private readonly tenancy: Tenancy<unknown>,
    private readonly data: unknown,
    private readonly signal: AbortSignal,
  ) {}

  /** The tenant of now. A question that failed is asked again. */
  tenant(): Promise<string> {
    this.#tenant ??= this.tenancy.tenantOf(this.data, this.signal).catch((error: unknown) => {
      this.#tenant = undefined;
      throw error;
    });
    return this.#tenant;
  }

  /** @returns the notes as they are to be kept. @throws DiagnosticError for an object of another tenant */
  async admit(notes: ObjectNotes): Promise<ObjectNotes> {
    const current = await this.tenant();
    if (notes.tenant === undefined) return notes;
    if (notes.tenant !== current && notes.tenant !== this.tenancy.adopted(this.data)) {
      throw new DiagnosticError(this.tenancy.foreign(this.data, { noted: notes.tenant, current }));
    }
    this.prove();
    return { ...notes, tenant: current };
  }

  /**
   * Looks ahead, when a change of an object is planned: a plan without refresh has read nothing. Where the tenant can't be asked for, the
   * plan goes on, since whoever carries it out asks again.
   * @throws DiagnosticError for an object of another tenant
   */
  async foresee(notes: ObjectNotes): Promise<void> {
    const current = notes.tenant === undefined ? undefined : await this.tenant().catch(() => undefined);
    if (current !== undefined) await this.admit(notes);
  }

  /**
   * Looks for an object whose tenant may not be noted.
   * @returns what was found, or null when it is surely gone
   * @throws DiagnosticError when it isn't there, and nothing tells that it ever was
   */
  async find<T>(notes: ObjectNotes, look: () => Promise<T | null>): Promise<T | null> {
    this.#looking += 1;
    let found: T | null;
    try {
      found = await look();
    } finally {
      this.#looking -= 1;
      // Whoever waits goes on only when this one's answer is known, which it is in a moment.
      queueMicrotask(() => this.#settle());
    }
    if (found !== null) this.prove();
    if (found !== null || notes.tenant !== undefined || this.#proven) return found;
    await new Promise<void>((resolve, reject) => {
      const refused = () =>
        this.tenant().then((current) => reject(new DiagnosticError(this.tenancy.lost(this.data, current))), reject);
      this.#waiting.push({ vouched: resolve, refused });
    });
    return null;
  }

  /** An object was found, so this is the tenant of the state. */
  prove(): void {
    this.#proven = true;
    this.#settle();
  }

  #settle(): void {
    if (!this.#proven && this.#looking > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { vouched, refused } of waiting) (this.#proven ? vouched : refused)();
  }
}
