import type { ObjectValue, StateResult, Value } from '../../../src/framework';
import { account, cluster } from './bodies';
import type { Run, Stored, TestPalette } from './palette';

const CLUSTER = 'palette_cluster_vsphere';

type Values = { readonly [name: string]: Value };

/** A cluster that runs, in the hands of one provider after the other, and of somebody who works in Palette meanwhile. */
export class ClusterAtWork {
  private constructor(
    private readonly palette: TestPalette,
    /** How it is configured. */
    readonly wanted: Values,
    public stored: Stored,
  ) {}

  /** @param changes to the configuration that it is made with */
  static async make(palette: TestPalette, changes: (wanted: Values) => Values = (wanted) => wanted): Promise<ClusterAtWork> {
    const run = await palette.run({ owner: 'me' });
    const login = await run.create('palette_cloud_account_vsphere', account('vcenter', palette.gateway('dc1')));
    const profile = await run.data('palette_cluster_profile', { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' });
    const wanted = changes(cluster('apps', String(login.state?.id), String(profile.id)));
    const made = await run.create(CLUSTER, wanted);
    if (made.state?.completed !== true) throw new Error(JSON.stringify(made.diagnostics));
    return new ClusterAtWork(palette, wanted, made);
  }

  /** A provider of another run. */
  run(): Promise<Run> {
    return this.palette.run({ owner: 'me' });
  }

  /** Refreshes, and plans. @returns whether anything is to be changed, and what the plan says */
  async plan(wanted: Values = this.wanted) {
    const run = await this.run();
    const read = await run.read(CLUSTER, this.stored);
    const plan = await run.plan(CLUSTER, read, wanted);
    // What is planned unchanged is the very object that came.
    return { changes: plan.planned !== read.state, read, ...plan };
  }

  /** Refreshes, and applies. */
  async apply(wanted: Values): Promise<StateResult> {
    const run = await this.run();
    const changed = await run.change(CLUSTER, await run.read(CLUSTER, this.stored), wanted);
    this.stored = changed;
    return changed;
  }

  /** What an import makes of it, refreshed. */
  async imported(): Promise<ObjectValue> {
    const run = await this.run();
    const { imported, diagnostics } = await run.instance.import(CLUSTER, String(this.stored.state?.id));
    if (!imported) throw new Error(JSON.stringify(diagnostics));
    const { state } = await run.read(CLUSTER, imported);
    return state ?? {};
  }

  /** Does something in Palette itself; `*` in the path is the cluster's uid, `CONFIG` that of its configuration. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer, which tests look into
  async call(method: string, path: string, body?: unknown): Promise<any> {
    const project = this.palette.simulator.control.snapshot().projects.find(({ name }) => name === 'Default')?.uid ?? '';
    const { id, cloud_config_id } = this.stored.state ?? {};
    const answer = await fetch(this.palette.url + path.replace('*', String(id)).replace('CONFIG', String(cloud_config_id)), {
      method,
      headers: { apikey: 'local-palette', projectuid: project, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.status === 204 ? undefined : answer.json();
  }
}

/** A configuration with a change to one of its machine pools. */
export function withPool(name: string, changes: Values): (wanted: Values) => Values {
  return (wanted) => ({
    ...wanted,
    machine_pool: (wanted.machine_pool as readonly Values[]).map((pool) => (pool.name === name ? { ...pool, ...changes } : pool)),
  });
}
