import { SYSTEM_GATEWAY_CLOUDS } from '../../domain/gateway';
import { type Attribute, attr, isUnknown, path, type Report, type Unknown, type Value, validators } from '../../framework';
import type { Gateway } from '../../palette';
import type { Values } from '../clouds/cloud';
import { presentSystemGateway } from '../gateway/system-gateway';
import type { ProviderData } from '../shared/provider-data';
import { gatewayOf } from './try-credentials';

/** How Palette marks accounts of the gateway that is part of it. */
export const SYSTEM = 'system';

const byId = (reaches: string) =>
  attr.string({
    optional: true,
    computed: true,
    recompute: ['use_system_private_gateway'],
    description: `Gateway that reaches ${reaches}: \`id\` of a \`palette_private_cloud_gateway_ready\`. Give it, or \`use_system_private_gateway\`.`,
    validate: validators.notEmpty,
  });

/** Which gateway an account is used through. That which is part of Palette serves some clouds only; the others name one. */
export function gatewayFields(cloud: string, reaches: string): { readonly private_cloud_gateway_id: ReturnType<typeof byId> } {
  const field = byId(reaches);
  if (!SYSTEM_GATEWAY_CLOUDS.includes(cloud)) {
    const description = `Gateway that reaches ${reaches}: \`id\` of a \`palette_private_cloud_gateway_ready\`.`;
    return {
      private_cloud_gateway_id: { ...field, required: true, optional: false, computed: false, recompute: 'never', description },
    };
  }
  const use: { readonly [name: string]: Attribute } = { use_system_private_gateway: useSystem(reaches) };
  return { private_cloud_gateway_id: field, ...use };
}

const useSystem = (reaches: string) =>
  attr.bool({
    default: false,
    description: `Whether the gateway that is part of a self-hosted Palette or VerteX reaches ${reaches}, in place of \`private_cloud_gateway_id\`. Nothing may stand between them. Not on SaaS. Default \`false\`.`,
  });

/** Exactly one gateway is named. */
export function checkGatewayChoice(config: Values, report: Report): void {
  const { use_system_private_gateway: system, private_cloud_gateway_id: id } = config;
  if (system === undefined || isUnknown(system as Value) || isUnknown(id as Value)) return;
  if (system !== true && id === null) {
    const detail = 'Give private_cloud_gateway_id, or use_system_private_gateway = true on a Palette that you run yourself.';
    report.error(path('private_cloud_gateway_id'), 'Which gateway?', detail);
  }
  if (system === true && id !== null) {
    const detail = 'Give either use_system_private_gateway or private_cloud_gateway_id.';
    report.error(path('use_system_private_gateway'), 'Two gateways', detail);
  }
}

/** The gateway that a configuration names. @throws DiagnosticError when Palette knows none */
export async function chosenGateway(
  palette: ProviderData,
  planned: Values & { readonly private_cloud_gateway_id: string | Unknown | null },
  signal: AbortSignal,
): Promise<Gateway> {
  if (planned.use_system_private_gateway === true) return presentSystemGateway(palette, signal);
  return gatewayOf(palette, String(planned.private_cloud_gateway_id), signal);
}

/** What an account says of its gateway. Who named that by its uid, goes on doing so; an import tells the two apart by Palette's mark. */
export function gatewayChoiceOf(
  cloud: string,
  annotations: { readonly [key: string]: string } | undefined,
  state: Values,
): { readonly private_cloud_gateway_id: string } {
  const id = annotations?.overlordUid ?? '';
  if (!SYSTEM_GATEWAY_CLOUDS.includes(cloud)) return { private_cloud_gateway_id: id };
  const named = state.private_cloud_gateway_id !== null && state.use_system_private_gateway !== true;
  const use: Values = { use_system_private_gateway: !named && annotations?.overlordType === SYSTEM };
  return { private_cloud_gateway_id: id, ...use };
}
