/** A bank's folder as the library would read it. Invariant: nothing in it can make this fail. */
import { loadFiles } from '../files/loadFiles'
import { scanBank } from '../files/scanBank'
import { readBank, type BankContent } from '../readBank'

/** The bank in a folder. What is wrong with its files is in its problems. */
export async function bankIn(folder: string): Promise<BankContent> {
  const scan = await scanBank(folder)
  return readBank(scan, (await loadFiles(scan)).files)
}
