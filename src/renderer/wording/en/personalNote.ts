import { spoken } from '../language'

export const personalNoteWords = spoken('personalNote', {
  title: 'Your notes',
  add: 'Add your own note',
  begins: (text: string) => `Your note: ${text}`,
  states: {
    saved: 'Saved, and included in exports.',
    saving: 'Saving…',
    failed: 'Not saved yet.',
  },
  savesItself: 'Saves automatically.',
  writtenElsewhere: (day: string) => `Written on another computer on ${day}.`,
  useThisOne: 'Use this one',
})
