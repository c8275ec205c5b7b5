import type { CliCloud, GatewaySize } from '../../../domain/gateway';
import type { Attribute, Report } from '../../../framework';
import type { Values, ValuesOf } from '../../clouds/cloud';

/** Attributes of a placement, by name. */
type PlacementFields = { readonly [name: string]: Attribute };

/** Answers by prompt. */
export type Answers = { readonly [prompt: string]: string };

/** What the Palette CLI asks on some clouds only, beside the placement. */
export type CommonQuestion = 'size' | 'custom_size' | 'reboot_after_patch';

/** The Palette CLI's installation of a gateway on one cloud, in its own types. */
interface TypedInstaller<F extends PlacementFields> {
  /** As `cloud_type` has it; the placement's attribute is called so, too. */
  readonly cloud: CliCloud;
  /** For messages: `MAAS`. */
  readonly title: string;
  /** As the installer calls it. */
  readonly answer: string;
  /** What of a gateway's answers is asked on this cloud only. */
  readonly fields: F;
  /** What isn't asked on this cloud, and why not. */
  readonly unasked: { readonly [question in CommonQuestion]?: string };
  /** Answers out of the placement. */
  answers(placement: ValuesOf<F>): Answers;
  /** What to say against a placement; anything in it may be unknown. */
  validate?(placement: Values, gateway: { readonly node_count: unknown }, report: Report): void;
  /** How large its nodes are, where the placement says it. */
  sizeOf?(placement: ValuesOf<F>): GatewaySize;
}

/** An installer as the code sees it that is the same for all. */
export type Installer = TypedInstaller<Record<never, never>>;

/** Takes the types of its placement off an installer; its attributes keep theirs. */
export function defineInstaller<const F extends PlacementFields>(typed: TypedInstaller<F>): Installer & { readonly fields: F } {
  return typed as unknown as Installer & { readonly fields: F };
}

/** Answers that there are: what is unset is left to whoever runs the installer. */
export function given(answers: { readonly [prompt: string]: string | number | boolean | readonly string[] | null }): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([prompt, answer]) => (answer === null ? [] : [[prompt, textOf(answer)]])),
  );
}

function textOf(answer: string | number | boolean | readonly string[]): string {
  if (typeof answer === 'boolean') return answer ? 'y' : 'n';
  return typeof answer === 'object' ? answer.join(',') : String(answer);
}
