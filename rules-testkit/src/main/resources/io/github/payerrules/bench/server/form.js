// The form for a new rule.

import { call, el, get } from './api.js';

export function makeForm(payers, done) {
  const form = get('new-rule');
  const dialog = get('form');

  async function families() {
    const names = await call('families', { payer: get('payer').value });
    get('procedure').replaceChildren(...names.map(each => el('option', {}, each)));
  }

  function fields() {
    const kind = new FormData(form).get('kind');
    for (const each of form.querySelectorAll('[data-kind]')) {
      each.hidden = each.dataset.kind !== kind;
    }
  }

  form.addEventListener('change', event => {
    if (event.target.name === 'kind') fields();
    if (event.target.id === 'payer') families();
  });
  get('cancel').addEventListener('click', () => dialog.close());
  form.addEventListener('submit', async event => {
    event.preventDefault();
    get('form-error').textContent = '';
    const given = Object.fromEntries(new FormData(form));
    try {
      const state = await call('add', given);
      dialog.close();
      await done(state);
    } catch (refused) {
      get('form-error').textContent = refused.message;
    }
  });

  return async payer => {
    get('form-error').textContent = '';
    get('payer').replaceChildren(...payers().map(each => el('option', { selected: each === payer }, each)));
    if (!get('effective').value) get('effective').value = new Date().getFullYear() + '-01-01';
    fields();
    dialog.showModal();
    await families();
  };
}
