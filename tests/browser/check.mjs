// Opens the reports named on the command line in Chromium and checks what only a browser can.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [out, ...reports] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});

let checks = 0;
const check = (what, holds) => {
  assert.ok(holds, what);
  checks += 1;
};

// A page in which whatever it says, breaks or fetches is written down.
const open = async (file, { script = true, width = 1280, height = 900 } = {}) => {
  const page = await browser.newPage();
  const heard = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => request.url() === url || heard.push(`request: ${request.url()}`));
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  await page.goto(url, { waitUntil: 'load' });
  return { page, heard };
};

const systems = (page) =>
  page.$$eval('#systems tbody tr', (rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) =>
        Array.from(row.cells, (cell) => {
          const day = cell.querySelector('time');
          return day ? day.dateTime : cell.textContent.trim();
        }),
      ),
  );

const search = async (page, file) => {
  const all = await systems(page);
  check(`${file}: there are systems`, all.length > 10);
  const status = () => page.$eval('#systems-status', (status) => status.textContent);
  check(`${file}: all are counted`, (await status()).includes(`${all.length}`));
  const wanted = all[3][1];
  await page.type('#systems-search', wanted.toUpperCase());
  const found = await systems(page);
  const holds = (row) => wanted.toLowerCase().split(' ').every((word) => row.join(' ').toLowerCase().includes(word));
  assert.deepEqual(found, all.filter(holds), `${file}: the rows with »${wanted}«, and no others`);
  check(`${file}: not all rows hold it`, found.length > 0 && found.length < all.length);
  check(`${file}: those found are counted`, (await status()).startsWith(`${found.length} `));
  await page.type('#systems-search', ' findes-ikke');
  check(`${file}: nothing is found`, (await systems(page)).length === 0);
  await page.focus('#systems-search');
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  check(`${file}: all are back`, (await systems(page)).length === all.length);
};

const sort = async (page, file, language) => {
  const order = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const columns = await page.$$eval('#systems thead th', (all) => all.length);
  for (let at = 0; at < columns; at += 1) {
    for (const [direction, sign] of [['ascending', 1], ['descending', -1]]) {
      // The first column by keyboard, the others by mouse.
      const button = (await page.$$('#systems thead th button'))[at];
      if (at === 0) {
        await button.focus();
        await page.keyboard.press('Enter');
      } else {
        await button.click();
      }
      const said = await page.$$eval('#systems thead th', (all) => all.map((th) => th.getAttribute('aria-sort')));
      check(`${file}: column ${at} alone is ${direction}`, said.every((one, n) => one === (n === at ? direction : null)));
      const column = (await systems(page)).map((row) => row[at]);
      const known = column.filter((text) => text !== '–');
      check(`${file}: what is not known comes last`, column.slice(known.length).every((text) => text === '–'));
      const sorted = known.every((text, n) => n === 0 || sign * order.compare(known[n - 1], text) <= 0);
      check(`${file}: column ${at} is ${direction}`, sorted);
    }
  }
};

const keyboard = async (page, file) => {
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('Tab');
  const focus = () => page.evaluate('document.activeElement.className || document.activeElement.id');
  check(`${file}: Tab finds the skip link first`, (await focus()) === 'skip');
  const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
  check(`${file}: focus is seen`, outline === 'solid');
  await page.keyboard.press('Enter');
  check(`${file}: the skip link leads to the content`, (await focus()) === 'main');
};

const accessible = async (page, file) => {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }),
  );
  const said = results.violations.map((one) => `${one.id}: ${one.help}\n  ${one.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join('\n  ')}`);
  assert.equal(said.length, 0, `${file}: axe-core found\n${said.join('\n')}`);
  check(`${file}: axe-core looked`, results.passes.length > 20);
  const unsure = results.incomplete.map((one) => `${one.id} (${one.nodes.length})`);
  console.log(`${file}: axe-core ${results.testEngine.version}: ${results.passes.length} rules pass, 0 violations; undecided: ${unsure.join(', ') || 'none'}`);
  const bare = await page.$$eval('svg', (all) =>
    all.filter((svg) => !(svg.getAttribute('aria-hidden') === 'true' || (svg.getAttribute('role') === 'img' && svg.querySelector('title')?.textContent))).length,
  );
  check(`${file}: every picture has words`, bare === 0);
};

// What axe-core leaves undecided (short texts, texts in pictures): every text against the background behind it, and every
// shape that says something against white. Nothing here has a picture or a gradient behind it.
const contrast = async (page, file) => {
  const faint = await page.evaluate(() => {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const opaque = (colour) => colour !== 'none' && (channels(colour)[3] ?? 1) > 0;
    const light = (colour) => {
      const [r, g, b] = channels(colour).map((n) => (n / 255 <= 0.04045 ? n / 3294.6 : ((n / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a, b) => {
      const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (element) => {
      for (let one = element; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor;
        if (opaque(colour)) return colour;
      }
      return 'rgb(255, 255, 255)';
    };
    const found = [];
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const holds = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
      if (holds && element.checkVisibility() && !['SCRIPT', 'title', 'desc'].includes(element.tagName)) {
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
        const at = ratio(element.tagName === 'text' ? style.fill : style.color, behind(element));
        if (at < (large ? 3 : 4.5)) found.push(`${at.toFixed(2)} text ${element.outerHTML.slice(0, 120)}`);
      }
      if (element.closest('svg') && ['rect', 'path'].includes(element.tagName) && !element.classList.contains('grid')) {
        const inks = [style.fill, style.stroke].filter(opaque);
        const at = Math.max(...inks.map((ink) => ratio(ink, 'rgb(255, 255, 255)')));
        if (!(at >= 3)) found.push(`${at.toFixed(2)} shape ${element.outerHTML.slice(0, 120)}`);
      }
      if (element.classList.contains('mark') && !element.classList.contains('none')) {
        const at = ratio(opaque(style.backgroundColor) ? style.backgroundColor : style.borderColor, 'rgb(255, 255, 255)');
        if (at < 3) found.push(`${at.toFixed(2)} mark ${element.outerHTML}`);
      }
    }
    return found;
  });
  assert.equal(faint.length, 0, `${file}: too faint:\n${faint.slice(0, 20).join('\n')}`);
  checks += 1;
};

const printed = async (page, file, name) => {
  // A4 across with margins of 12 mm is 273 mm wide: 1031 px.
  await page.emulateMediaType('print');
  await page.setViewport({ width: 1031, height: 700 });
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  check(`${file}: nothing is cut off on paper (${wide} px of 1031)`, wide <= 1031);
  const controls = await page.$$eval('.controls, .skip', (all) => all.filter((one) => one.checkVisibility()).length);
  check(`${file}: no controls on paper`, controls === 0);
  await page.emulateMediaType(null);
  await page.setViewport({ width: 1280, height: 900 });
  const pdf = await page.pdf({ path: path.join(out, `${name}.pdf`), preferCSSPageSize: true, printBackground: true });
  const text = Buffer.from(pdf).toString('latin1');
  check(`${file}: it prints`, text.startsWith('%PDF'));
  const sizes = text.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g) ?? [];
  const across = sizes.map((size) => size.match(/[\d.]+/g).map(Number)).every(([, , w, h]) => Math.abs(w - 842) < 2 && Math.abs(h - 595) < 2);
  check(`${file}: on A4 across`, sizes.length > 0 && across);
  console.log(`${file}: ${sizes.length} pages of A4`);
};

const withoutScript = async (file, expected) => {
  const { page, heard } = await open(file, { script: false });
  check(`${file}: without script all rows are there`, (await page.$$('#systems tbody tr')).length === expected);
  const shown = await page.$eval('#systems-controls', (controls) => controls.hidden);
  check(`${file}: without script no dead controls`, shown === true);
  assert.deepEqual(heard, [], `${file}: without script it is silent`);
  await page.close();
};

const narrow = async (file) => {
  const { page } = await open(file, { width: 320, height: 640 });
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  check(`${file}: reads without scrolling sideways at 320 px (${wide})`, wide <= 320);
  await page.close();
};

const calm = async (page, file) => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const behaviour = await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior');
  check(`${file}: nothing moves for who wants calm`, behaviour === 'auto');
  await page.emulateMediaFeatures([]);
};

const pictures = async (file, name) => {
  const { page } = await open(file, { width: 1280, height: 900 });
  for (const id of ['glance', 'ranking', 'plan', 'pools', 'contracts', 'systems', 'thread', 'gaps']) {
    const section = await page.$(`#${id}`);
    const box = await section.boundingBox();
    await page.screenshot({
      path: path.join(out, `${name}-${id}.png`),
      clip: { x: 0, y: box.y, width: 1280, height: Math.min(box.height, 1400) },
      captureBeyondViewport: true,
    });
  }
  await page.screenshot({ path: path.join(out, `${name}-top.png`) });
  await page.close();
};

try {
  for (const file of reports) {
    const name = path.basename(file, '.html');
    const { page, heard } = await open(file);
    const language = await page.evaluate('document.documentElement.lang');
    check(`${name}: says its language`, language === 'da' || language === 'en');
    const rows = (await systems(page)).length;
    await keyboard(page, name);
    await accessible(page, name);
    await contrast(page, name);
    if (rows > 0) {
      await search(page, name);
      await sort(page, name, language);
      await accessible(page, `${name} when sorted`);
      await withoutScript(file, rows);
    }
    await calm(page, name);
    await printed(page, name, name);
    await narrow(file);
    assert.deepEqual(heard, [], `${name}: console, errors and requests`);
    await page.close();
    await pictures(file, name);
  }
  console.log(`${checks} checks hold`);
} finally {
  await browser.close();
}
