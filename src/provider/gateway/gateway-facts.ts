import { attr } from '../../framework';
import { type Gateway, isGatewayRunning, isSystemGateway } from '../../palette';

const text = (description: string) => attr.string({ computed: true, nullable: true, description });

/** What Palette tells of a gateway, as attributes of a data source. */
export const gatewayFactFields = {
  state: attr.string({ computed: true, description: 'State as Palette tells it: `Pending`, `Provisioning`, `Running` …' }),
  running: attr.bool({ computed: true, description: 'Whether it takes work now.' }),
  system: attr.bool({ computed: true, description: 'Whether it is the gateway inside a self-hosted Palette.' }),
  health: text('Health as its agent reported it last.'),
  agent_version: text('Version of its agent.'),
  last_heartbeat: text('When its agent was heard last (RFC 3339).'),
  cloud_account_id: text('Uid of the account that its installation made.'),
};

/** The values of {@link gatewayFactFields}. */
export function gatewayFacts(gateway: Gateway) {
  const { spec, status } = gateway;
  return {
    state: status?.state ?? 'Unknown',
    running: isGatewayRunning(gateway),
    system: isSystemGateway(gateway),
    health: status?.health?.state ?? null,
    agent_version: status?.health?.agentVersion ?? null,
    last_heartbeat: status?.health?.lastHeartBeatTimestamp ?? null,
    cloud_account_id: spec?.cloudAccountUid ?? null,
  };
}
