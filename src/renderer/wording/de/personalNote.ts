import type { personalNoteWords } from '../en/personalNote'

export const personalNote: typeof personalNoteWords = {
  title: 'Deine Notizen',
  add: 'Eigene Notiz hinzufügen',
  begins: (text) => `Deine Notiz: ${text}`,
  states: {
    saved: 'Gespeichert und in jedem Export enthalten.',
    saving: 'Wird gespeichert …',
    failed: 'Noch nicht gespeichert.',
  },
  savesItself: 'Wird von selbst gespeichert.',
  writtenElsewhere: (day) => `Am ${day} auf einem anderen Computer geschrieben.`,
  useThisOne: 'Diese übernehmen',
}
