import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { ROOT, Workspace } from './support/workspace';

describeWithTerraform('pcg provider debug', () => {
  test('serves terraform in another shell, logs here what it does there, and ends by a signal', async () => {
    const palette = await startPalette();
    palette.simulator.control.addFault({ match: { method: 'GET', path: '/v1/**' }, times: 1, action: { status: 503 } });
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'provider', 'debug'], {
      env: { PATH: process.env.PATH, TF_LOG: 'trace', ...palette.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'close');
    let logged = '';
    child.stderr.on('data', (chunk: Buffer) => {
      logged += chunk;
    });
    try {
      const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      const [, value = ''] = /^TF_REATTACH_PROVIDERS='(.+)'$/.exec(line) ?? [];
      const [{ Addr: address, Pid }] = Object.values(JSON.parse(value)) as [{ Addr: { String: string }; Pid: number }];
      expect(Pid).toBe(child.pid);

      const workspace = await Workspace.withPlugin({ TF_REATTACH_PROVIDERS: value });
      try {
        workspace.configure({
          data: { palette_project: { default: { name: 'Default' } } },
          output: { project: { value: '${data.palette_project.default.id}' } },
        });
        await workspace.init();
        expect(await workspace.tryApply()).toMatchObject({ code: 0, output: expect.stringMatching(/project = "[0-9a-f]{24}"/) });
      } finally {
        await workspace.close();
      }
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(logged).toMatch(/"@message":"a call to Palette is sent again","@module":"provider\.palette"/);
      expect(logged).not.toContain(palette.env.PALETTE_API_KEY);
      expect(existsSync(address.String)).toBe(false);
    } finally {
      child.kill('SIGKILL');
      await palette.simulator.close();
    }
  });
});
