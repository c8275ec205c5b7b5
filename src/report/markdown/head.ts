import type { DescribedProvider } from '../../executor/plan/plan';
import { codeText } from './escape';

/** What a report is about. */
export interface ReportHead {
  readonly stack: string;
  readonly workspace: string;
  /** The release of pcg. */
  readonly version: string;
  /** The provider configurations that were used, as far as they could be. */
  readonly providers: readonly DescribedProvider[];
  /** It is a section of a report of several stacks, which has the marker. */
  readonly section?: boolean;
}

// More of them are no head any more.
const MOST_PROVIDERS = 8;

/**
 * The first line of a report: a comment that nobody sees, the same for each plan of a stack and a workspace. A pipeline
 * finds by it the comment that it wrote before. Names are written as in URLs, so that none of them ends it.
 */
export function marker({ stack, workspace }: Pick<ReportHead, 'stack' | 'workspace'>): string {
  return `<!-- pcg:plan stack=${encoded(stack)} workspace=${encoded(workspace)} -->`;
}

/** The begin of a report: the marker, the title, and what it is about. @param title already Markdown */
export function headText(title: string, head: ReportHead | undefined): string {
  if (!head) return `## ${title}\n\n`;
  if (head.section) return `## ${codeText(head.stack)}: ${title}\n\n${aboutText(head)}\n\n`;
  return `${marker(head)}\n\n## ${title}\n\n${aboutText(head)}\n\n`;
}

function aboutText({ stack, workspace, version, providers }: ReportHead): string {
  const first = [fact('Stack', stack), ...(workspace === 'default' ? [] : [fact('workspace', workspace)])];
  const [only, ...others] = providers;
  const inline = only && others.length === 0 ? only.facts.map(({ label, value }) => fact(label, value)) : [];
  const releases = new Set(providers.map(({ name, version: of }) => `provider ${codeText(name)} ${codeText(of)}`));
  const line = [...first, ...inline, `pcg ${codeText(version)}`, ...releases].join(' · ');
  if (others.length === 0) return line;
  const shown = providers.slice(0, MOST_PROVIDERS).map(providerLine);
  const more = providers.length > MOST_PROVIDERS ? [`and ${providers.length - MOST_PROVIDERS} provider configurations more`] : [];
  return [line, ...shown, ...more].join('<br>\n');
}

/** A provider configuration by the name that blocks give it: `palette.second`. */
function providerLine({ ref, name, facts }: DescribedProvider): string {
  const alias = /"\]\.(.+)$/.exec(ref)?.[1];
  const called = alias === undefined ? name : `${name}.${alias}`;
  return `${codeText(called)}: ${facts.map(({ label, value }) => fact(label, value)).join(' · ')}`;
}

function fact(label: string, value: string): string {
  return `${label.replace(/[^\p{L}\p{N} ]/gu, '')} ${codeText(value)}`;
}

/** The same of a report of several stacks. @param app what the stacks are of @param stacks those that were named; none for all */
export function stacksMarker(app: string, stacks: readonly string[], workspace: string): string {
  const named = stacks.length === 0 ? '' : ` stacks=${stacks.map(encoded).join(',')}`;
  return `<!-- pcg:plan app=${encoded(app)}${named} workspace=${encoded(workspace)} -->`;
}

function encoded(text: string): string {
  // Half of a surrogate pair has no spelling in a URL.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
