import { spoken } from '../language'

export const deleteAttemptWords = spoken('deleteAttempt', {
  deleteNamed: (title: string) => `Delete attempt ${title}`,
  deleteFirst: 'Delete…',
  askTitle: 'Delete this attempt?',
  whatItTakes: (title: string) =>
    `${title} leaves your history, your missed questions, and your domain scores. Its questions don’t become new again: you have seen them. This cannot be undone.`,
  deleteNow: 'Delete',
})
