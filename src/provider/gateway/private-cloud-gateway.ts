import { scaleProblem } from '../../domain/gateway';
import { isOwnMark } from '../../domain/owner';
import { DiagnosticError, errorAt, path } from '../../framework';
import { findGatewayByName, getGateway } from '../../palette';
import { tellAdoption } from '../shared/adoption';
import { refuseAdopted, retryWhileTransient } from '../shared/create-once';
import { byUid } from '../shared/identities';
import { resource } from '../shared/provider-data';
import { refuseRename } from '../shared/renamed-block';
import { agentLockOf, setAgentLock } from './gateway-agents';
import { checkGateway, requirePlacement } from './gateway-checks';
import { clustersOfGateway, type GatewayCluster, namesOf } from './gateway-clusters';
import { noteGateway } from './gateway-down';
import { growGateway, warnOfScale } from './gateway-growth';
import { GATEWAY_TYPE, gatewayCreation, removeGatewayTwins, tellGatewayTwins } from './gateway-look-up';
import {
  annotationsFor,
  annotationsOfImported,
  declare,
  findGateway,
  isMarked,
  refuseUnmarked,
  register,
  writeMetadata,
} from './gateway-registration';
import { refuseInUse, refuseUnseen, removeGateway, unseenText } from './gateway-removal';
import { adoptedTraits, asPlanned, plannedTraits, traitsAfter, traitsOf } from './gateway-traits';
import { type Circumstances, type DeclaredGateway, installerQuestions } from './installer-answers';
import { gatewaySchema, timeouts } from './private-cloud-gateway-schema';

/** `palette_private_cloud_gateway` */
export const privateCloudGateway = resource({
  type: GATEWAY_TYPE,
  schema: gatewaySchema,
  remote: 'object',
  timeouts,

  validate: checkGateway,

  plan({ prior, planned, error }) {
    const traits = plannedTraits(planned);
    // A state of before doesn't have them; the next refresh tells, and it is no change.
    if (!prior || planned.node_count !== prior.node_count) Object.assign(planned, traits);
    const count = planned.node_count;
    if (!prior || typeof count !== 'number') return;
    const problem = scaleProblem(prior.node_count, count);
    if (problem !== undefined) error(path('node_count'), 'A gateway cannot shrink', problem);
  },

  async preflight({ action, prior, planned }, context) {
    refuseRename(context.data, { action, kind: 'gateway', name: (planned ?? prior)?.name, context: 'tenant' });
    if (prior?.id) context.data.held.add(prior.id);
    if (planned && (action === 'create' || action === 'replace')) requirePlacement(planned);
    if (action === 'create' && planned)
      await tellAdoption(context.data, gatewayCreation(context.data, planned.name, context), context);
    if (action === 'update' && prior && planned) warnOfScale(prior, planned, context);
    if ((action !== 'delete' && action !== 'replace') || !prior) return;
    const gateway = await findGateway(context.data, prior, context.signal);
    if (!gateway) return;
    const { clusters, unseen: hidden } = await clustersOfGateway(context.data, gateway, context.signal);
    // Those that are being deleted are waited for.
    const unseen = { places: hidden.places, clusters: hidden.clusters.filter(isStaying) };
    refuseUnseen(prior, unseen);
    const text = unseenText(unseen);
    if (text !== undefined) {
      context.warn(
        undefined,
        `Not every cluster was seen that may refer to the gateway "${prior.name}"`,
        `${text}\n\nacknowledge_unseen was applied, so the gateway is removed all the same.`,
      );
    }
    const staying = clusters.filter(isStaying);
    if (staying.length === 0) return;
    if (prior.migrate_clusters_to !== null) {
      context.warn(
        path('migrate_clusters_to'),
        `The clusters of the gateway "${prior.name}" will be migrated`,
        `migrate_clusters_to was applied: ${prior.migrate_clusters_to} takes these over before it is removed, and there is no way back but another migration:\n${namesOf(staying)}`,
      );
      return;
    }
    const { owner } = context.data;
    const foreign = staying.filter(({ mark }) => !isOwnMark(mark, owner?.name));
    if (foreign.length > 0) throw refuseInUse(prior, foreign);
    context.warn(
      undefined,
      `Clusters refer to the gateway "${prior.name}"`,
      `It goes only when these are gone:\n${namesOf(staying)}\n\nThey are of this same configuration; if they aren't removed in this run too, the gateway will be kept and the run fails.`,
    );
  },

  async create(planned, context) {
    const palette = context.data;
    const annotations = annotationsFor(palette, planned);
    const traits = traitsOf(planned);
    if (planned.install_method === 'palette_cli') {
      requirePlacement(planned);
      const { gateway, ...declared } = await declare(palette, planned, annotations, context);
      if (gateway && planned.pause_agent_upgrades === 'lock') await setAgentLock(palette, gateway, 'lock', context.signal);
      return { ...declared, ...traits };
    }
    const { uid, commands, adopted, settle } = await register(palette, planned, context);
    context.saveState({ id: uid, registration: uid });
    // Not to be cut short: until the mark is written only the provisional name says whose it is. And what was adopted may be
    // installed and have clusters, so nothing is asked or written that isn't needed: an error from here on would taint it.
    const gateway = adopted ?? (await retryWhileTransient(() => getGateway(palette.client, uid, {}), context));
    if (!gateway) throw gone(planned.name, uid);
    if (!isMarked(gateway, planned.name, annotations)) {
      await retryWhileTransient(async () => {
        await writeMetadata(palette, gateway, planned.name, annotations);
        return true;
      }, context);
    }
    await settle();
    if (planned.pause_agent_upgrades === 'lock') await setAgentLock(palette, gateway, 'lock');
    return {
      id: uid,
      registration: uid,
      ...traits,
      annotations,
      kubectl_commands: commands ?? gateway.status?.kubectlCommands ?? [],
      installer_answers: {},
    };
  },

  async read(state, { data: palette, signal, warn, add }) {
    const find = () => findGateway(palette, state, signal);
    const gateway = state.id === null ? await find() : await palette.lookUps.gateways.withUid(state.id, find, { signal });
    if (!gateway) return state.id === null ? { ...state, ...traitsOf(state) } : null;
    palette.held.add(gateway.metadata.uid);
    tellGatewayTwins(palette, gateway, state.name, { warn });
    noteGateway(palette, gateway, { add });
    const adopted = state.install_method === null ? await adoptedTraits(palette, gateway, signal) : {};
    const lock = await agentLockOf(palette, gateway, state.pause_agent_upgrades, signal);
    return {
      id: gateway.metadata.uid,
      name: gateway.metadata.name,
      ...adopted,
      ...traitsOf({ ...state, ...adopted }),
      ...(lock === undefined ? {} : { pause_agent_upgrades: lock }),
    };
  },

  async update(planned, prior, { data: palette, signal, config }) {
    const annotations = asPlanned(planned.annotations, () => annotationsFor(palette, planned));
    const gateway = await findGateway(palette, prior, signal);
    if (gateway) {
      // What it carries says how much it can do, so it grows first: growing again what has grown changes nothing.
      if (planned.node_count > prior.node_count) await growGateway(palette, gateway, planned, signal);
      await writeMetadata(palette, gateway, planned.name, annotations, signal);
      if (planned.pause_agent_upgrades !== prior.pause_agent_upgrades)
        await setAgentLock(palette, gateway, planned.pause_agent_upgrades, signal);
    }
    return {
      // Of a gateway that was installed meanwhile, the next refresh tells the uid.
      id: prior.id,
      registration: prior.registration,
      annotations,
      kubectl_commands: prior.kubectl_commands,
      installer_answers: asPlanned(planned.installer_answers, () => answersOf(planned, { palette, config })),
      ...traitsAfter(planned),
    };
  },

  async delete(state, context) {
    const gateway = await findGateway(context.data, state, context.signal);
    if (gateway) {
      refuseAdopted(context.data, 'gateway', state.name, gateway.metadata.uid);
      refuseUnmarked(context.data, gateway, state);
      await removeGateway(context.data, gateway, state, context);
      context.data.lookUps.gateways.removed(gateway.metadata.uid);
    }
    if (state.id !== null) await removeGatewayTwins(context.data, state.name, state.id, context);
  },

  identity: byUid,
  async import(id, { data: palette, signal }) {
    const gateway = (await getGateway(palette.client, id, { signal })) ?? (await findGatewayByName(palette.client, id, { signal }));
    if (!gateway) {
      throw new DiagnosticError(errorAt(undefined, 'No such gateway', `Palette knows no gateway with the uid or name "${id}".`));
    }
    return {
      id: gateway.metadata.uid,
      name: gateway.metadata.name,
      ...(await adoptedTraits(palette, gateway, signal)),
      annotations: annotationsOfImported(palette, gateway),
      kubectl_commands: [],
      installer_answers: {},
    };
  },
});

function isStaying({ state }: GatewayCluster): boolean {
  return state !== 'Deleting';
}

function gone(name: string, uid: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      `The gateway "${name}" vanished`,
      `It was registered as ${uid}, and Palette no longer knows it. Apply again.`,
    ),
  );
}

function answersOf(
  planned: DeclaredGateway & { readonly install_method: string },
  circumstances: Circumstances,
): { [prompt: string]: string } {
  return planned.install_method === 'palette_cli' ? installerQuestions(planned, circumstances) : {};
}
