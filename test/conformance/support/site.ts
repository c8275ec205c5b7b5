import type { Snapshot } from '../../../src/simulator';
import { TestPalette } from '../../provider/support/palette';
import { type Body, Core, type Kept, NOTHING } from './core';
import type { Refs, Row } from './row';
import { changedOf, type Variant, variantsOf } from './variants';

/** A world with an object in it, to be come back to. */
export interface Situation {
  readonly world: Snapshot;
  readonly kept: Kept;
  /** How many objects of each kind it has. */
  readonly counts: Counts;
}

/** How many objects there are, by kind. */
export type Counts = { readonly [kind: string]: number };

/** The Palette of a row. Each case begins in a world that is put back, which costs a fraction of making one. */
export class Site {
  private readonly made = new Map<string, Promise<Situation>>();
  private known: readonly Variant[] | undefined;

  /** What is known once the object is made. */
  private found: Refs = {};

  private constructor(
    readonly row: Row,
    readonly palette: TestPalette,
    private readonly given: Refs,
    readonly core: Core,
    /** What was there before the object. */
    readonly before: Situation,
  ) {}

  static async open(row: Row): Promise<Site> {
    const palette = await TestPalette.open(row.simulator);
    const refs = (await row.world?.(palette)) ?? {};
    const core = new Core(palette, row.type);
    const site = new Site(row, palette, refs, core, situationOf(palette, NOTHING));
    if (row.found) site.found = row.found((await site.with(site.full)).world);
    return site;
  }

  get refs(): Refs {
    return { ...this.given, ...this.found };
  }

  get minimal(): Body {
    return this.row.minimal(this.given);
  }

  get full(): Body {
    return this.row.full(this.given);
  }

  /** Puts a world back. @returns its object */
  at({ world, kept }: Situation): Kept {
    const { control } = this.palette.simulator;
    control.clearFaults();
    control.restoreSnapshot(world);
    return kept;
  }

  /** The world with an object that is configured so; made once for all who ask. @throws Error when it can't be */
  with(body: Body): Promise<Situation> {
    const key = JSON.stringify(body);
    const made = this.made.get(key) ?? this.make(body);
    this.made.set(key, made);
    return made;
  }

  /** The world as it is now, with an object as a state has it now. */
  situation(kept: Kept): Situation {
    return situationOf(this.palette, kept);
  }

  /** How many objects there are now. */
  counts(): Counts {
    return countsOf(this.palette);
  }

  /** The changes of the row, with what this world has. */
  get variants(): readonly Variant[] {
    this.known ??= variantsOf(this.row, this.core.block, this.refs).variants;
    return this.known;
  }

  /** What rows have beside `full`: bodies that attributes stand in which can't stand in it. */
  get bases(): readonly Body[] {
    const bodies = this.variants.map(({ from }) => [JSON.stringify(from), from] as const);
    const full = JSON.stringify(this.full);
    return [...new Map(bodies.filter(([text]) => text !== full)).values()];
  }

  /** Whether a body refers to something of the object itself, so that only a change can bring it there. */
  isLater(body: Body): boolean {
    const text = JSON.stringify(body);
    return Object.values(this.found).some((uid) => text.includes(uid));
  }

  /** `full` with all at once that changes in place. */
  get changed(): Body {
    return changedOf(this.row, this.variants, this.full, false);
  }

  /** `full` without all at once that can be taken away in place. */
  get least(): Body {
    return changedOf(this.row, this.variants, this.full, true);
  }

  close(): Promise<void> {
    return this.palette.close();
  }

  private async make(body: Body): Promise<Situation> {
    const from = this.isLater(body) ? await this.with(this.full) : this.before;
    const { kept, diagnostics } = await this.core.turn(this.at(from), body);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || kept.state === null) throw new Error(`can't be made: ${JSON.stringify(diagnostics)}`);
    return this.situation(kept);
  }
}

function situationOf(palette: TestPalette, kept: Kept): Situation {
  return { world: palette.simulator.control.snapshot({ secrets: true }), kept, counts: countsOf(palette) };
}

function countsOf({ simulator: { world } }: TestPalette): Counts {
  const { projects, gateways, accounts, profiles, ipPools, dnsMappings, documents, sshKeys, certificates, registries } = world;
  const kinds = { projects, gateways, accounts, profiles, ipPools, dnsMappings, documents, sshKeys, certificates, registries };
  const clusters = [...world.clusters.values()].filter(({ state }) => state !== 'Deleted').length;
  return { ...Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, [...all.values()].length])), clusters };
}
