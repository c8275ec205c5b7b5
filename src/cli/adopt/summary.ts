import type { SiteDescription } from '../../constructs/site';
import type { DescribedSites } from './describe/sites';
import type { LeftOut } from './objects';
import { SECRETS } from './write-project';

/** What an adoption has come to. */
export interface Adopted {
  readonly out: string;
  readonly sites: readonly SiteDescription[];
  readonly left: readonly LeftOut[];
  readonly secretive: DescribedSites['secretive'];
  readonly cloudless: DescribedSites['cloudless'];
}

/** It in words, for whoever goes on with it. */
export function adoptedText({ out, sites, left, secretive, cloudless }: Adopted): string {
  const accounts = sites.flatMap((site) => managed(site.accounts));
  return [
    `Wrote ${counted(sites.length, 'site')} to ${out}:`,
    ...sites.map(siteLine),
    ...section('The first apply makes in the state alone, and nothing in Palette:', sites.map(stateAlone)),
    ...section(
      'Left out:',
      left.map(({ what, why }) => `${what}: ${why}`),
    ),
    ...section(
      `What looks secret is in ${SECRETS}, as variables (. ./${SECRETS} before a plan), and changes of these attributes are ignored (overrides, lifecycle.ignore_changes):`,
      [
        ...secretive.map(({ what, attributes, variables }) => `${what}: ${attributes.join(', ')}; ${variables.join(', ')}`),
        ...(secretive.length === 0
          ? []
          : ['The plan that imports shows these as they are: keep its report to yourself (docs/adopt.md)']),
      ],
    ),
    ...section('Rules that what is there breaks, suppressed in the files (docs/rules.md):', sites.flatMap(suppressedIn)),
    ...section("Can't be read, and stays as it is:", [
      ...(accounts.length === 0
        ? []
        : [`the secrets of ${counted(accounts.length, 'account')}: give them when an account is to change`]),
      'how gateways were installed: their nodes, networks and proxies',
      ...cloudless.map((what) => `what ${what} makes clusters on: write its cloud, and take lifecycle.ignore_changes away`),
    ]),
    '',
    `Next: cd ${out}, npm install, npm run plan. The plan holds imports; after npm run apply it is empty.`,
  ].join('\n');
}

/** `1 site`, `2 sites` */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function siteLine({ name, provider, gateways, accounts, ipPools, dnsMappings, clusters }: SiteDescription): string {
  const counts = [
    [managed(gateways).length, 'gateway'],
    [managed(accounts).length, 'account'],
    [managed(ipPools).length, 'IP pool'],
    [managed(dnsMappings).length, 'DNS mapping'],
    [managed(clusters).length, 'cluster'],
  ] as const;
  const texts = counts.filter(([count]) => count > 0).map(([count, what]) => counted(count, what));
  return `  sites/${name}.yaml: ${texts.join(', ')} (project ${provider?.projectName})`;
}

function suppressedIn({ name, suppress = {} }: SiteDescription): readonly string[] {
  const codes = Object.keys(suppress);
  return codes.length === 0 ? [] : [`sites/${name}.yaml: ${codes.join(', ')}`];
}

/** The lineage of its state, by the name that it has in a plan. */
function stateAlone({ name }: SiteDescription): string {
  return `site-${name}: the terraform_data of its lineage (site/palette/lineage)`;
}

function managed(part: { readonly [key: string]: object } | undefined): readonly object[] {
  return Object.values(part ?? {}).filter((each) => !('existing' in each));
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}
