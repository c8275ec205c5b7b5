import type { Control } from '../../../src/simulator';
import type { Phase, SiteSize } from './layout';
import type { Hands, Happening, Profile, ProfileFault } from './profile';

/** How often it is looked whether something is to happen. */
const LOOK_MS = 5;

/** How often something hit. */
export interface Fired {
  readonly name: string;
  readonly times: number;
}

/** A fault whose moment hasn't come. */
type Awaited = Required<Pick<ProfileFault, 'order' | 'when'>>;

/** Brings a profile's faults and happenings over a simulated Palette, phase by phase, and counts them. */
export class Trouble {
  /** Requests of the programs so far, without those of the judges. */
  requests = 0;
  readonly #counts = new Map<string, number>();
  readonly #control: Control;
  #ordered: readonly { readonly name: string; readonly id: number }[] = [];
  #pending: readonly (Happening | Awaited)[] = [];
  #mending: readonly { readonly happening: Happening; readonly at: number }[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #requestsBefore = 0;
  #logged = 0;

  constructor(
    private readonly profile: Profile,
    private readonly hands: Hands,
    private readonly size: SiteSize,
  ) {
    this.#control = hands.control;
    for (const { order } of profile.faults ?? []) this.#counts.set(order.name, 0);
    for (const { name } of profile.happenings ?? []) this.#counts.set(name, 0);
  }

  /** Whether there is anything for a phase. */
  isIn(phase: Phase): boolean {
    return this.#faultsOf(phase).length + this.#happeningsOf(phase).length > 0;
  }

  /** Orders what belongs to a phase, or waits until its moment comes. */
  begin(phase: Phase): void {
    this.#requestsBefore = this.#requests();
    this.#logged = this.#control.requests().length;
    const faults = this.#faultsOf(phase);
    for (const { order } of faults.filter(({ when }) => when === undefined)) this.#order(order);
    this.#pending = [...faults.flatMap(({ order, when }) => (when ? [{ order, when }] : [])), ...this.#happeningsOf(phase)];
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** @param failed how many runs of the phase have failed so far */
  beforeRun(failed: number): void {
    if (failed > 0) this.#mend(() => true);
    if (failed >= (this.profile.endsAfterRuns ?? Number.POSITIVE_INFINITY)) this.#clear();
  }

  /** The phase's runs are over; faults stay only where the profile says so. */
  end(): void {
    clearInterval(this.#timer);
    this.#pending = [];
    this.#mend(() => true);
    this.requests += this.#requests() - this.#requestsBefore;
    if (!this.profile.staysOn) this.#clear();
  }

  /** What was deleted in the phase, by its path, each once. */
  deletions(): readonly string[] {
    const deletions = this.#control
      .requests()
      .slice(this.#logged)
      .filter(({ method }) => method === 'DELETE');
    return [...new Set(deletions.map(({ path }) => path))];
  }

  /** Nothing is left of the phase. */
  close(): void {
    clearInterval(this.#timer);
    this.#clear();
  }

  /** How often each fault hit and each thing happened. */
  fired(): readonly Fired[] {
    return [...this.#counts].map(([name, times]) => ({ name, times }));
  }

  #faultsOf(phase: Phase): readonly ProfileFault[] {
    return this.profile.faults?.filter(({ phases }) => phases === undefined || phases.includes(phase)) ?? [];
  }

  #happeningsOf(phase: Phase): readonly Happening[] {
    return this.profile.happenings?.filter((happening) => happening.phase === phase) ?? [];
  }

  #requests(): number {
    return this.#control.summary().requests;
  }

  #look(): void {
    const now = performance.now();
    const requests = this.#pending.length === 0 ? [] : this.#control.requests().slice(this.#logged);
    const isPossible = (each: Happening | Awaited) => 'order' in each || each.isPossible?.(this.hands) !== false;
    const due = this.#pending.filter((each) => each.when(requests, this.size) && isPossible(each));
    this.#pending = this.#pending.filter((each) => !due.includes(each));
    for (const each of due) {
      if ('order' in each) this.#order(each.order);
      else this.#happen(each, now);
    }
    this.#mend(({ at }) => at <= now);
  }

  #order(order: ProfileFault['order']): void {
    this.#ordered = [...this.#ordered, { name: order.name, id: this.#control.addFault(order).id }];
  }

  #happen(happening: Happening, now: number): void {
    happening.happen(this.hands);
    this.#count(happening.name, 1);
    this.#mending = [...this.#mending, { happening, at: now + (happening.lastsMs ?? Number.POSITIVE_INFINITY) }];
  }

  #mend(due: (each: { readonly at: number }) => boolean): void {
    const now = this.#mending.filter(due);
    this.#mending = this.#mending.filter((each) => !now.includes(each));
    for (const { happening } of now) happening.mend?.(this.hands);
  }

  #clear(): void {
    const faults = this.#control.faults();
    for (const { name, id } of this.#ordered) this.#count(name, faults.find((fault) => fault.id === id)?.fired ?? 0);
    this.#ordered = [];
    this.#control.clearFaults();
  }

  #count(name: string, times: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + times);
  }
}
