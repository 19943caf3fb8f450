/** A library without banks, for the tests of the shells. */
import type { OpenedLibrary } from '../shared/openRehearse'

export const emptyLibrary: OpenedLibrary = {
  list: () => [],
  isScanning: () => false,
  reading: () => null,
  find: () => null,
  index: () => null,
  questions: () => null,
  notes: () => null,
  allNotes: () => null,
  note: () => null,
  openAsset: () => null,
  placeOf: () => null,
  subscribe: () => () => undefined,
  addFolder: () => Promise.resolve(),
  close: () => Promise.resolve(),
}
