import type { SiteDescription } from '../../constructs/site';
import type { ProviderInstance } from '../../framework';
import type { PaletteClient } from '../../palette';
import type { Clock } from '../../runtime/clock';
import type { ProjectFile } from '../new/template';
import { UserError } from '../user-error';
import { describeSites } from './describe/sites';
import { gather } from './gather';
import { openOutFolder } from './out-folder';
import { ProjectProviders } from './provider-of-project';
import { type Adopted, counted } from './summary';
import { type Choice, survey } from './survey';
import { writeAdopted } from './write-project';

/** What an adoption is told. */
export interface AdoptOptions extends Choice {
  /** The folder that is written. */
  readonly out: string;
  /** Leaves out what fails to be read, instead of ending there. */
  readonly skipFailing: boolean;
}

/** What an adoption works with. */
export interface AdoptTools {
  readonly client: PaletteClient;
  /** Makes a provider, not configured yet, of the same Palette. */
  readonly provider: () => ProviderInstance;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** The files that make stacks of the descriptions. */
  project(out: string, host: string): readonly ProjectFile[];
  /** Codes of the rules that a site breaks as it is. */
  brokenRules(site: SiteDescription): Promise<readonly string[]>;
  /** Tells how it goes. */
  say(text: string): void;
}

/**
 * Writes descriptions of what a tenant has. Palette is only read.
 * @throws UserError, DiagnosticError, or what the client throws: what was read is kept for the next run
 */
export async function adopt(options: AdoptOptions, tools: AdoptTools): Promise<Adopted> {
  const { client, signal, say } = tools;
  const found = await survey(client, options, signal);
  if (found.gateways.length === 0) throw new UserError('Palette has no private cloud gateway, so there is nothing to adopt');
  const host = hostOf(client);
  const checkpoint = openOutFolder(options.out, {
    host,
    gateways: options.gateways.length === 0 ? [] : found.gateways.map(({ metadata }) => metadata.uid),
    projects: options.projects,
  });
  if (checkpoint.size > 0) say(`Going on where an earlier run has ended: ${checkpoint.size} objects are read.`);
  const { gateways, clusters, projects } = found;
  say(
    `Found ${counted(gateways.length, 'gateway')} and ${counted(clusters.length, 'cluster')} in ${counted(projects.length, 'project')}.`,
  );
  const providers = new ProjectProviders(tools.provider, signal);
  try {
    const isChoice = options.gateways.length > 0;
    const holdings = await gather(found, { ...tools, providers, checkpoint, isChoice, skipFailing: options.skipFailing });
    const { sites: described, left, secrets, ...told } = describeSites(holdings, host);
    const sites: SiteDescription[] = [];
    for (const site of described) sites.push(letPass(site, await tools.brokenRules(site)));
    writeAdopted(options.out, sites, tools.project(options.out, host), secrets);
    checkpoint.remove();
    return { out: options.out, sites, left: [...holdings.left, ...left], ...told };
  } finally {
    await providers.close();
  }
}

/** What is there already, may be there. */
function letPass(site: SiteDescription, codes: readonly string[]): SiteDescription {
  if (codes.length === 0) return site;
  return { ...site, suppress: Object.fromEntries(codes.map((code) => [code, 'it was so when the site was adopted'])) };
}

/** As a provider's configuration has it. */
function hostOf({ baseUrl, hostName }: PaletteClient): string {
  return baseUrl === `https://${hostName}` ? hostName : baseUrl;
}
