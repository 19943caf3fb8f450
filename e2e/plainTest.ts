import { join } from 'node:path'
import { test } from './fixtures'
import { writePlainBank } from './plainBank'
import { temporaryFolder } from './service'

/** A test with a bank whose options say which is right. */
export const plain = test.extend({
  // Playwright reads from this pattern what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  bankFolders: async ({}, use) => {
    const { folder, remove } = await temporaryFolder()
    await writePlainBank(join(folder, 'plain'))
    await use([folder])
    await remove()
  },
})
