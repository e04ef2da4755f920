// The bench: which file is open, what is typed, and what comes of it.

import { call, count, el, get } from './api.js';
import { makeEditor } from './editor.js';
import { makeForm } from './form.js';
import { askWhy, makeTabs, showCases, showClaims } from './results.js';

const WAIT = 250;
let state = { files: [], unsaved: [], undo: '' };
let file = null;
let timer = null;
let run = 0;

const chooseTab = makeTabs();
const editor = makeEditor(get('editor'), typed);
const payerOf = name => name.split('/')[0];

function say(text, bad = false) {
  get('status').textContent = text;
  get('status').classList.toggle('bad', bad);
}

async function doing(work) {
  try {
    await work();
  } catch (refused) {
    say(refused.message, true);
  }
}

function take(next) {
  const files = next.files.join() !== state.files.join();
  state = next;
  if (files) drawFiles();
  for (const button of get('files').querySelectorAll('button')) {
    const unsaved = state.unsaved.includes(button.dataset.file);
    button.classList.toggle('unsaved', unsaved);
    button.setAttribute('aria-label', button.dataset.file + (unsaved ? ', not saved' : ''));
    button.toggleAttribute('aria-current', button.dataset.file === file);
    if (button.dataset.file === file) button.setAttribute('aria-current', 'true');
  }
  get('save').disabled = !state.unsaved.length;
  get('save').textContent = state.unsaved.length ? `Save (${state.unsaved.length})` : 'Save';
  get('undo').disabled = !state.undo;
  get('undo').title = state.undo ? 'Undo ' + state.undo : '';
}

function drawFiles() {
  const filter = get('filter').value.toLowerCase();
  const byPayer = new Map();
  for (const name of state.files) {
    if (name.toLowerCase().includes(filter)) {
      byPayer.set(payerOf(name), [...(byPayer.get(payerOf(name)) ?? []), name]);
    }
  }
  get('files').replaceChildren(...[...byPayer].map(([payer, names]) =>
    el('details', { open: byPayer.size < 4 || filter || (file && payerOf(file) === payer) },
      el('summary', {}, payer),
      el('ul', {}, ...names.map(name => el('li', {}, el('button', {
        type: 'button', 'data-file': name, onclick: () => doing(() => open(name)),
      }, name.slice(payer.length + 1))))))));
}

async function open(name, line = 0) {
  await flush();
  const opened = await call('open', { file: name });
  file = name;
  get('file-title').textContent = name;
  editor.open(name, opened.text);
  take(state);
  if (line) editor.go(line);
  await evaluate();
}

function typed() {
  clearTimeout(timer);
  timer = setTimeout(() => doing(async () => {
    await flush();
    await evaluate();
  }), WAIT);
}

// Sends what is typed and not yet known.
async function flush() {
  clearTimeout(timer);
  if (file) take(await call('edit', { file, text: editor.text() }));
}

async function evaluate() {
  const mine = ++run;
  const start = performance.now();
  const lint = await call('lint', { file });
  if (mine !== run) return;
  showLint(lint);
  const answer = await call('evaluate', { file });
  if (mine !== run) return;
  showCases(answer, { open: (name, line) => doing(() => open(name, line)), confirm });
  showClaims(answer, { why: whyOf, compare });
  say(`answered in ${((performance.now() - start) / 1000).toFixed(2)} s`);
  document.body.dataset.run = mine;
}

function showLint({ problems, sentences }) {
  count('lint-count', String(problems.length), problems.length ? 'bad' : 'good');
  editor.mark(problems.map(each => each.problem).filter(each => each.file === file));
  get('lint').replaceChildren(...(problems.length ? problems.map(oneProblem)
    : [el('li', { class: 'quiet' }, 'Nothing is wrong in this folder.')]));
  get('plain').replaceChildren(...(sentences.length ? sentences.map(each =>
    el('div', { class: 'rule-plain' },
      el('b', {}, el('button', { type: 'button', class: 'go', onclick: () => editor.go(each.line) }, each.title)),
      each.sentence))
    : [el('p', { class: 'note' }, file.endsWith('.drl')
      ? 'No rule of this file can be read yet.' : 'Open a rule file to read its rules.')]));
  get('rule-ids').replaceChildren(...sentences.map(each => el('option', { value: each.rule })));
}

function oneProblem({ problem, id, wrong, right, why }) {
  const place = problem.file + (problem.line ? ':' + problem.line : '');
  return el('li', {},
    el('button', {
      type: 'button', class: 'go',
      onclick: () => doing(async () => {
        if (problem.file !== file && state.files.includes(problem.file)) await open(problem.file, problem.line);
        else editor.go(problem.line);
      }),
    }, place), ' ' + problem.what,
    problem.fix ? el('p', { class: 'fix' }, problem.fix) : null,
    id ? el('details', {}, el('summary', {}, id),
      el('p', { class: 'fix' }, 'Wrong: ' + wrong), el('p', { class: 'fix' }, 'Right: ' + right),
      el('p', { class: 'fix' }, why)) : null);
}

async function reload() {
  const opened = state.files.includes(file) ? await call('open', { file }) : null;
  if (opened) {
    editor.replace(opened.text);
    await evaluate();
  } else if (file) {
    file = null;
    editor.open('no file', '');
    get('file-title').textContent = 'No file open';
  }
}

function save() {
  return doing(async () => {
    await flush();
    const saved = await call('save');
    take(saved);
    say(saved.saved.length ? 'saved ' + saved.saved.join(', ') : 'there was nothing to save');
  });
}

function undo() {
  return doing(async () => {
    await flush();
    const undone = await call('undo');
    take(undone);
    await reload();
    say('undid ' + undone.undone);
  });
}

function confirm(caseFile, name) {
  return doing(async () => {
    await flush();
    take(await call('confirm', { file: caseFile, case: name }));
    await reload();
  });
}

function compare() {
  return doing(async () => {
    take(await call('compare'));
    await evaluate();
  });
}

function whyOf(change) {
  chooseTab('why');
  get('claim').value = '';
  askWhy({ file: change.file, position: change.position, rule: change.answers[0]?.rule ?? '' });
}

const ask = () => askWhy({
  text: get('claim').value, payer: file ? payerOf(file) : '', rule: get('ask-rule').value.trim(),
});

get('ask').addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
get('why').addEventListener('dragover', event => {
  event.preventDefault();
  get('why').classList.add('over');
});
get('why').addEventListener('dragleave', () => get('why').classList.remove('over'));
get('why').addEventListener('drop', async event => {
  event.preventDefault();
  get('why').classList.remove('over');
  const dropped = event.dataTransfer.files[0];
  get('claim').value = dropped ? await dropped.text() : event.dataTransfer.getData('text/plain');
  ask();
});
get('save').addEventListener('click', save);
get('undo').addEventListener('click', undo);
get('filter').addEventListener('input', () => {
  drawFiles();
  take(state);
});

const openForm = makeForm(
  () => [...new Set(state.files.filter(each => /^[^/]+\/payer\.yaml$/.test(each)).map(payerOf))],
  async next => {
    take(next);
    await open(next.file);
    editor.go(editor.text().slice(0, editor.text().lastIndexOf('rule "')).split('\n').length);
    chooseTab('cases');
  });
get('new').addEventListener('click', () => doing(async () => {
  await flush();
  await openForm(file ? payerOf(file) : '');
}));
addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    save();
  }
});
addEventListener('beforeunload', event => {
  if (state.unsaved.length) event.preventDefault();
});
addEventListener('focus', () => doing(async () => {
  if (!state.files.length) return;
  await flush();
  take(await call('state'));
}));

doing(async () => {
  take(await call('state'));
  say(`${state.files.length} files, ${state.claims.toLocaleString('en-US')} past claims, today is ${state.today}`);
  const first = state.files.find(each => each.endsWith('.drl'));
  if (first) await open(first);
});
