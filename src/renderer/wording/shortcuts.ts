/**
 * The keys of the app: what is pressed. Handlers name a shortcut, lists show it by its words; neither knows a key of its
 * own.
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

export type Shortcut = { presses: readonly Press[] }

export const shortcuts = {
  choose: { presses: [{ digits: 9, hasShift: false }] },
  strike: { presses: [{ digits: 9, hasShift: true }] },
  next: { presses: [{ key: 'n' }] },
  previous: { presses: [{ key: 'p' }] },
  flag: { presses: [{ key: 'f' }] },
  navigator: { presses: [{ key: 'g' }] },
  reviewScreen: { presses: [{ key: 'r' }] },
  clock: { presses: [{ key: 't' }] },
  // The list that is ordered has the focus then, and handles these itself.
  moveStep: { presses: [] },
  keys: { presses: [{ key: '?' }] },
  confidence: { presses: [{ key: 'u' }] },
  check: { presses: [{ key: 'enter', isCommand: true }] },
  cause: { presses: [{ digits: 5, hasShift: false }] },
  bookmark: { presses: [{ key: 'b' }] },
  quote: { presses: [{ key: 'a' }] },
  calculator: { presses: [{ key: 'c' }] },
  scratchPad: { presses: [{ key: 's' }] },
  highlight: { presses: [{ key: 'h' }] },
  reveal: { presses: [{ key: ' ', isOfPage: true }] },
  goOn: { presses: [{ key: 'enter', isOfPage: true }, { key: 'n' }] },
  undo: { presses: [{ key: 'u' }] },
  find: { presses: [{ key: 'k', isCommand: true }] },
  searchNotes: { presses: [{ key: '/' }] },
  help: { presses: [{ key: '?' }] },
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
