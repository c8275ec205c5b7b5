import { HOSTINGS, type Hosting, hostingOf, NEWEST_KNOWN, versionProblem } from '../../domain/palette-version';
import { DiagnosticError, errorAt, path } from '../../framework';

/** What is known of the Palette at the other end. */
export interface KnownPalette {
  /** `4.9`, `4.9.16`; undefined where nobody said. */
  readonly version: string | undefined;
  readonly hosting: Hosting | undefined;
  /** Features of which this run has said that this Palette may not have them. */
  readonly rulesTold: Set<string>;
}

/**
 * What configuration or environment, and the host, say of a Palette.
 * @param version `palette_version`; of the vendor's own it is the newest when unset
 * @param hosting `hosting`; the host's when unset
 * @throws DiagnosticError where they are wrong or contradict each other: the environment's are checked by nobody else
 */
export function knownPalette(hostName: string, version: string | undefined, hosting: string | undefined): KnownPalette {
  const problem = version ? versionProblem(version) : undefined;
  if (problem !== undefined) throw at('palette_version', 'No version of Palette', problem);
  const named = HOSTINGS.find((each) => each === hosting);
  if (hosting && named === undefined)
    throw at('hosting', 'Who runs this Palette?', `"${hosting}" is not one of ${HOSTINGS.join(', ')}.`);
  const vendors = hostingOf(hostName);
  if (vendors !== undefined && named !== undefined && vendors !== named) {
    const detail = `${hostName} is SaaS, and hosting says ${named}. Take hosting out, or name the host of your own Palette.`;
    throw at('hosting', "The host is the vendor's", detail);
  }
  const known = named ?? vendors;
  return { version: version || (known === 'saas' ? NEWEST_KNOWN : undefined), hosting: known, rulesTold: new Set() };
}

function at(attribute: string, summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path(attribute), summary, detail));
}
