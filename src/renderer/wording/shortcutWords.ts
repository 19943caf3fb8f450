/** The keys of the app in words: shown in a sitting and under Help. */

export type Shortcut = readonly [key: string, act: string]

export const sittingShortcuts: readonly Shortcut[] = [
  ['1 – 9', 'Choose an option, or place it in order'],
  ['Shift + 1 – 9', 'Strike an option out'],
  ['N', 'Next question'],
  ['P', 'Previous question'],
  ['F', 'Flag for review'],
  ['G', 'Navigator'],
  ['R', 'Review screen'],
  ['T', 'Show or hide the clock'],
  ['Alt + ↑ ↓', 'Move a step'],
  ['?', 'This list'],
]

export const confidenceShortcuts: readonly Shortcut[] = [['U', 'How sure you are: guess, unsure, sure']]

export const feedbackShortcuts: readonly Shortcut[] = [
  ['Ctrl or ⌘ + Enter', 'Check the answer'],
  ['1 – 5 after a miss', 'Why you missed it'],
]

export const reviewShortcuts: readonly Shortcut[] = [
  ['Space', 'Show the answer'],
  ['Enter or N', 'Next question'],
  ['U', 'Undo the last answer'],
]

export const screenShortcuts: readonly Shortcut[] = [
  ['Ctrl or ⌘ + K', 'Find a screen, an action, a note, or a question'],
  ['/', 'Search, in Notes'],
  ['?', 'Help'],
]
