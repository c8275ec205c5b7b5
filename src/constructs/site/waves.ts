import type { SiteDescription } from './description';

/**
 * The sites of a fleet by wave, in their order; all in one where none says its wave.
 * @throws Error for sites of one name, for a wave that has none, and for what says no wave where others do
 */
export function wavesOf(fleet: string, sites: readonly SiteDescription[]): readonly (readonly SiteDescription[])[] {
  const problem = (text: string) => new Error(`Fleet "${fleet}": ${text}`);
  if (sites.length === 0) throw problem('it has no sites.');
  const twice = sites.find(({ name }, at) => sites.findIndex((other) => other.name === name) < at);
  if (twice) throw problem(`two sites are called "${twice.name}". Each site has a stack of its own, by its name.`);
  const without = sites.filter(({ wave }) => wave === undefined);
  if (without.length === sites.length) return [sites];
  if (without.length > 0)
    throw problem(`${listed(without)} says no wave, and others do. Give it one: wave: ${lastOf(sites)}, say.`);
  const odd = sites.find(({ wave = 0 }) => !Number.isInteger(wave) || wave < 1);
  if (odd) throw problem(`"${odd.name}" is in wave ${odd.wave}. Waves are whole numbers from 1 on, which is the canary.`);
  return Array.from({ length: lastOf(sites) }, (_, before) => {
    const wave = sites.filter((site) => site.wave === before + 1);
    if (wave.length > 0) return wave;
    const later = sites.filter(({ wave: other = 0 }) => other > before + 1);
    throw problem(`wave ${before + 1} has no site, and ${listed(later)} would wait for it. Number the waves without a gap.`);
  });
}

function lastOf(sites: readonly SiteDescription[]): number {
  return sites.reduce((last, { wave = 1 }) => Math.max(last, wave), 1);
}

function listed(sites: readonly SiteDescription[]): string {
  return sites.map(({ name }) => `"${name}"`).join(', ');
}
