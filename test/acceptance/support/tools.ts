import { spawnSync } from 'node:child_process';
import { TERRAFORM } from '../../support/terraform';

/** Whether a program answers on this machine. */
function answers(program: string): boolean {
  // Without the variable it would ask for news and note that in the user's home.
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  return spawnSync(program, ['version'], { stdio: 'ignore', env }).status === 0;
}

export { TERRAFORM };

const present = answers(TERRAFORM);

/**
 * A suite that needs the real terraform. Where there is none it is left out, and the run says so at
 * its end; in CI it fails instead.
 */
export const describeWithTerraform: jest.Describe = present || process.env.CI ? describe : describe.skip;

if (!present && process.env.CI) {
  test('terraform is there, as CI requires', () => {
    throw new Error(`"${TERRAFORM}" is not on the PATH`);
  });
}
