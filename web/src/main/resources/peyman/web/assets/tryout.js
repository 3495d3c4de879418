// Sends the requests of the API page and shows what comes back.
'use strict';
(() => {
  const MAX_SHOWN = 20000;
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.matches('[data-try]')) return;
    event.preventDefault();
    let path = form.dataset.path;
    const query = new URLSearchParams();
    for (const field of form.querySelectorAll('[data-in]')) {
      if (field.dataset.in === 'path') path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
      else if (field.value) query.append(field.name, field.value);
    }
    const address = path + (query.size ? `?${query}` : '');
    const body = form.querySelector('[data-body]');
    const token = form.querySelector('[data-token]');
    const headers = {};
    if (body) headers['Content-Type'] = 'application/json';
    if (token && token.value) headers.Authorization = `Bearer ${token.value}`;
    const shown = document.createElement('pre');
    shown.tabIndex = 0;
    try {
      const answer = await fetch(address, { method: form.dataset.method, headers, body: body ? body.value : undefined });
      let text = await answer.text();
      try { text = JSON.stringify(JSON.parse(text), null, 2); } catch { /* not JSON: shown as it is */ }
      const rest = text.length > MAX_SHOWN ? '\n…' : '';
      shown.textContent = `${form.dataset.method} ${address}\n${answer.status} ${answer.headers.get('Content-Type') || ''}\n\n${text.slice(0, MAX_SHOWN)}${rest}`;
    } catch (error) {
      shown.textContent = String(error);
    }
    form.querySelector('[data-answer]').replaceChildren(shown);
  });
})();
