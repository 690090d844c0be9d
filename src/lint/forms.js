/*
 * Imports every form with the very form-js the Tasklist of Camunda 7.24 carries and refuses what would fail or lose data there.
 *
 *   node forms.js                 one line per form, exit code 1 when any form has a finding
 *   node forms.js --shots DIR     renders the forms with sample data (forms.samples.js) into DIR as well
 *
 * The browser is taken from the environment variable CHROMIUM, else /usr/bin/chromium.
 */
'use strict';

const fs = require('fs');
const path = require('path');
const { chromium } = require('playwright-core');
const samples = require('./forms.samples');

const FORMS = path.resolve(__dirname, '../../forms');
const FORM_JS_VERSION = '1.8.7';
const SCHEMA_VERSION = 16;

// Left out on purpose: dynamiclist loses rows and blocks Complete, checklist and taglist need Json variables, the Tasklist does not
// know filepicker and documentPreview, html would render what a stranger wrote, datetime knows no ROC years.
const FIELDS = new Set(['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select']);
const ORNAMENTS = new Set(['text', 'group', 'separator', 'spacer']);

// What an expression may read besides the fields of its own form: variables of the process.
const PROCESS_VARIABLES = {
  assessFollowUp: ['round', 'followUpLimit'],
  confirmClosure: ['closureId'],
  confirmOfficeCalendar: ['editionId'],
  settleTerms: ['proposedDeadlineLength', 'proposedDayKind', 'proposedReminderDays', 'proposedFollowUpLimit', 'proposedLeadDays']
};

// form-js counts the functions of FEEL among the variables an expression reads.
const FEEL_FUNCTIONS = ['concatenate', 'not', 'substring before', 'substring after'];

const DOCUMENTS_LINK = '<a href="/camunda/api/desk/cases/{{substring before(substring after(caseSummary, "案號："), "（")}}/documents"'
  + ' target="_blank">開啟本案文件（PDF）</a>';

const TOUCHED_LINKS = ['editions/{{editionId}}', 'closures/{{closureId}}']
  .map(list => `<a href="/camunda/api/desk/calendar/${list}" target="_blank">開啟受影響期限之完整清單</a>`);

const LINKS = new Set([DOCUMENTS_LINK, ...TOUCHED_LINKS]);

const CHINESE = /\p{Script=Han}/u;

function flatten(components) {
  return components.flatMap(component => [component, ...flatten(component.components || [])]);
}

function checkField(field, report) {
  if (!CHINESE.test(field.label || '')) {
    report(`${field.key}: no Chinese label`);
  }
  checkDate(field, report);
  if (!field.key || !/^[a-z][A-Za-z]*$/.test(field.key)) {
    report(`${field.id}: key "${field.key}" is not a lowerCamel word`);
  }
  if (field.id !== `Field_${field.key}`) {
    report(`${field.key}: id is ${field.id}, expected Field_${field.key}`);
  }
  if (['select', 'radio'].includes(field.type) && !field.values && !field.valuesExpression) {
    report(`${field.key}: has no values`);
  }
  (field.values || []).filter(({ label, value }) => typeof value !== 'string' || !CHINESE.test(label))
    .forEach(({ value }) => report(`${field.key}: value ${JSON.stringify(value)} needs to be a string with a Chinese label`));
  checkValidation(field, report);
}

/** A day, or a day with its time, is typed as text; the server reads it when the form says so, and the person is shown how. */
function checkDate(field, report) {
  const { reads } = field.properties || {};
  if (reads !== undefined && (!['date', 'moment'].includes(reads) || field.type !== 'textfield' || !(field.description || '').includes('例：'))) {
    report(`${field.key}: reads ${reads}, which needs to be the date or moment of a text field with an example`);
  }
  if (reads === undefined && !field.readonly && /(日期|起日|迄日|時間|（起）|（迄）)$/.test(field.label || '')) {
    report(`${field.key}: is labelled as a date but reads none`);
  }
}

function checkValidation(field, report) {
  const validate = field.validate || {};
  if (validate.pattern !== undefined) {
    try {
      new RegExp(validate.pattern);
    } catch (invalid) {
      report(`${field.key}: pattern is not a regular expression (${invalid.message})`);
    }
  }
  // A read-only answer comes from the case; the person could not mend it, so nothing may be demanded of it.
  if (field.readonly && Object.keys(validate).length) {
    report(`${field.key}: is read-only and validated`);
  }
  // form-js keeps the error of a field that has been hidden since, and the Tasklist disables Complete while there is one. What a field
  // that comes and goes must hold is checked by the step itself.
  if (field.conditional && Object.keys(validate).some(rule => rule !== 'maxLength')) {
    report(`${field.key}: can be hidden, so it may have no validation but maxLength`);
  }
  if (!field.readonly && ['textfield', 'textarea'].includes(field.type) && !validate.maxLength) {
    report(`${field.key}: has no maxLength`);
  }
}

function checkOrnament(component, report) {
  if (component.path) {
    report(`${component.id}: a group with a path submits Json`);
  }
  const text = component.text || '';
  // Static words only: a variable here would be rendered as Markdown, whoever wrote its value. The links hold nothing but the case
  // number, which the summary begins with, or the number of a proposal: nobody types them.
  if (component.type === 'text' && !LINKS.has(text) && (text.includes('{{') || text.startsWith('=') || !CHINESE.test(text))) {
    report(`${component.id}: text is not a static Chinese sentence`);
  }
}

function duplicates(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkSchema(name, schema, report) {
  if (schema.id !== name) {
    report(`id ${schema.id} differs from the file name`);
  }
  if (schema.schemaVersion !== SCHEMA_VERSION) {
    report(`schemaVersion ${schema.schemaVersion}, expected ${SCHEMA_VERSION}`);
  }
  if (schema.executionPlatform !== 'Camunda Platform' || schema.executionPlatformVersion !== '7.24.0') {
    report('is not made for Camunda Platform 7.24.0');
  }
  const components = flatten(schema.components);
  for (const component of components) {
    if (FIELDS.has(component.type)) {
      checkField(component, report);
    } else if (ORNAMENTS.has(component.type)) {
      checkOrnament(component, report);
    } else {
      report(`${component.id}: component type ${component.type} is not allowed`);
    }
  }
  const keys = components.map(component => component.key).filter(Boolean);
  duplicates(keys).forEach(key => report(`key ${key} is used twice`));
  duplicates(components.map(component => component.id)).forEach(id => report(`id ${id} is used twice`));
  return keys;
}

/** Renders the schema in the page; answers with what form-js has to say about it. */
async function importForm(page, schema, data) {
  return page.evaluate(async ([given, values]) => {
    document.querySelector('#canvas').replaceChildren();
    if (window.viewer) {
      window.viewer.destroy();
    }
    window.viewer = new FormViewer.Form({ container: '#canvas' });
    const errors = [];
    window.viewer.on('error', ({ error }) => errors.push(error.message));
    try {
      const { warnings } = await window.viewer.importSchema(given, values);
      return { findings: [...warnings.map(warning => warning.message), ...new Set(errors)], variables: FormViewer.getSchemaVariables(given) };
    } catch (failure) {
      return { findings: [failure.message, ...(failure.warnings || []).map(warning => warning.message)], variables: [] };
    }
  }, [schema, data]);
}

async function checkForm(page, file) {
  const name = path.basename(file, '.form');
  const findings = [];
  const report = finding => findings.push(finding);
  try {
    const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
    const keys = checkSchema(name, schema, report);
    const imported = await importForm(page, schema, {});
    imported.findings.forEach(report);
    const known = [...keys, ...FEEL_FUNCTIONS, ...(PROCESS_VARIABLES[name] || [])];
    imported.variables.filter(variable => !known.includes(variable))
      .forEach(variable => report(`an expression reads ${variable}, which nobody provides`));
    return { name, schema, findings, fields: keys.length };
  } catch (failure) {
    return { name, findings: [...findings, failure.message], fields: 0 };
  }
}

async function shoot(page, form, directory) {
  for (const [state, data] of Object.entries(samples.of(form.schema))) {
    await importForm(page, form.schema, data);
    await page.locator('#canvas').screenshot({ path: path.join(directory, `${form.name}${state && '-' + state}.png`) });
  }
}

function formJs(file) {
  const manifest = require.resolve('@bpmn-io/form-js/package.json');
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version !== FORM_JS_VERSION) {
    throw new Error(`form-js ${version} is installed, the Tasklist carries ${FORM_JS_VERSION}`);
  }
  return path.join(path.dirname(manifest), 'dist', file);
}

async function openPage(browser) {
  // form-js sets fields side by side by the width of the window; the Tasklist's task panel takes about half of it.
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'zh-TW', timezoneId: 'Asia/Taipei' });
  await page.setContent('<!doctype html><html lang="zh-Hant-TW"><body><div id="canvas"></div></body></html>');
  await page.addStyleTag({ path: formJs('assets/form-js.css') });
  await page.addStyleTag({ content: '#canvas, #canvas * { font-family: "Noto Sans CJK TC", sans-serif !important } #canvas { width: 700px; padding: 12px }' });
  await page.addScriptTag({ path: formJs('form-viewer.umd.js') });
  return page;
}

async function main() {
  const option = process.argv.indexOf('--shots');
  const directory = option > 0 ? process.argv[option + 1] : undefined;
  if (option > 0 && !directory) {
    throw new Error('--shots needs a directory');
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking']
  });
  try {
    const page = await openPage(browser);
    const files = fs.readdirSync(FORMS).filter(file => file.endsWith('.form')).sort();
    if (!files.length) {
      throw new Error(`no forms in ${FORMS}`);
    }
    for (const file of files) {
      const form = await checkForm(page, path.join(FORMS, file));
      console.log(`${form.findings.length ? 'FAIL' : 'ok  '} ${form.name} (${form.fields} fields)`
        + form.findings.map(finding => `\n     ${finding}`).join(''));
      if (form.findings.length) {
        process.exitCode = 1;
      }
      if (directory && form.schema) {
        fs.mkdirSync(directory, { recursive: true });
        await shoot(page, form, directory);
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch(failure => {
  console.error(failure.message);
  process.exitCode = 1;
});
