// The right side: cases, past claims, and why.

import { call, count, el, get, money } from './api.js';

const STATES = { FAILED: ['fails', 'bad'], DRAFT: ['draft', 'warn'], PASSED: ['passes', 'good'] };
const RULE_STATES = {
  FIRES: ['fires', 'bad'], SAME_REASON: ['gives way', 'warn'], ASKS: ['asks', 'warn'],
  NEARLY: ['nearly fires', 'warn'], NO_TABLE: ['needs a table', 'warn'],
  NOT_IN_EFFECT: ['not in effect', ''], SILENT: ['does not fire', ''],
};
const mark = ([text, kind]) => el('span', { class: 'mark ' + kind }, text);
const words = name => name.toLowerCase().replaceAll('_', ' ');

function oneCase(suite, each, act) {
  const more = [];
  if (each.text) {
    more.push(el('pre', {}, each.text));
  }
  if (each.state === 'DRAFT') {
    more.push(el('div', { class: 'tools' }, el('button', {
      type: 'button', onclick: () => act.confirm(suite.file, each.name),
    }, 'I checked it: confirm')));
  }
  return el('div', { class: 'case' },
    el('p', {}, mark(STATES[each.state]),
      el('button', { type: 'button', class: 'go', onclick: () => act.open(suite.file, each.line) }, each.name)),
    ...more);
}

export function showCases(answer, act) {
  count('cases-count',
    answer.failed ? answer.failed + ' fail' : answer.drafts ? answer.drafts + ' drafts' : String(answer.passed),
    answer.failed ? 'bad' : answer.drafts ? 'warn' : 'good');
  const parts = [];
  for (const file of answer.broken) {
    parts.push(el('p', {}, mark(['not loaded', 'bad']), file + ': correct what the lint says; its cases wait.'));
  }
  for (const suite of answer.suites) {
    const open = suite.cases.filter(each => each.state !== 'PASSED');
    const passed = suite.cases.filter(each => each.state === 'PASSED');
    const part = el('section', { class: 'suite', 'aria-label': suite.file },
      el('h3', {}, suite.file), ...open.map(each => oneCase(suite, each, act)));
    for (const problem of suite.problems) {
      part.append(el('p', { class: 'case' }, mark(['not proved', 'warn']), problem));
    }
    if (passed.length) {
      part.append(el('details', { class: 'passed-cases', open: passed.length <= 12 },
        el('summary', {}, mark([passed.length + ' pass', 'good'])),
        ...passed.map(each => oneCase(suite, each, act))));
    }
    if (!suite.loaded) {
      part.append(el('p', { class: 'note' }, 'Not run: the rules cannot be loaded.'));
    }
    parts.push(part);
  }
  if (!parts.length) {
    parts.push(el('p', { class: 'note' }, 'No case file concerns this file.'));
  }
  get('cases').replaceChildren(...parts);
}

function figure(name, value, small) {
  return el('div', {}, el('dt', {}, name), el('dd', {}, value, small ? el('small', {}, small) : null));
}

function oneClaim(change, act) {
  const atStake = change.answers.filter(each => each.outcome === 'DENY')
    .reduce((lines, each) => lines.set(each.line, Number(each.charge ?? 0)), new Map());
  const sum = [...atStake.values()].reduce((one, other) => one + other, 0);
  return el('div', { class: 'claim' },
    el('span', { class: 'money' }, sum ? money(sum) : ''),
    el('p', {}, el('button', { type: 'button', class: 'go', onclick: () => act.why(change) }, change.claim),
      ' ' + change.payer + ': ' + words(change.before) + ' becomes ' + words(change.after)),
    el('ul', { class: 'answers' }, ...change.answers.map(each => el('li', {},
      mark(each.kind === 'NEW' ? ['new', 'bad'] : ['gone', 'good']),
      (each.line ? 'line ' + each.line + ' ' + each.code + ' ' : '') + each.rule + ': ' + each.why))));
}

export function showClaims(answer, act) {
  const impact = answer.impact;
  const all = impact?.all;
  count('claims-count', all ? String(all.claims) : '', all?.claims ? 'warn' : '');
  const parts = [];
  if (!impact) {
    parts.push(el('p', { class: 'note' }, answer.broken.length
      ? 'Claims wait until the rules can be loaded.' : 'There are no past claims to try it on.'));
  } else {
    parts.push(el('p', { class: 'note' },
      `${impact.claims.toLocaleString('en-US')} past claims of ${answer.payers.join(', ')}; the change can concern `
      + `${impact.concerned.toLocaleString('en-US')}, and the answer changes for ${all.claims.toLocaleString('en-US')}.`));
    parts.push(el('dl', { class: 'figures' },
      figure('New denials', String(all.newDenials), money(all.newMoney)),
      figure('Denials gone', String(all.goneDenials), money(all.goneMoney)),
      figure('Other answers', String(all.others))));
    if (impact.differences.length) {
      parts.push(el('h3', {}, 'What changed'),
        el('ul', { class: 'changed' }, ...impact.differences.map(each => el('li', {}, each))));
    }
    if (impact.changes.length) {
      parts.push(el('h3', {}, 'Claims, most money first'),
        ...impact.changes.map(each => oneClaim(each, act)));
    }
    parts.push(el('p', {}, el('button', { type: 'button', onclick: act.compare }, 'Compare from here on')));
  }
  get('claims').replaceChildren(...parts);
}

function oneRule(each) {
  const parts = [el('p', {}, mark(RULE_STATES[each.state]),
    el('h3', {}, each.rule), (each.line ? ' on line ' + each.line : '')),
    el('p', {}, each.because)];
  parts.push(el('details', { open: each.state === 'NEARLY' || each.state === 'ASKS' },
    el('summary', {}, each.conditions.length + ' conditions'),
    el('table', {}, el('thead', {}, el('tr', {},
      ...['Condition', 'Saw', 'Met'].map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...each.conditions.map(condition => el('tr', {},
      el('td', {}, condition.words),
      el('td', {}, condition.saw + (condition.distance ? '; ' + condition.distance : '')),
      el('td', {}, mark(condition.truth === 'YES' ? ['yes', 'good']
        : condition.truth === 'NO' ? ['no', 'bad'] : ['unknown', 'warn']))))))));
  if (each.change) {
    parts.push(el('p', { class: 'turn' },
      (each.change.fires ? 'It would fire ' : 'It would not fire ') + each.change.steps.join(' and ') + '.'));
  }
  return el('div', { class: 'trace' }, ...parts);
}

export function showWhy(answers) {
  const parts = [];
  for (const answer of answers) {
    parts.push(el('h3', {}, answer.claim + (answer.payer ? ', ' + answer.payer : '')),
      answer.verdict ? el('p', {}, 'Verdict: ' + words(answer.verdict) + '.') : null);
    for (const problem of answer.problems) {
      parts.push(el('p', {}, mark(['wrong', 'bad']),
        (problem.line ? 'line ' + problem.line + ': ' : '') + (problem.path ?? '') + ' ' + problem.what + '. ' + problem.fix));
    }
    if (answer.verdict && !answer.rules.length) {
      parts.push(el('p', { class: 'note' }, 'No rule fires, asks or nearly fires. Name a rule to see why it does not.'));
    }
    parts.push(...answer.rules.map(oneRule));
  }
  get('answer').replaceChildren(...parts.filter(each => each));
}

export async function askWhy(given) {
  get('answer').replaceChildren(el('p', { class: 'note' }, 'Asking'));
  try {
    showWhy(await call('why', given));
  } catch (refused) {
    get('answer').replaceChildren(el('p', { role: 'alert' }, mark(['refused', 'bad']), refused.message));
  }
}

// Tabs with the keys that screen readers announce.
export function makeTabs() {
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const choose = tab => {
    for (const each of tabs) {
      const chosen = each === tab;
      each.setAttribute('aria-selected', chosen);
      each.tabIndex = chosen ? 0 : -1;
      get(each.getAttribute('aria-controls')).hidden = !chosen;
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = tabs[(i + step + tabs.length) % tabs.length];
        choose(next);
        next.focus();
      }
    });
  });
  return id => choose(get('tab-' + id));
}
