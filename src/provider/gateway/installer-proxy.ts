import { passesProxyOn } from '../../domain/trust';
import { type Gateway, isSystemGateway } from '../../palette';
import type { Answers } from './cli/installer';

/** Annotation that records how a gateway of the installer was told to reach Palette. */
export const PROXY_ANNOTATION = 'cdktf-palette/proxy';

/**
 * What the installer of a gateway was answered about the proxy; undefined where nothing tells: it had none, it was made elsewhere, or it takes that of
 * a cluster that was there before.
 */
export function installerProxy(gateway: Gateway): Answers | undefined {
  const text = gateway.metadata.annotations?.[PROXY_ANNOTATION];
  if (text === undefined || isSystemGateway(gateway) || !passesProxyOn(installOf(gateway))) return undefined;
  return answersOf(text);
}

/** How a gateway came to life. */
export function installOf({ spec }: Gateway) {
  return spec?.isSelfHosted ? 'existing_kubernetes' : 'palette_cli';
}

/** The proxy among the answers, as an attribute has it; null where they have none. */
export function proxyOf(answers: Answers | undefined) {
  const { 'HTTPS Proxy': https, 'HTTP Proxy': http, 'No Proxy': past } = answers ?? {};
  if (!https && !http) return null;
  const no_proxy = (past ?? '').split(',').map((each) => each.trim());
  return { https_proxy: https || null, http_proxy: http || null, no_proxy: no_proxy.filter((each) => each !== '') };
}

/** Anybody may write an annotation: what is no record of texts tells nothing. */
function answersOf(text: string): Answers | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isAnswers(value) ? value : undefined;
}

function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}
