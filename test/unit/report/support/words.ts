import { wrap } from '../../../../src/report/render/wrap';

/** Where pcg speaks of itself and terraform of itself. All else in the text of a plan is terraform's, word for word. */
const SENTENCES: readonly (readonly [terraform: string, pcg: string])[] = [
  [
    'Terraform used the selected providers to generate the following execution plan. Resource actions are indicated with the following symbols:',
    'pcg used the selected providers to generate the following execution plan. Resource actions are indicated with the following symbols:',
  ],
  ['Terraform will perform the following actions:', 'pcg will perform the following actions:'],
  ['Note: Objects have changed outside of Terraform', 'Note: Objects have changed outside of pcg'],
  [
    'Terraform detected the following changes made outside of Terraform since the last "terraform apply" which may have affected this plan:',
    'pcg detected the following changes made outside of pcg since the last "pcg apply" which may have affected this plan:',
  ],
  [
    'This is a refresh-only plan, so Terraform will not take any actions to undo these. If you were expecting these changes then you can apply this plan to record the updated values in the Terraform state without changing any remote objects.',
    'This is a refresh-only plan, so pcg will not take any actions to undo these. If you were expecting these changes then you can apply this plan to record the updated values in the state without changing any remote objects.',
  ],
  [
    'You can apply this plan to save these new output values to the Terraform state, without changing any real infrastructure.',
    'You can apply this plan to save these new output values to the state, without changing any real infrastructure.',
  ],
  [
    'Terraform has checked that the real remote objects still match the result of your most recent changes, and found no differences.',
    'pcg has checked that the real remote objects still match the result of your most recent changes, and found no differences.',
  ],
  [
    'Terraform has compared your real infrastructure against your configuration and found no differences, so no changes are needed.',
    'pcg has compared your real infrastructure against your configuration and found no differences, so no changes are needed.',
  ],
  [
    'Either you have not created any objects yet or the existing objects were already deleted outside of Terraform.',
    'Either you have not created any objects yet or the existing objects were already deleted outside of pcg.',
  ],
  [
    'will no longer be managed by Terraform, but will not be destroyed',
    'will no longer be managed by this stack, but will not be destroyed',
  ],
  ['will be removed from Terraform state, but will not be destroyed', 'will be removed from the state, but will not be destroyed'],
];

/**
 * The text of a plan of terraform's in the words of pcg.
 * @param width columns that its sentences fill
 */
export function inWordsOfPcg(text: string, width = 77): string {
  return SENTENCES.reduce((said, [theirs, ours]) => said.replaceAll(wrap(theirs, width), () => wrap(ours, width)), text);
}
