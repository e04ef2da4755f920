// The editor: CodeMirror with the words of the rules.

import { EditorState, Compartment } from '@codemirror/state';
import {
  EditorView, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection,
} from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching } from '@codemirror/language';
import { autocompletion, completionKeymap, closeBrackets } from '@codemirror/autocomplete';
import { lintGutter, setDiagnostics, lintKeymap } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { tags } from '@lezer/highlight';
import { call } from './api.js';

const colors = HighlightStyle.define([
  { tag: tags.keyword, class: 'tok-k' },
  { tag: tags.string, class: 'tok-s' },
  { tag: tags.comment, class: 'tok-c' },
  { tag: tags.meta, class: 'tok-m' },
  { tag: tags.number, class: 'tok-n' },
]);

const drl = StreamLanguage.define({
  name: 'rules',
  token(stream) {
    if (stream.match(/\/\/.*/)) return 'comment';
    if (stream.match(/"[^"]*"?/)) return 'string';
    if (stream.match(/@\w+/)) return 'meta';
    if (stream.match(/\b(rule|when|then|end|not|exists|declare|Line|Claim|PriorService|findings)\b/)) return 'keyword';
    if (stream.match(/\b(\d+|true|false|null)\b/)) return 'number';
    stream.match(/\w+/) || stream.next();
    return null;
  },
});

const yaml = StreamLanguage.define({
  name: 'cases',
  token(stream) {
    if (stream.match(/#.*/)) return 'comment';
    if (stream.match(/"[^"]*"?/)) return 'string';
    if (stream.match(/[\w/-]+(?=:)/)) return 'keyword';
    if (stream.match(/\b\d[\d.-]*\b/)) return 'number';
    stream.match(/\w+/) || stream.next();
    return null;
  },
});

const language = file =>
  file.endsWith('.drl') ? drl : /\.(yaml|yml|json)$/.test(file) ? yaml : [];

function completion(file) {
  return async context => {
    const word = context.matchBefore(/[A-Za-z_][\w-]*$/);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 2), context.pos);
    if (!context.explicit && !word && !/[.@"{( ]$/.test(before)) return null;
    if (!context.explicit && !word && /[( ]$/.test(before)) return null;
    const proposals = await call('complete', {
      file, text: context.state.doc.toString(), offset: context.pos,
    });
    if (!proposals.length) return null;
    const value = proposals[0].kind === 'value';
    const quoted = value ? context.matchBefore(/[^"]*$/) : word;
    return {
      from: quoted ? quoted.from : context.pos,
      options: proposals.map(each => ({
        label: each.text, detail: each.kind === 'word' ? '' : each.kind, info: each.meaning || undefined,
      })),
      validFor: value ? /^[^"]*$/ : /^\w*$/,
    };
  };
}

export function makeEditor(place, changed) {
  const perFile = new Compartment();
  let quiet = false;

  function state(file, text) {
    return EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(document.querySelector('meta[name=nonce]').nonce),
        lineNumbers(), lintGutter(), highlightActiveLine(), highlightActiveLineGutter(),
        drawSelection(), history(), bracketMatching(), closeBrackets(),
        syntaxHighlighting(colors), EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Text of ' + file, tabindex: '0' }),
        keymap.of([
          ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        perFile.of([
          language(file),
          file.endsWith('.drl') ? autocompletion({ override: [completion(file)] }) : [],
        ]),
        EditorView.updateListener.of(update => {
          if (update.docChanged && !quiet) changed();
        }),
      ],
    });
  }

  const view = new EditorView({ parent: place, state: state('no file', '') });

  function open(file, text) {
    quiet = true;
    view.setState(state(file, text));
    quiet = false;
  }

  // Replaces what differs, so that the cursor stays.
  function replace(text) {
    const old = view.state.doc.toString();
    if (old === text) return;
    quiet = true;
    view.dispatch({ changes: { from: 0, to: old.length, insert: text } });
    quiet = false;
  }

  function mark(problems) {
    view.dispatch(setDiagnostics(view.state, problems.map(each => {
      const line = view.state.doc.line(Math.min(Math.max(each.line, 1), view.state.doc.lines));
      return {
        from: line.from + line.text.search(/\S|$/), to: line.to, severity: 'error',
        message: each.what + (each.fix ? '\n' + each.fix : ''),
      };
    })));
  }

  function go(number) {
    const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
    view.dispatch({
      selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
    });
    view.focus();
  }

  return { open, replace, mark, go, text: () => view.state.doc.toString(), focus: () => view.focus() };
}
