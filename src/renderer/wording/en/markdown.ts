/** What stands in and around the texts of a bank that is not of the bank. */
import { spoken } from '../language'

export const markdownWords = spoken('markdown', {
  pictureNotShown: (description: string) => `[Picture not shown: ${description || 'no description'}]`,
  pictureNotFound: (name: string, description: string) =>
    `[Picture not found: ${name}${description && ` (${description})`}]`,
  showLarger: 'Show larger',
  exhibit: 'Exhibit',
  changed: 'Changed:',
  endOfChange: '(end of the change)',
  table: 'Table',
  correction: 'Correction',
  misconception: 'Common misconception',
  today: 'Today',
  checkedOn: (day: string) => `Checked ${day}`,
  openAddress: 'Open this address in your browser?',
  leavesRehearse: 'This leaves Rehearse and needs a network connection.',
  stay: 'Stay here',
  open: 'Open',
})
