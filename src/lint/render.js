// Draws every model as Cockpit would show it, so that a reviewer sees what an analyst sees.
// Writes <name>.svg and <name>.png to target/models and fails when a model does not import without warnings.
const { mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { chromium } = require('playwright-core');

const models = join(__dirname, '../../processes');
const target = join(__dirname, '../../target/models');
const viewer = require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
const margin = 20;

async function main() {
  mkdirSync(target, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [ '--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking' ]
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1.5 });
    for (const file of readdirSync(models).filter(name => name.endsWith('.bpmn')).sort()) {
      await render(page, file);
    }
  } finally {
    await browser.close();
  }
}

async function render(page, file) {
  await page.setContent('<body style="margin:0;background:white"><div id="canvas" style="width:400px;height:300px"></div>');
  await page.addScriptTag({ path: viewer });
  const drawn = await page.evaluate(draw, { xml: readFileSync(join(models, file), 'utf8'), margin });
  drawn.warnings.forEach(warning => complain(`${file}: ${warning}`));

  const name = join(target, basename(file, '.bpmn'));
  writeFileSync(`${name}.svg`, drawn.svg);
  await page.setContent(`<body style="margin:0;background:white">${drawn.svg.slice(drawn.svg.indexOf('<svg'))}`);
  await page.locator('svg').first().screenshot({ path: `${name}.png` });
  console.log(`${file}: ${drawn.width} x ${drawn.height}, ${drawn.warnings.length} warnings`);
}

// Runs in the page: the exported picture is cut tight, a margin keeps lines off its edge.
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
  const framed = svg.replace(/<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="[^"]*"/,
    `<svg $1width="${width}" height="${height}" viewBox="${box.x - margin} ${box.y - margin} ${width} ${height}"`);
  viewer.destroy();
  return { svg: framed, width, height, warnings: warnings.map(warning => warning.message) };
}

function complain(message) {
  console.error(message);
  process.exitCode = 1;
}

main().catch(error => complain(error.stack));
