import { installers } from '../../provider/gateway/cli';
import { UserError } from '../user-error';
import type { ControlCall } from './client';

/**
 * `palette pcg install` of a declared gateway, on a simulator. Where the answers are at hand, as they are for the command of an installation, it is done
 * as they say; without them it is one node on vSphere.
 * @param answers JSON, as INSTALLER_ANSWERS has it
 */
export function playInstaller(name: string, answers: string | undefined): ControlCall {
  const path = 'palette-cli/install';
  const has = 'uid';
  if (!answers) return { path, has, body: { name, cloudType: 'vsphere' } };
  const given = parsed(answers);
  const { 'HTTPS Proxy': httpsProxy, 'HTTP Proxy': httpProxy, 'No Proxy': noProxy } = given;
  const proxy = { ...(httpsProxy && { httpsProxy }), ...(httpProxy && { httpProxy }), ...(noProxy && { noProxy }) };
  const body = {
    name,
    cloudType: cloudOf(given['Cloud Type'] ?? ''),
    size: Number(given['Node Count'] ?? 1),
    ...(Object.keys(proxy).length > 0 && { proxy }),
  };
  return { path, has, body };
}

/** The API's name of a cloud that the installer has asked for by its own. */
function cloudOf(answer: string): string {
  const [cloud = answer] = Object.entries(installers).find(([, installer]) => installer.answer === answer) ?? [];
  return cloud.replaceAll('_', '-');
}

function parsed(answers: string): { readonly [prompt: string]: string } {
  try {
    const given: unknown = JSON.parse(answers);
    if (isTexts(given)) return given;
  } catch {
    // Told below.
  }
  throw new UserError('INSTALLER_ANSWERS holds no JSON object of texts; a gateway of the Palette CLI gives it to its command');
}

function isTexts(given: unknown): given is { readonly [prompt: string]: string } {
  return typeof given === 'object' && given !== null && Object.values(given).every((each) => typeof each === 'string');
}
