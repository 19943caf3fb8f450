import type { roundsWords } from '../en/rounds'
import { byCount, formatCount } from '../format'

export const rounds: typeof roundsWords = {
  keepPracticing: 'Weiter üben',
  continueLike: (filter) => (filter === null ? 'Weiter üben.' : `Weiter üben: ${filter}.`),
  notAskedYet: (count) =>
    `${formatCount(count, 'Frage', 'Fragen')} ${byCount(count, 'wurde', 'wurden')} noch nicht gestellt.`,
  continueWith: (count) => `Weiter mit ${count}`,
  countOnceFinished: 'Antworten aus einer Übungsrunde zählen, sobald du sie beendest.',
  resume: 'Runde fortsetzen',
  resumeOf: (examCode) => `Runde für ${examCode} fortsetzen`,
  readOnly: {
    gone: 'Du kannst diese Fragen lesen, aber nicht üben: Ihre Fragensammlung ist nicht in deiner Bibliothek. Falls du sie gelöscht hast, kannst du sie dort zurückholen.',
    broken:
      'Du kannst diese Fragen lesen, aber nicht üben: Ihre Fragensammlung hat ein Problem. Die Bibliothek sagt, welches.',
  },
  seen: 'Gesehen',
  domains: 'Themengebiete',
  type: 'Fragetyp',
  difficulty: 'Schwierigkeit',
}
