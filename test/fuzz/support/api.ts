import { Value } from '@sinclair/typebox/value';
import { type Operation, type OperationName, operations } from '../../../src/palette';
import { createManualClock, createSimulator } from '../../../src/simulator';
import type { JsonValue } from './json';

/** Uids of what is in a simulated Palette, by the name of the path's parameter and the part of the path before it. */
interface Known {
  readonly overlord: string;
  readonly cluster: string;
  readonly account: string;
  readonly profile: string;
  readonly config: string;
  readonly project: string;
}

/** Answers of a simulated Palette, by the operation; where it has none, the emptiest that the description allows. */
export async function realAnswers(): Promise<ReadonlyMap<OperationName, readonly JsonValue[]>> {
  const simulator = createSimulator({ seed: 'demo', clock: createManualClock() });
  const ask = async (method: 'GET' | 'POST', url: string, project?: string): Promise<JsonValue | undefined> => {
    const answer = await simulator.inject({
      method,
      url,
      headers: { apikey: 'local-palette', ...(project === undefined ? {} : { projectuid: project }) },
      ...(method === 'POST' ? { payload: {} } : {}),
    });
    return answer.statusCode === 200 ? parsed(answer.body) : undefined;
  };
  try {
    const known = knownUids(simulator.world);
    const answers = new Map<OperationName, readonly JsonValue[]>();
    for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
      const readsOnly = operation.method === 'GET' || operation.path.endsWith('/search');
      const url = pathOf(operation, known);
      const found = readsOnly
        ? [await ask(operation.method as 'GET' | 'POST', url), await ask(operation.method as 'GET' | 'POST', url, known.project)]
        : [];
      const real = found.filter((answer) => answer !== undefined);
      answers.set(name, real.length > 0 ? real : [emptiest(operation)]);
    }
    return answers;
  } finally {
    await simulator.close();
  }
}

type World = ReturnType<typeof createSimulator>['world'];

function knownUids(world: World): Known {
  const project = world.projects.named('Default')?.uid ?? '';
  const cluster = [...world.clusters.values()].find(({ projectUid }) => projectUid === project);
  const account = [...world.accounts.values()].find(({ projectUid }) => projectUid === project);
  return {
    project,
    cluster: cluster?.uid ?? '',
    config: cluster?.configUid ?? '',
    account: account?.uid ?? '',
    overlord: [...world.gateways.values()][0]?.uid ?? '',
    profile: [...world.profiles.values()][0]?.uid ?? '',
  };
}

/** The path of an operation with uids of things that exist. */
function pathOf({ path }: Operation, known: Known): string {
  return path
    .replace('{configUid}', known.config)
    .replace('{objectKind}', 'spectrocluster')
    .replace('{objectUid}', known.cluster)
    .replace('{uid}', () => uidFor(path, known));
}

function uidFor(path: string, known: Known): string {
  if (path.includes('overlords') || path.includes('pcg')) return known.overlord;
  if (path.includes('cloudaccounts')) return known.account;
  if (path.includes('clusterprofiles')) return known.profile;
  return known.cluster;
}

function emptiest({ response }: Operation): JsonValue {
  return response.body === undefined ? '' : (Value.Create(response.body) as JsonValue);
}

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
