// Small enhancements of all pages; without them everything can still be read and followed.
'use strict';
(() => {
  // A record lights its words, and words their records.
  const numbers = (element) => (element.dataset.r || '').split(' ').filter(Boolean);
  const light = (from, on) => {
    const root = from.closest('[data-lights]');
    if (!root) return;
    root.querySelectorAll('.lit').forEach((lit) => lit.classList.remove('lit'));
    if (!on) return;
    const wanted = new Set(numbers(from));
    root.querySelectorAll('[data-r]').forEach((element) => {
      if (numbers(element).some((number) => wanted.has(number))) element.classList.add('lit');
    });
  };
  const marked = (event) => event.target instanceof Element && event.target.closest('[data-r]');
  for (const [kind, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]]) {
    document.addEventListener(kind, (event) => {
      const element = marked(event);
      if (element) light(element, on);
    });
  }
  const showWords = (record) => {
    const root = record.closest('[data-lights]');
    const words = root && [...root.querySelectorAll('a.ev')].find((mark) => numbers(mark).includes(record.dataset.r));
    if (words) words.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('click', (event) => {
    const record = event.target instanceof Element && event.target.closest('.record');
    if (record && !event.target.closest('a, summary')) showWords(record);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof Element && event.target.matches('.record')) showWords(event.target);
  });

  // A file that is dropped on a text field becomes its text.
  document.addEventListener('dragover', (event) => {
    if (event.target instanceof Element && event.target.matches('[data-drop]')) {
      event.preventDefault();
      event.target.classList.add('over');
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (event.target instanceof Element) event.target.classList.remove('over');
  });
  document.addEventListener('drop', async (event) => {
    if (!(event.target instanceof Element) || !event.target.matches('[data-drop]')) return;
    const field = event.target;
    field.classList.remove('over');
    const file = event.dataTransfer && event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    field.value = await file.text();
    field.form.requestSubmit();
  });

  // Downloads leave the page to the browser.
  document.addEventListener('htmx:confirm', (event) => {
    const button = event.detail.triggeringEvent && event.detail.triggeringEvent.submitter;
    if (button && button.hasAttribute('data-plain')) {
      event.preventDefault();
      const form = button.form;
      const chosen = document.createElement('input');
      chosen.type = 'hidden';
      chosen.name = button.name;
      chosen.value = button.value;
      form.append(chosen);
      HTMLFormElement.prototype.submit.call(form);
      chosen.remove();
    }
  });

  // The calm way to tell that the server could not answer.
  document.addEventListener('htmx:responseError', (event) => {
    const target = event.detail.target;
    const text = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html').querySelector('.fault');
    if (target && text) target.replaceChildren(text);
  });

  // Filters that change at once.
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field instanceof HTMLSelectElement && field.form && field.form.matches('[data-instant]')) field.form.requestSubmit();
  });
  document.addEventListener('submit', (event) => {
    // empty filters do not stand in the address
    if (event.target.matches('[data-instant], .find')) {
      event.target.querySelectorAll('input, select').forEach((field) => { if (!field.value) field.disabled = true; });
      setTimeout(() => event.target.querySelectorAll('input, select').forEach((field) => { field.disabled = false; }), 0);
    }
  });
})();
