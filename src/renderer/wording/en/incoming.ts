/** Files a person gives the page. */
import { spoken } from '../language'

export const incomingWords = spoken('incoming', {
  dropToImport: 'Drop to import',
  tooManyFiles: 'This folder has more than 20,000 files. Drop a part of it.',
  unreadable: (path: string) => `${path} could not be read. Check that you may open it.`,
  noDataFolder: 'This is no data folder of Rehearse. Choose the folder that has data.json and log in it.',
})
