import { networkOf } from '../../domain/address';
import { CLI_CLOUDS } from '../../domain/gateway';
import { DiagnosticError, errorAt, isUnknown, path, type Report, type Value } from '../../framework';
import type { Values } from '../clouds/cloud';
import { installerOf } from './cli';
import type { CommonQuestion } from './cli/installer';

/** What the Palette CLI alone is told. A gateway on existing Kubernetes has it from its cluster, or has no use for it. */
const OF_THE_CLI = {
  size: 'takes its nodes from that cluster',
  custom_size: 'takes its nodes from that cluster',
  proxy: 'takes its proxy from that cluster',
  share_with_projects: 'has no account of its own',
  pod_cidr: 'has the networks of that cluster',
  service_ip_range: 'has the networks of that cluster',
  image_registry: 'pulls images as that cluster does; another registry is set there, by the image-swap chart',
  image_pull_secret_wo: 'pulls images as that cluster does',
  ubuntu_pro_token_wo: 'runs on the system that the nodes of that cluster have, which Palette subscribes to nothing',
  patch_os_on_boot: 'takes its nodes from that cluster',
  reboot_after_patch: 'takes its nodes from that cluster',
  node_affinity: 'takes its nodes from that cluster',
} as const;

/** What is wrong with a gateway as a whole; anything in it may be unknown. */
export function checkGateway(config: Values, report: Report): void {
  const { install_method: method, cloud_type: cloud } = config;
  if (method === 'existing_kubernetes') checkExisting(config, report);
  if (method !== 'palette_cli' || typeof cloud !== 'string') return;
  checkInstallable(cloud, config, report);
  checkSize(config, report);
  checkNetworks(config, report);
}

/**
 * Refuses to install nodes that nobody has placed. A gateway that was installed before, and is imported, needs no placement: Palette
 * doesn't give it back.
 * @throws DiagnosticError
 */
export function requirePlacement(planned: Values): void {
  const { install_method: method, cloud_type: cloud } = planned;
  if (method !== 'palette_cli' || typeof cloud !== 'string' || !installerOf(cloud) || planned[cloud] !== null) return;
  const detail = `The Palette CLI has to be told where the nodes go: add ${cloud}.`;
  throw new DiagnosticError(errorAt(path(cloud), 'Placement is missing', detail));
}

function checkExisting(config: Values, report: Report): void {
  for (const cloud of CLI_CLOUDS) {
    if (config[cloud] === null) continue;
    const detail = `A gateway on existing Kubernetes takes its nodes from that cluster. Remove ${cloud}.`;
    report.error(path(cloud), `${cloud} has no effect here`, detail);
  }
  for (const [name, reason] of Object.entries(OF_THE_CLI)) {
    if (config[name] === null) continue;
    report.error(path(name), `${name} has no effect here`, `A gateway on existing Kubernetes ${reason}. Remove ${name}.`);
  }
  const { node_count: count } = config;
  if (count === null || count === 1 || isUnknown(count as Value)) return;
  const detail = 'A gateway on existing Kubernetes has the nodes of that cluster. Remove node_count.';
  report.error(path('node_count'), 'node_count has no effect here', detail);
}

/** The Palette CLI installs on the cloud, is told where, and is told nothing that it doesn't ask there. */
function checkInstallable(cloud: string, config: Values, report: Report): void {
  const installer = installerOf(cloud);
  if (installer === undefined) {
    const detail = `It installs on ${CLI_CLOUDS.join(', ')}. For ${cloud}, install the gateway on existing Kubernetes.`;
    report.error(path('cloud_type'), `The Palette CLI installs no gateway on ${cloud}`, detail);
  }
  for (const other of CLI_CLOUDS) {
    if (other === cloud || config[other] === null) continue;
    const detail = `The gateway is one on ${installer?.title ?? cloud} (cloud_type). Remove ${other}, or change cloud_type.`;
    report.error(path(other), `${other} is the placement of another cloud`, detail);
  }
  if (installer === undefined) return;
  const placement = config[cloud];
  for (const [question, reason] of Object.entries(installer.unasked) as [CommonQuestion, string][]) {
    if (config[question] === null) continue;
    const detail = `The Palette CLI doesn't ask for it on ${installer.title}: ${reason}. Remove ${question}.`;
    report.error(path(question), `${question} has no effect here`, detail);
  }
  if (placement !== null && !isUnknown(placement as Value))
    installer.validate?.(placement as Values, { node_count: config.node_count }, report);
}

/** A size of one's own is given with its numbers, and numbers with such a size. */
function checkSize({ size, custom_size: custom, cloud_type: cloud }: Values, report: Report): void {
  if (isUnknown(size as Value) || isUnknown(custom as Value)) return;
  if (installerOf(cloud)?.unasked.custom_size !== undefined) {
    if (size !== 'custom') return;
    const detail = 'Only vSphere has machines made to measure. Take small, medium or large.';
    report.error(path('size'), 'No such size on this cloud', detail);
    return;
  }
  if ((size === 'custom') === (custom !== null)) return;
  const detail = 'Give size = "custom" together with custom_size, or neither.';
  report.error(path(custom === null ? 'custom_size' : 'size'), 'Half a size of its own', detail);
}

/** The networks inside the gateway lie apart from each other and from its machines. */
function checkNetworks({ pod_cidr: pods, service_ip_range: services, vsphere, openstack }: Values, report: Report): void {
  const machines = textIn(textIn(vsphere, 'static_ip'), 'gateway');
  const networks = [
    ['pod_cidr', pods],
    ['service_ip_range', services],
    ['the network of the machines', typeof machines === 'string' ? `${machines}/32` : textIn(openstack, 'node_cidr')],
  ] as const;
  networks.forEach(([name, text], index) => {
    const network = typeof text === 'string' ? networkOf(text) : undefined;
    const other = networks.slice(0, index).find(([, each]) => {
      const range = typeof each === 'string' ? networkOf(each) : undefined;
      return network && range && network.first <= range.last && range.first <= network.last;
    });
    if (other === undefined) return;
    const at = index === networks.length - 1 ? other[0] : name;
    report.error(path(at), 'Networks overlap', `${name} (${text}) and ${other[0]} (${other[1]}) have addresses in common.`);
  });
}

function textIn(values: unknown, name: string): unknown {
  return typeof values === 'object' && values !== null ? (values as Values)[name] : undefined;
}
