import type { deleteAttemptWords } from '../en/deleteAttempt'

export const deleteAttempt: typeof deleteAttemptWords = {
  deleteNamed: (title) => `Versuch löschen: ${title}`,
  deleteFirst: 'Löschen …',
  askTitle: 'Diesen Versuch löschen?',
  whatItTakes: (title) =>
    `${title} verschwindet aus deinem Verlauf, deinen Fehlern und deinen Ergebnissen nach Themengebiet. Die Fragen werden nicht wieder neu: Du hast sie schon gesehen. Das lässt sich nicht rückgängig machen.`,
  deleteNow: 'Löschen',
}
