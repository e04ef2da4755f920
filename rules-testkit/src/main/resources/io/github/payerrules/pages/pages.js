(() => {
  'use strict';
  const byId = id => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // A link to something that is closed opens it.
  const openTarget = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  };

  // What is open on the screen is not what is wanted on paper: there, everything shown is open.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])').filter(each => !each.hidden && !each.closest('[hidden]'));
    opened.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(each => { each.open = false; }));

  // A table is one stop of the tab key; the arrows move in it.
  all('table.matrix').forEach(table => {
    const rows = all('tbody tr', table).map(row => all('td', row).map(cell => cell.querySelector('a')));
    const links = all('tbody a', table);
    links.forEach((link, i) => { link.tabIndex = i ? -1 : 0; });
    table.addEventListener('keydown', event => {
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      const link = event.target.closest('a');
      if (!step || !link) {
        return;
      }
      event.preventDefault();
      let row = rows.findIndex(each => each.includes(link));
      let column = rows[row].indexOf(link);
      do {
        row += step[0];
        column += step[1];
      } while (rows[row] && column in rows[row] && !rows[row][column]);
      const next = rows[row] && rows[row][column];
      if (next) {
        link.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      }
    });
  });

  const form = document.querySelector('form.filters');
  if (form) {
    const rules = all('details.rule');
    const groups = all('section.group');
    const filters = all('select', form);
    const search = byId('search');
    const count = byId('count');
    const open = byId('open');
    const texts = new Map();
    const textOf = rule => {
      if (!texts.has(rule)) {
        texts.set(rule, rule.textContent.toLowerCase().replace(/\s+/g, ' '));
      }
      return texts.get(rule);
    };
    const shown = () => rules.filter(rule => !rule.hidden);

    const filter = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      rules.forEach(rule => {
        rule.hidden = !(filters.every(each =>
          !each.value || (rule.dataset[each.id] || '').split('|').includes(each.value))
          && words.every(word => textOf(rule).includes(word)));
      });
      groups.forEach(group => {
        group.hidden = !group.querySelector('details.rule:not([hidden])');
      });
      const number = shown().length;
      const noun = form.dataset.noun || 'rule';
      count.textContent = number === rules.length
        ? `${number} ${noun}${number === 1 ? '' : 's'}`
        : `${number} of ${rules.length} ${noun}s`;
      byId('nothing').hidden = number > 0;
      open.textContent = 'Open all';
    };

    let waiting;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
    filters.forEach(each => each.addEventListener('change', filter));
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(filter));
    open.addEventListener('click', () => {
      const close = open.textContent === 'Close all';
      shown().forEach(rule => { rule.open = !close; });
      open.textContent = close ? 'Open all' : 'Close all';
    });
    all('a.reset').forEach(link => link.addEventListener('click', () => form.reset()));
    all('table.matrix a').forEach(link => link.addEventListener('click', () => {
      form.reset();
      setTimeout(() => {
        filters.forEach(each => { each.value = link.dataset[each.id] || ''; });
        filter();
        byId('rules').focus({ preventScroll: true });
      });
    }));
    addEventListener('keydown', event => {
      if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
        event.preventDefault();
        search.focus();
      }
    });
    filter();
  }

  addEventListener('hashchange', openTarget);
  openTarget();
})();
