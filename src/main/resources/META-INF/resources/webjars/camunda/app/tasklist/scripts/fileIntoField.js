/*
 * form-js 1.8.7 knows no file picker: a form that has one fails as a whole. So the text area "calendarFile" gets one here, which puts the
 * bytes of the chosen file into the area as a data: address and its name into the field "fileName". The server finds out in which
 * encoding the file is. Without this script the area still takes pasted text.
 */
const LARGEST = 64 * 1024;

new MutationObserver(() => document.querySelectorAll('.fjs-form textarea[id$="Field_calendarFile"]').forEach(offer))
  .observe(document.documentElement, { childList: true, subtree: true });

function offer(area) {
  if (area.previousElementSibling && area.previousElementSibling.matches('input[type=file]')) {
    return;
  }
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.accept = '.csv';
  picker.setAttribute('aria-label', '選擇檔案');
  picker.addEventListener('change', () => take(picker, area));
  // form-js listens in the form for changes of its own fields
  ['input', 'change'].forEach(event => picker.addEventListener(event, e => e.stopPropagation()));
  // what is pasted instead puts the refusal of a file behind it
  area.addEventListener('input', () => picker.setCustomValidity(''));
  area.before(picker);
}

/** Whatever was chosen before is gone first: a file that is refused must not leave the one before it behind, out of sight. */
function take(picker, area) {
  const file = picker.files[0];
  const refuse = why => {
    picker.value = '';
    picker.setCustomValidity(why);
    picker.reportValidity();
  };
  picker.setCustomValidity('');
  fill(area, '', '');
  if (!file) {
    return;
  }
  if (file.size > LARGEST) {
    refuse('檔案過大：一個年度之辦公日曆表不超過 64 KB。');
    return;
  }
  const reader = new FileReader();
  const current = () => picker.files[0] === file;
  reader.onload = () => current() && fill(area, reader.result, file.name);
  reader.onerror = () => current() && refuse('檔案無法讀取，請確認檔案仍在原處且未被其他程式鎖定後，重新選擇。');
  reader.readAsDataURL(file);
}

function fill(area, content, name) {
  put(area, content);
  area.style.display = content ? 'none' : '';
  area.closest('.fjs-form').querySelectorAll('input[id$="Field_fileName"]').forEach(field => put(field, name));
}

/** As if it had been typed and left: the form knows what it hears of, and forgets what is typed into two fields at once. */
function put(field, value) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
