import type { traitWords } from '../en/traits'

const types = {
  single: 'Einfachauswahl',
  multiple: 'Mehrfachauswahl',
  ordering: 'Reihenfolge',
  matching: 'Zuordnung',
  numeric: 'Zahl',
  text: 'Kurzantwort',
}

export const traits: typeof traitWords = {
  seen: {
    unseen: 'Noch nicht gesehen',
    seen: 'Schon gesehen',
    missed: 'Nicht gewusst',
    flagged: 'Zuletzt markiert',
    bookmarked: 'Mit Lesezeichen',
    guessed: 'Zuletzt geraten',
    slowWrong: 'Zuletzt langsam und falsch',
  },
  types,
  typesInText: types,
  difficulties: { 1: 'Leicht', 2: 'Mittel', 3: 'Schwer' },
  difficultiesInText: { 1: 'leicht', 2: 'mittel', 3: 'schwer' },
}
