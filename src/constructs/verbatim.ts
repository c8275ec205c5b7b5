import { Token } from 'cdktf';

/**
 * A map whose keys reach Terraform as they are. cdktf turns the keys of plain maps into snake_case,
 * which is right for attributes and wrong for labels; what is resolved later it leaves alone.
 */
export function verbatim(map: { readonly [key: string]: string } | undefined): { [key: string]: string } | undefined {
  return map && (Token.asAny({ resolve: () => map }) as unknown as { [key: string]: string });
}
