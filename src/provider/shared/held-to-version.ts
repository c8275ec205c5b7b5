import { reaches } from '../../domain/palette-version';
import { type Diagnostic, DiagnosticError, errorAt, type Path, warningAt } from '../../framework';
import type { KnownPalette } from './known-palette';
import type { PaletteDataSource, PaletteResource } from './provider-data';
import { type Asking, VERSION_RULES, type VersionRule } from './version-rules';

type Held = { readonly data: KnownPalette; add(...diagnostics: readonly Diagnostic[]): void };

/** A resource that refuses, while it is planned, what this Palette can't do, and warns where that isn't known. */
export function heldToVersion(resource: PaletteResource): PaletteResource {
  const rules = rulesOf(resource.type);
  if (rules.length === 0) return resource;
  return {
    ...resource,
    async preflight(change, context) {
      const { action, prior, planned, config } = change;
      if (action !== 'delete' && planned !== null) tell(rules, { action, prior, planned, config } as Asking, context);
      await resource.preflight?.(change, context);
    },
  };
}

/** A data source that refuses to look for what this Palette can't have. */
export function dataHeldToVersion(source: PaletteDataSource): PaletteDataSource {
  const rules = rulesOf(`data.${source.type}`);
  if (rules.length === 0) return source;
  return {
    ...source,
    read(config, context) {
      tell(rules, { action: 'read', prior: null, planned: config, config } as Asking, context);
      return source.read(config, context);
    },
  };
}

function rulesOf(type: string): readonly VersionRule[] {
  return VERSION_RULES.filter(({ types }) => types.test(type));
}

/** @throws DiagnosticError with all that this Palette can't do */
function tell(rules: readonly VersionRule[], asking: Asking, { data: known, add }: Held): void {
  const errors: Diagnostic[] = [];
  for (const rule of rules) {
    const at = rule.askedAt(asking);
    const verdict = at && verdictOf(rule, known);
    if (at === undefined || verdict === undefined || verdict === 'does') continue;
    if (verdict === 'lacks') errors.push(refusalOf(rule, known, placed(at)));
    else if (!known.rulesTold.has(rule.feature)) {
      known.rulesTold.add(rule.feature);
      add(doubtOf(rule, known, placed(at)));
    }
  }
  if (errors.length > 0) throw new DiagnosticError(...errors);
}

function placed(at: Path): Path | undefined {
  return at.length === 0 ? undefined : at;
}

/** Whether a Palette does something, lacks it, or may do either. */
export function verdictOf(
  { since, until, hosting, defect }: VersionRule,
  { version, hosting: present }: Omit<KnownPalette, 'rulesTold'>,
): 'does' | 'lacks' | 'open' {
  if (hosting) return present === undefined ? 'does' : hosting.includes(present) ? 'does' : 'lacks';
  if (version === undefined) return defect ? 'does' : 'open';
  const answers = [
    since === undefined ? 'yes' : reaches(version, since),
    until === undefined ? 'yes' : not(reaches(version, until)),
  ];
  if (answers.includes('no')) return 'lacks';
  return answers.includes('open') ? 'open' : 'does';
}

function not(answer: ReturnType<typeof reaches>): ReturnType<typeof reaches> {
  return answer === 'open' ? 'open' : answer === 'yes' ? 'no' : 'yes';
}

function refusalOf(rule: VersionRule, { version }: KnownPalette, at: Path | undefined): Diagnostic {
  const summary = rule.hosting
    ? `${rule.feature} is none of Palette SaaS`
    : `${rule.feature} is not to be had from Palette ${version}`;
  const source = rule.hosting
    ? 'The host, or hosting, says that this is SaaS.'
    : `This Palette is ${version}, by palette_version or hosting.`;
  return errorAt(at, summary, `${extentOf(rule)} ${source} ${rule.instead}`);
}

function doubtOf(rule: VersionRule, { version }: KnownPalette, at: Path | undefined): Diagnostic {
  const source =
    version === undefined
      ? "Which version this Palette is isn't known here"
      : `palette_version says ${version} without a patch, which leaves that open`;
  return warningAt(
    at,
    `${rule.feature} may not be to be had from this Palette`,
    `${extentOf(rule)} ${source}: set palette_version (PALETTE_VERSION), and the plan says for sure. ${rule.instead}`,
  );
}

/** Which Palettes do it, in a sentence. */
function extentOf({ since, until, hosting, defect }: VersionRule): string {
  if (hosting) return 'Only a Palette or VerteX that one runs oneself has it.';
  if (defect) return `It works from Palette ${since} on.`;
  return since === undefined ? `Palette had it before ${until}.` : `Palette has it from ${since} on.`;
}
