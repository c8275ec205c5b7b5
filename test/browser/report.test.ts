import type { Locator, Page } from 'playwright-core';
import { errorAt, warningAt } from '../../src/framework';
import { failureMarkdown, planMarkdown, unfinishedMarkdown } from '../../src/report';
import { address, change, plan, rich } from '../unit/report/support/plans';
import { namesOf, synthesized } from '../unit/report/support/synthesized';
import { describeWithChromium, type RunningBrowser, startBrowser } from './support/chromium';
import { ELEMENTS, elementsOf, openComment } from './support/markdown';
import { makeReports, type Reports } from './support/reports';

/** What the constructs advise at synth time on this site: its proxy alone doesn't set the Reach chart's values. */
const ADVICE = 'PCG015: The proxy of the gateway "dc1-gateway"';

describeWithChromium('a report, as a comment on GitHub', () => {
  let chromium: RunningBrowser;
  let reports: Reports;
  let page: Page | undefined;
  beforeAll(async () => {
    [chromium, reports] = await Promise.all([startBrowser(), makeReports()]);
  });
  afterAll(() => chromium?.close());
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  const open = async (markdown: string, width?: number): Promise<Page> => {
    page = await openComment(chromium.browser, markdown, width);
    return page;
  };
  /** As it is seen: with the lines that it has on the page. */
  const textOf = async (locator: Locator) => (await locator.allInnerTexts()).join('\n');
  const headings = (shown: Page) => shown.locator('h2, h3').allInnerTexts();
  const items = (shown: Page, heading: string) => shown.locator(`h3:text-is("${heading}") + ul > li`).allInnerTexts();
  const rows = async (shown: Page) =>
    Promise.all((await shown.locator('tbody tr').all()).map((row) => row.locator('td').allInnerTexts()));

  it.each(['scaled', 'removal', 'refused'] as const)('shows what it says and nothing of its markup: %s', async (which) => {
    const shown = await open(reports[which]);
    expect((await elementsOf(shown)).filter((element) => !ELEMENTS.has(element))).toEqual([]);
    const text = await textOf(shown.locator('article'));
    expect(text).not.toMatch(/<\/?(code|br|details|summary)|&#|&nbsp;|`|\*\*|<!--|pcg:plan|\| -|^#+ /m);
    expect(text).toMatch(
      /Stack site-dc1 · host http:\/\/127\.0\.0\.1:\d+ · project Default · owner site-dc1 · pcg [\d.]+ · provider palette [\d.]+/,
    );
    for (const width of [920, 420]) {
      await shown.setViewportSize({ width, height: 1000 });
      expect(await shown.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
  });

  it('of a pool that is scaled shows one line that changes', async () => {
    const shown = await open(reports.scaled);
    expect(await headings(shown)).toEqual(['Plan: 0 to add, 1 to change, 0 to destroy.', '1 warning', 'Actions', 'Details']);
    expect(await items(shown, '1 warning')).toEqual([expect.stringContaining(ADVICE)]);
    expect(await rows(shown)).toEqual([
      [
        '~',
        'update in place',
        'dc1-apps (site-dc1/dc1/cluster)',
        expect.stringMatching(/^palette_cluster_vsphere\.dc1_cluster_[0-9A-F]{8}$/),
      ],
    ]);
    const detail = shown.locator('details');
    expect(await detail.count()).toBe(1);
    expect(await detail.locator('pre').isVisible()).toBe(false);
    await detail.locator('summary').click();
    expect(await detail.locator('pre').isVisible()).toBe(true);
    const lines = (await textOf(detail.locator('pre'))).split('\n');
    expect(lines.filter((line) => line.includes('->'))).toEqual([expect.stringMatching(/^! +count += 2 -> 3$/)]);
    expect(lines.filter((line) => /^[-+]/.test(line))).toEqual([]);
  });

  it("of a gateway's removal names what goes, and what refers to it still", async () => {
    const shown = await open(reports.removal);
    expect(await headings(shown)).toEqual([
      'Plan: 0 to add, 0 to change, 8 to destroy.',
      'Destroyed or replaced',
      '2 warnings',
      'Actions',
      'Outputs',
      'Details',
    ]);
    expect(await items(shown, 'Destroyed or replaced')).toContain(
      'destroyed dc1-gateway (site-dc1/dc1/gateway/Gateway): everything is destroyed by this plan',
    );
    const warnings = await items(shown, '2 warnings');
    expect(warnings).toEqual([expect.stringContaining(ADVICE), expect.any(String)]);
    const [, warning = ''] = warnings;
    expect(warning.split('\n')).toEqual([
      'Clusters refer to the gateway "dc1-gateway"',
      'dc1-gateway (site-dc1/dc1/gateway/Gateway)',
      expect.stringContaining('It goes only when these are gone:'),
      expect.stringMatching(/^\s+- dc1-apps \([0-9a-f]{24}\), project Default, \w+$/),
      '',
      expect.stringContaining('the gateway will be kept'),
      expect.stringMatching(/^palette_private_cloud_gateway\.dc1_gateway_Gateway_[0-9A-F]{8}$/),
    ]);
    expect(await rows(shown)).toHaveLength(8);
    expect(await shown.locator('details').count()).toBe(9);
    expect(await shown.locator('pre').filter({ visible: true }).count()).toBe(0);
  });

  it('of a plan that is refused says so first, and why', async () => {
    const shown = await open(reports.refused);
    expect(await headings(shown)).toEqual(['Plan failed: 1 error', '1 error', '1 warning']);
    expect(await items(shown, '1 warning')).toEqual([expect.stringContaining(ADVICE)]);
    const [error = ''] = await items(shown, '1 error');
    expect(error).toMatch(/^The gateway "dc1-gateway" can't be removed\ndc1-gateway \(site-dc1\/dc1\/gateway\/Gateway\)\n/);
    expect(error).toMatch(/\n\s+- their-apps \(/);
    expect(error).toMatch(/\npalette_private_cloud_gateway\.dc1_gateway_Gateway_[0-9A-F]{8}$/);
  });

  it.each([
    '<img src=x onerror="document.title=1">',
    '</code></details></article><script>document.title = 1</script>',
    '![i](http://evil.example/i.png) [l](javascript:document.title=1) <http://evil.example> http://evil.example www.evil.example a@evil.example',
    '**b** _i_ ~~s~~ `c` ``` | a | --- | # h > q - l 1. l',
    '--> <!-- x --> &lt;b&gt; &#60;b&#62; \\<b\\>',
    '\u001b[2J\u001b]0;title\u0007\r\n# heading\n\n| a |\n|---|\n',
    '\u202eexe.fdp\u2066\u2069',
    'לפני (site/x) אחרי',
    'long-'.repeat(200),
  ])('shows what others have written as text: %#', async (evil) => {
    const names = namesOf({ a: synthesized(`site/${evil}/Resource`, { name: evil }) });
    const said = { summary: evil, detail: `${evil}\n  - ${evil}\n      ${evil}`, address: 'x_rich.a', path: [{ attribute: evil }] };
    const providers = [{ ref: 'p', name: evil, version: evil, facts: [{ label: evil, value: evil }] }];
    const options = { names, head: { stack: evil, workspace: evil, version: evil, providers } };
    const changes = [
      change({ before: rich({ name: evil }), after: rich({ name: `${evil}.` }) }),
      change({ action: 'delete', before: rich({ name: evil }), address: address('each', evil) }),
    ];
    const warnings = [{ ...warningAt(undefined, '', ''), ...said }];
    for (const markdown of [
      planMarkdown(plan({ changes, drift: changes }), { ...options, warnings }),
      failureMarkdown(
        { kind: 'failed', diagnostics: [{ ...errorAt(undefined, '', ''), ...said }], unplanned: ['x_rich.a'] },
        options,
      ),
      unfinishedMarkdown(options.head),
    ]) {
      const shown = await open(markdown);
      expect((await elementsOf(shown)).filter((element) => !ELEMENTS.has(element))).toEqual([]);
      expect(await shown.title()).toBe('');
      expect(await shown.locator('article').count()).toBe(1);
      expect((await headings(shown)).join()).toMatch(
        /^(Plan: 0 to add, 1 to change, 1 to destroy\.,Destroyed or replaced,1 warning,Actions,Changed outside of pcg,Details|Plan failed: 1 error,1 error,Not judged|Plan not finished)$/,
      );
      // All that is there is seen: nothing went into a comment or an attribute.
      const text = await textOf(shown.locator('article'));
      for (const word of evil.match(/[a-z]{3,8}/g) ?? []) expect(text).toContain(word);
      expect(await shown.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(920);
      await shown.close();
    }
  });
});
