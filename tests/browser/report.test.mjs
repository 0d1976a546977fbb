/*
 * Opens a report in Chromium and checks that it can be read. Environment:
 *   REPORT       the HTML file
 *   SCREENSHOTS  a folder for pictures of what was seen (optional)
 *   HEADING      what the page says first (optional)
 *   HOSTILE      a name that was planted in the data and must stand in the page as text (optional)
 *   SIDES        how many printed sides it may have (optional)
 *   CHROMIUM     the browser (default /usr/bin/chromium)
 */
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const { REPORT, SCREENSHOTS, HEADING, HOSTILE, SIDES, CHROMIUM = '/usr/bin/chromium' } = process.env;
assert.ok(REPORT, 'REPORT names the file to open');
const url = pathToFileURL(path.resolve(REPORT)).href;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WIDTHS = [1280, 800, 390];
const LOOKS = [
  { name: 'light', colorScheme: 'light', media: 'screen' },
  { name: 'dark', colorScheme: 'dark', media: 'screen' },
  { name: 'print', colorScheme: 'dark', media: 'print' },
];

/* A busy machine takes what it takes. */
const PATIENCE = { timeout: 600_000 };
let browser;

before(async () => {
  if (SCREENSHOTS) await mkdir(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    ...PATIENCE,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => browser?.close());

/* Runs `check` on the opened report; anything the page said, asked for or popped up is a failure. */
async function withReport({ width = 1280, look = LOOKS[0], javaScriptEnabled = true }, check) {
  const context = await browser.newContext({
    viewport: { width, height: 900 }, colorScheme: look.colorScheme, javaScriptEnabled,
  });
  try {
    context.setDefaultTimeout(PATIENCE.timeout);
    const page = await context.newPage();
    const noises = [];
    page.on('console', (message) => noises.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noises.push(`error: ${error.message}`));
    page.on('dialog', async (dialog) => {
      noises.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== url && request.url() !== 'data:,') noises.push(`request: ${request.url()}`);
    });
    await page.emulateMedia({ media: look.media, colorScheme: look.colorScheme });
    await page.goto(url);
    await check(page);
    assert.deepEqual(noises, []);
  } finally {
    await context.close();
  }
}

/* What can be seen: the size of each finding and each picture that is not left out at this width. */
const measure = () => {
  const size = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return { what: element.textContent.trim().slice(0, 60), area: width * height };
  };
  const charts = Array.from(document.querySelectorAll('figure svg.chart'));
  return {
    heading: size(document.querySelector('h1')),
    findings: Array.from(document.querySelectorAll('#findings li'), size),
    left_out: Array.from(document.querySelectorAll('figure'))
      .filter((figure) => getComputedStyle(figure).display === 'none').map(({ id }) => id),
    figures: Array.from(document.querySelectorAll('figure')).filter(({ offsetParent }) => offsetParent).map((figure) => ({
      what: figure.querySelector('h3').textContent,
      pictures: figure.querySelectorAll('svg.chart').length,
      visible: Array.from(figure.querySelectorAll('svg.chart'), size).filter((svg) => svg.area > 0).length,
    })),
    n_charts: charts.length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
};

for (const width of WIDTHS) {
  for (const look of LOOKS) {
    test(`the report can be read at ${width} pixels, ${look.name}`, async () => {
      await withReport({ width, look }, async (page) => {
        const seen = await page.evaluate(measure);
        assert.ok(seen.heading.area > 0, 'the heading is visible');
        for (const finding of seen.findings) assert.ok(finding.area > 0, `visible: ${finding.what}`);
        const expected = look.media === 'print' ? ['figure-kappa-forest', 'figure-category-curves', 'figure-ruler'] : [];
        assert.deepEqual(seen.left_out.filter((id) => !expected.includes(id)), []);
        for (const figure of seen.figures) {
          if (figure.pictures > 0) assert.equal(figure.visible, 1, `one picture of: ${figure.what}`);
        }
        assert.ok(seen.sideways <= 0, `the page scrolls sideways by ${seen.sideways} pixels`);
        if (SCREENSHOTS) {
          await page.screenshot({ path: path.join(SCREENSHOTS, `${width}-${look.name}.png`), fullPage: true });
        }
      });
    });
  }
}

for (const look of LOOKS.slice(0, 2)) {
  for (const width of [1280, 390]) {
    test(`axe finds nothing serious at ${width} pixels, ${look.name}`, async () => {
      await withReport({ width, look }, async (page) => {
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        assert.deepEqual(bad.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)]), []);
      });
    });
  }
}

test('paper is white whatever the screen is', async () => {
  await withReport({ look: LOOKS[1] }, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(await ground(), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    if (SCREENSHOTS) await page.pdf({ path: path.join(SCREENSHOTS, 'report.pdf'), preferCSSPageSize: true });
  });
});

test('it is printed on as few sides as were promised', { skip: !SIDES }, async () => {
  await withReport({ look: LOOKS[2] }, async (page) => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sides = Math.max(...Array.from(pdf.matchAll(/\/Count\s+(\d+)/g), ([, count]) => Number(count)));
    assert.ok(sides <= Number(SIDES), `${sides} sides`);
  });
});

test('the theme button overrules the system, on screen alone', async () => {
  await withReport({ look: LOOKS[0] }, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.focus('#theme');
    await page.keyboard.press('Enter');
    assert.equal(await page.textContent('#theme'), 'Theme: dark');
    assert.notEqual(await ground(), light);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await ground(), light);
  });
});

test('every chart has a role, a title and a description', async () => {
  await withReport({}, async (page) => {
    const charts = await page.evaluate(() => Array.from(document.querySelectorAll('figure svg.chart'), (svg) => ({
      role: svg.getAttribute('role'),
      title: svg.querySelector(':scope > title')?.textContent.trim(),
      desc: svg.querySelector(':scope > desc')?.textContent.trim(),
      named: (svg.getAttribute('aria-labelledby') ?? '').split(' ').every((id) => document.getElementById(id)),
    })));
    for (const chart of charts) {
      assert.equal(chart.role, 'img');
      assert.ok(chart.title, 'a title');
      assert.ok(chart.desc, `a description of: ${chart.title}`);
      assert.ok(chart.named, `named by its title: ${chart.title}`);
    }
  });
});

test('ids are unique and links lead somewhere', async () => {
  await withReport({}, async (page) => {
    const { twice, dangling } = await page.evaluate(() => {
      const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id);
      return {
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        dangling: Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'))
          .filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1))),
      };
    });
    assert.deepEqual(twice, []);
    assert.deepEqual(dangling, []);
  });
});

test('the page says first what it comes to', async (t) => {
  if (!HEADING) return t.skip('no heading is known');
  await withReport({}, async (page) => assert.equal((await page.textContent('h1')).trim(), HEADING));
});

test('no number is missing its words', async () => {
  await withReport({}, async (page) => {
    const text = await page.textContent('main');
    for (const word of ['NaN', 'Infinity', '{{', '}}']) {
      assert.ok(!text.includes(word), `the page says ${word}`);
    }
  });
});

test('headings are in order', async () => {
  await withReport({}, async (page) => {
    const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.map((heading) => Number(heading.tagName[1])));
    assert.equal(levels[0], 1);
    levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, `heading ${index}`));
  });
});

test('the question table is sorted by keyboard, both ways', async (t) => {
  await withReport({}, async (page) => {
    const rows = page.locator('#question-table tbody tr:not(.state)');
    if (await rows.count() < 2) return t.skip('fewer than two questions');
    const column = 2;
    const header = page.locator('#question-table thead th').nth(column);
    const values = () => rows.evaluateAll((all, index) => all.map((row) => row.cells[index].dataset.v), column);
    const expected = (sign) => (before) => {
      const known = before.filter((value) => value !== '');
      known.sort((a, b) => sign * (Number(a) - Number(b)));
      return [...known, ...before.filter((value) => value === '')];
    };
    const start = await values();
    await header.locator('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await values(), expected(1)(start));
    await page.keyboard.press('Space');
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await values(), expected(-1)(start));
    assert.equal(await page.textContent('#live'), 'Sorted by Reach, descending');
    assert.equal(await page.locator('#question-table th[aria-sort=none]').count(),
      await page.locator('#question-table th[aria-sort]').count() - 1);
    assert.equal(await page.locator('#question-table tr.state').count(), 0, 'sorted rows leave their groups');
  });
});

test('the filter leaves flagged and watched questions', async (t) => {
  await withReport({}, async (page) => {
    const rows = page.locator('#question-table tbody tr:not(.state)');
    const all = await rows.count();
    if (all === 0) return t.skip('no question');
    await page.focus('#only');
    await page.keyboard.press('Space');
    const flagged = await page.locator('#question-table tr[data-flagged]:not(.state)').count();
    assert.equal(await page.locator('#question-table tbody tr:not(.state):visible').count(), flagged);
    assert.equal(await page.locator('#question-table tr.state:visible').count(),
      await page.locator('#question-table tr.state[data-flagged]').count());
    assert.equal(await page.textContent('#live'), `${flagged} of ${all} questions shown`);
    await page.keyboard.press('Space');
    assert.equal(await page.locator('#question-table tbody tr:not(.state):visible').count(), all);
  });
});

test('nothing needs a script to be read', async () => {
  await withReport({ javaScriptEnabled: false }, async (page) => {
    const seen = await page.evaluate(measure);
    assert.ok(seen.heading.area > 0);
    for (const finding of seen.findings) assert.ok(finding.area > 0, `visible: ${finding.what}`);
    assert.equal(await page.locator('#tools').isVisible(), false);
    assert.equal(await page.locator('#theme').isVisible(), false);
  });
});

test('the page holds no script, picture or handler but its own', async () => {
  await withReport({}, async (page) => {
    const found = await page.evaluate(() => ({
      scripts: document.querySelectorAll('script').length,
      foreign: document.querySelectorAll('img, iframe, object, embed, video, audio, form, base, image, use[href^=http], foreignObject').length,
      handlers: Array.from(document.querySelectorAll('*')).flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style')),
      links: Array.from(document.querySelectorAll('link'), (link) => link.getAttribute('href')),
    }));
    assert.deepEqual(found, { scripts: 1, foreign: 0, handlers: [], links: ['data:,'] });
  });
});

test('a hostile name is text', async (t) => {
  if (!HOSTILE) return t.skip('no name was planted');
  await withReport({}, async (page) => {
    assert.ok((await page.textContent('main')).includes(HOSTILE), 'the name stands in the page as it was given');
    await page.waitForTimeout(200);
  });
});

test('the file is valid HTML', async () => {
  const validate = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': ['error', { style: 'omit' }],
      /* SVG elements close themselves. */
      'no-self-closing': 'off',
    },
  });
  const report = await validate.validateFile(path.resolve(REPORT));
  const messages = report.results.flatMap((result) => result.messages)
    .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`);
  assert.deepEqual(messages.slice(0, 12), []);
});
