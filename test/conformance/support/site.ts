import type { Snapshot } from '../../../src/simulator';
import { TestPalette } from '../../unit/provider/support/palette';
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

  private constructor(
    readonly row: Row,
    readonly palette: TestPalette,
    readonly refs: Refs,
    readonly core: Core,
    /** What was there before the object. */
    readonly before: Situation,
  ) {}

  static async open(row: Row): Promise<Site> {
    const palette = await TestPalette.open(row.simulator);
    const refs = (await row.world?.(palette)) ?? {};
    const core = new Core(palette, row.type);
    return new Site(row, palette, refs, core, situationOf(palette, NOTHING));
  }

  get minimal(): Body {
    return this.row.minimal(this.refs);
  }

  get full(): Body {
    return this.row.full(this.refs);
  }

  /** Puts a world back. @returns its object */
  at({ world, kept }: Situation): Kept {
    const { control } = this.palette.simulator;
    control.clearFaults();
    control.restoreSnapshot(structuredClone(world));
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
    return countsOf(this.palette.simulator.control.snapshot());
  }

  /** The changes of the row, with what this world has. */
  get variants(): readonly Variant[] {
    return variantsOf(this.row, this.core.block, this.refs).variants;
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
    const { kept, diagnostics } = await this.core.turn(this.at(this.before), body);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || kept.state === null) throw new Error(`can't be made: ${JSON.stringify(diagnostics)}`);
    return this.situation(kept);
  }
}

function situationOf({ simulator }: TestPalette, kept: Kept): Situation {
  const world = simulator.control.snapshot({ secrets: true });
  return { world, kept, counts: countsOf(world) };
}

function countsOf(world: Snapshot): Counts {
  const clusters = world.clusters.filter(({ state }) => state !== 'Deleted');
  const { projects, gateways, accounts, profiles, ipPools, dnsMappings, documents = [], sshKeys, registries } = world;
  const kinds = { projects, gateways, accounts, profiles, clusters, ipPools, dnsMappings, documents, sshKeys, registries };
  return Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, all.length]));
}
