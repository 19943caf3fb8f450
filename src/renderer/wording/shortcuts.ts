/**
 * The keys of the app: what is pressed, how it is written, and what it does. Handlers name a shortcut, lists show it;
 * neither knows a key of its own.
 */

import type { RoomTool } from '#core/bank/exam'

/**
 * `digits`: 1 up to that number. `isCommand`: with Ctrl or ⌘. `isOfPage`: only where nothing focused takes the key
 * itself.
 */
export type Press = {
  key?: string
  digits?: number
  hasShift?: boolean
  isCommand?: boolean
  isOfPage?: boolean
}

export type Shortcut = { label: string; act: string; presses: readonly Press[] }

export const shortcuts = {
  choose: {
    label: '1 – 9',
    act: 'Choose an option, or place it in order',
    presses: [{ digits: 9, hasShift: false }],
  },
  strike: { label: 'Shift + 1 – 9', act: 'Strike an option out', presses: [{ digits: 9, hasShift: true }] },
  next: { label: 'N', act: 'Next question', presses: [{ key: 'n' }] },
  previous: { label: 'P', act: 'Previous question', presses: [{ key: 'p' }] },
  flag: { label: 'F', act: 'Flag for review', presses: [{ key: 'f' }] },
  navigator: { label: 'G', act: 'Navigator', presses: [{ key: 'g' }] },
  reviewScreen: { label: 'R', act: 'Review screen', presses: [{ key: 'r' }] },
  clock: { label: 'T', act: 'Show or hide the clock', presses: [{ key: 't' }] },
  // The list that is ordered has the focus then, and handles these itself.
  moveStep: { label: 'Alt + ↑ ↓', act: 'Move a step', presses: [] },
  keys: { label: '?', act: 'This list', presses: [{ key: '?' }] },
  confidence: { label: 'U', act: 'How sure you are: guess, unsure, sure', presses: [{ key: 'u' }] },
  check: {
    label: 'Ctrl or ⌘ + Enter',
    act: 'Check the answer',
    presses: [{ key: 'enter', isCommand: true }],
  },
  cause: {
    label: '1 – 5 after a miss',
    act: 'Why you missed it',
    presses: [{ digits: 5, hasShift: false }],
  },
  bookmark: { label: 'B', act: 'Bookmark the question, once its answer is shown', presses: [{ key: 'b' }] },
  quote: { label: 'A', act: 'Add what is selected to your note on the question', presses: [{ key: 'a' }] },
  calculator: { label: 'C', act: 'Calculator', presses: [{ key: 'c' }] },
  scratchPad: { label: 'S', act: 'Scratch pad', presses: [{ key: 's' }] },
  highlight: {
    label: 'H',
    act: 'Highlight what is selected, or open the highlighter',
    presses: [{ key: 'h' }],
  },
  reveal: { label: 'Space', act: 'Show the answer', presses: [{ key: ' ', isOfPage: true }] },
  goOn: {
    label: 'Enter or N',
    act: 'Next question',
    presses: [{ key: 'enter', isOfPage: true }, { key: 'n' }],
  },
  undo: { label: 'U', act: 'Undo the last answer', presses: [{ key: 'u' }] },
  find: {
    label: 'Ctrl or ⌘ + K',
    act: 'Find a screen, an action, a note, or a question',
    presses: [{ key: 'k', isCommand: true }],
  },
  searchNotes: { label: '/', act: 'Search, in Notes', presses: [{ key: '/' }] },
  help: { label: '?', act: 'Help', presses: [{ key: '?' }] },
} satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts

export const sittingShortcuts: readonly ShortcutName[] = [
  'choose',
  'strike',
  'next',
  'previous',
  'flag',
  'navigator',
  'reviewScreen',
  'clock',
  'moveStep',
  'keys',
]
export const confidenceShortcuts: readonly ShortcutName[] = ['confidence']
export const feedbackShortcuts: readonly ShortcutName[] = ['check', 'cause', 'bookmark', 'quote']
/** By the tool; a room has those it lends. */
export const toolShortcuts = {
  calculator: 'calculator',
  scratchPad: 'scratchPad',
  highlighter: 'highlight',
} as const satisfies Record<RoomTool, ShortcutName>
export const reviewShortcuts: readonly ShortcutName[] = ['reveal', 'goOn', 'undo', 'bookmark', 'quote']
export const screenShortcuts: readonly ShortcutName[] = ['find', 'searchNotes', 'help']
