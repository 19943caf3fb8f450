/** How the keys are written, and what they do. */
import { spoken } from '../language'
import type { ShortcutName } from '../shortcuts'

type KeyWords = { label: string; act: string }

export const shortcutWords = spoken<Record<ShortcutName, KeyWords>>('shortcuts', {
  choose: { label: '1 – 9', act: 'Choose an option, or place it in order' },
  strike: { label: 'Shift + 1 – 9', act: 'Strike an option out' },
  next: { label: 'N', act: 'Next question' },
  previous: { label: 'P', act: 'Previous question' },
  flag: { label: 'F', act: 'Flag for review' },
  navigator: { label: 'G', act: 'Navigator' },
  reviewScreen: { label: 'R', act: 'Review screen' },
  clock: { label: 'T', act: 'Show or hide the clock' },
  moveStep: { label: 'Alt + ↑ ↓', act: 'Move a step' },
  keys: { label: '?', act: 'This list' },
  confidence: { label: 'U', act: 'How sure you are: guess, unsure, sure' },
  check: { label: 'Ctrl or ⌘ + Enter', act: 'Check the answer' },
  cause: { label: '1 – 5 after a miss', act: 'Why you missed it' },
  bookmark: { label: 'B', act: 'Bookmark the question, once its answer is shown' },
  quote: { label: 'A', act: 'Add what is selected to your note on the question' },
  calculator: { label: 'C', act: 'Calculator' },
  scratchPad: { label: 'S', act: 'Scratch pad' },
  highlight: { label: 'H', act: 'Highlight what is selected, or open the highlighter' },
  reveal: { label: 'Space', act: 'Show the answer' },
  goOn: { label: 'Enter or N', act: 'Next question' },
  undo: { label: 'U', act: 'Undo the last answer' },
  find: { label: 'Ctrl or ⌘ + K', act: 'Find a screen, an action, a note, or a question' },
  searchNotes: { label: '/', act: 'Search, in Notes' },
  help: { label: '?', act: 'Help' },
})
