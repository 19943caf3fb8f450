/**
 * The editor of a question's YAML, on CodeMirror.
 * Invariants: it stands in a shadow root, where it may adopt its style sheet under the page's policy; it has no history
 * of its own, because form and text share one.
 */
import { defaultKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Finding } from '../../api/authoringCalls'
import { told } from '../../wording/told'

export type YamlView = {
  /** Shows a text that was changed elsewhere; what stays of it keeps the caret. */
  show: (text: string) => void
  mark: (findings: readonly Finding[]) => void
  /** Brings a line into view, from 1, and puts the caret there. */
  goTo: (line: number) => void
  destroy: () => void
}

type YamlViewDeps = {
  host: HTMLElement
  text: string
  label: string
  isReadOnly: boolean
  onEdit: (text: string) => void
  onUndo: () => void
  onRedo: () => void
}

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'var(--size-base)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-content': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    caretColor: 'var(--ink)',
    padding: '8px 0',
  },
  '.cm-scroller': { overflow: 'auto' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunken)',
    color: 'var(--muted)',
    border: 'none',
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sunken)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
    backgroundColor: 'var(--info-soft) !important',
  },
  // The package draws its lines with pictures out of data addresses, which the page's policy refuses.
  '.cm-lintRange-error, .cm-lintRange-warning': { backgroundImage: 'none !important', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--wrong)' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--warning)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line-strong)',
  },
})

const colors = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.keyword, tags.atom], color: 'var(--info)' },
])

/**
 * Typing over a selection. Left to the browser, it would give the new text the old one's look by a style attribute, which
 * the page's policy refuses.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType } = event
    const isPlain = inputType === 'insertText' && data !== null && !view.composing
    if (!isPlain || view.state.readOnly || view.state.selection.main.empty) return false
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    event.preventDefault()
    return true
  },
})

type ViewExtensions = Pick<YamlViewDeps, 'label' | 'isReadOnly' | 'onUndo' | 'onRedo'>

function extensionsFor({ label, isReadOnly, onUndo, onRedo }: ViewExtensions): Extension[] {
  const run = (act: () => void) => () => {
    act()
    return true
  }
  return [
    keymap.of([
      { key: 'Mod-z', run: run(onUndo), preventDefault: true },
      { key: 'Mod-y', run: run(onRedo), preventDefault: true },
      { key: 'Mod-Shift-z', run: run(onRedo), preventDefault: true },
      // Tab is in none of these: it leaves the editor as it leaves any field.
      ...defaultKeymap,
    ]),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
    typedOver,
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    yaml(),
    syntaxHighlighting(colors),
    theme,
  ]
}

/** Opens the editor in an element that holds nothing else. */
export function openYamlView({ host, text, onEdit, ...about }: YamlViewDeps): YamlView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let isShowing = false
  const listener = EditorView.updateListener.of((update) => {
    if (update.docChanged && !isShowing) onEdit(update.state.doc.toString())
  })
  const state = EditorState.create({ doc: text, extensions: [...extensionsFor(about), listener] })
  const view = new EditorView({ state, parent: root, root })
  return {
    show(next) {
      const before = view.state.doc.toString()
      if (before === next) return
      isShowing = true
      view.dispatch({ changes: difference(before, next) })
      isShowing = false
    },
    mark: (findings) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, findings))),
    goTo(line) {
      const { from } = view.state.doc.line(Math.min(line, view.state.doc.lines))
      const effects = EditorView.scrollIntoView(from, { y: 'center' })
      view.dispatch({ selection: { anchor: from }, effects })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}

function diagnosticsOf({ doc }: EditorState, findings: readonly Finding[]): Diagnostic[] {
  return findings.flatMap(({ line, column, severity, message, advice }): Diagnostic[] => {
    if (line === null || line > doc.lines) return []
    const { from, to } = doc.line(line)
    const at = Math.min(to, from + Math.max(0, (column ?? 1) - 1))
    return [{ from: at, to, severity, message: `${told(message)} ${told(advice)}` }]
  })
}

/** The one change between two texts. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let tail = 0
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}
