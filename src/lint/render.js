// Draws every model as Cockpit would show it, so that a reviewer sees what an analyst sees.
// Writes <name>.svg and <name>.png to target/models, and to src/doc/models each picture whose model has changed since it was drawn.
// Fails when a model does not import without warnings.
//
// Pictures cannot be compared byte by byte: a text is measured by the browser, and another Chromium or font moves it by a hair. So each
// carries the digest of the model it shows, and ModelPicturesTest compares that with the model. The digest leaves out what belongs to the
// engine alone (camunda: attributes, extension elements) and is never drawn: who changes a listener needs no browser.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { chromium } = require('playwright-core');

const models = join(__dirname, '../../processes');
const target = join(__dirname, '../../target/models');
const pictures = join(__dirname, '../../src/doc/models');
const viewer = require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const margin = 20;

async function main() {
  const files = readdirSync(models).filter(name => name.endsWith('.bpmn')).sort();
  mkdirSync(target, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [ '--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking' ]
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1.5 });
    for (const file of files) {
      await render(page, file);
    }
  } finally {
    await browser.close();
  }
  for (const picture of readdirSync(pictures).filter(name => !files.includes(`${basename(name, '.svg')}.bpmn`))) {
    rmSync(join(pictures, picture));
    console.log(`src/doc/models/${picture}: removed, it has no model`);
  }
}

async function render(page, file) {
  await page.setContent('<body style="margin:0;background:white"><div id="canvas" style="width:400px;height:300px"></div>');
  await page.addScriptTag({ path: viewer });
  const xml = readFileSync(join(models, file), 'utf8');
  const drawn = await page.evaluate(draw, { xml, margin });
  drawn.warnings.forEach(warning => complain(`${file}: ${warning}`));

  const name = basename(file, '.bpmn');
  const svg = picture(drawn.svg, digest(xml));
  writeFileSync(join(target, `${name}.svg`), svg);
  await page.setContent(`<body style="margin:0;background:white">${svg}`);
  await page.locator('svg').first().screenshot({ path: join(target, `${name}.png`) });
  console.log(`${file}: ${drawn.width} x ${drawn.height}, ${drawn.warnings.length} warnings`);

  const committed = join(pictures, `${name}.svg`);
  if (!existsSync(committed) || !readFileSync(committed, 'utf8').includes(digest(xml))) {
    writeFileSync(committed, svg);
    console.log(`src/doc/models/${name}.svg: drawn anew`);
  }
}

// As ModelPicturesTest computes it.
function digest(xml) {
  const visible = xml
    .replace(/<bpmn:extensionElements>[\s\S]*?<\/bpmn:extensionElements>/g, '')
    .replace(/ camunda:\w+="[^"]*"/g, '')
    .replace(/\s+/g, ' ');
  return createHash('sha256').update(visible).digest('hex');
}

// The export without what only a mouse needs, and with names for its arrow heads that do not change from run to run.
function picture(svg, digest) {
  const names = new Map();
  const plain = svg.slice(svg.indexOf('<svg'))
    .replace(/<\w+ [^>]*class="djs-hit[^>]*\/>/g, '')
    .replace(/marker-[0-9a-z]{20,}/g, name => names.get(name) || names.set(name, `marker-${names.size + 1}`).get(name))
    .replace(/<\/g>(?=<)/g, '</g>\n');
  return `<!-- drawn by npm run render in src/lint; model sha256 ${digest} -->\n${plain}\n`;
}

// Runs in the page: the exported picture is cut tight, a margin keeps lines off its edge, and white lies behind it on a dark page too.
async function draw({ xml, margin }) {
  const viewer = new BpmnJS({
    container: '#canvas',
    textRenderer: { defaultStyle: { fontFamily: '"Noto Sans CJK TC", "Noto Sans TC", sans-serif' } }
  });
  const { warnings } = await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();
  const box = viewer.get('canvas').viewbox().inner;
  const width = Math.ceil(box.width + 2 * margin);
  const height = Math.ceil(box.height + 2 * margin);
  const [ left, top ] = [ box.x - margin, box.y - margin ];
  const framed = svg.replace(/<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"([^>]*)>/,
    `<svg $1width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"$2>`
      + `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="white"/>`);
  viewer.destroy();
  return { svg: framed, width, height, warnings: warnings.map(warning => warning.message) };
}

function complain(message) {
  console.error(message);
  process.exitCode = 1;
}

main().catch(error => complain(error.stack));
