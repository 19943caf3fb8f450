/** What more than one screen says. Part of the first load, so it holds no more than that. */
import { formatCount } from '../format'
import { spoken } from '../language'

export const commonWords = spoken('common', {
  cancel: 'Cancel',
  close: 'Close',
  goHome: 'Go to Home',
  loading: 'Loading',
  noResults: 'No results.',
  openLibrary: 'Open the Library',
  remove: 'Remove',
  saving: 'Saving…',
  settings: 'Settings',
  undo: 'Undo',
  questions: (count: number) => formatCount(count, 'question'),
  results: (count: number) => formatCount(count, 'result'),
})
