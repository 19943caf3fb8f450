import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder, writeFiles } from '../bankFixtures'
import type { ReadEntry } from './entryReader'
import type { Entry } from './openBank'
import { createBankKeeper } from './bankKeeper'

/** A keeper of one bank whose readings end when told to, each with a fault of its own. */
async function heldKeeper() {
  const folder = await temporaryFolder()
  await writeFiles(folder, { 'small/bank.yaml': '' })
  const ends: (() => void)[] = []
  const readEntry: ReadEntry = (found) =>
    new Promise((resolve) => {
      const code = `reading-${ends.length + 1}`
      const fault = { severity: 'error', code, message: 'It is.', advice: 'Mend it.' } as const
      ends.push(() => resolve({ found, built: null, fault, stamp: code }))
    })
  const keeper = createBankKeeper({ roots: [{ root: 'data', folder }], readEntry }, [])
  const begun = async (count: number) => vi.waitFor(() => expect(ends).toHaveLength(count))
  const shown = () => keeper.banks().summaries.map(({ problems }) => problems[0]?.code)
  return { keeper, path: join(folder, 'small'), ends, begun, shown }
}

test('a bank that changes while it is read is read once more, however often it changed', async () => {
  const { keeper, path, ends, begun, shown } = await heldKeeper()
  const first = keeper.refresh(path)
  await begun(1)
  const later = [keeper.refresh(path), keeper.refresh(path)]
  ends[0]?.()
  await begun(2)
  expect(shown()).toEqual(['reading-1'])
  ends[1]?.()
  await Promise.all([first, ...later])
  expect(shown()).toEqual(['reading-2'])
  expect(ends).toHaveLength(2)
})

test('what a reading finds after closing is not told', async () => {
  const { keeper, path, ends, begun, shown } = await heldKeeper()
  const listener = vi.fn<() => void>()
  keeper.subscribe(listener)
  const reading = keeper.refresh(path)
  await begun(1)
  const closed = keeper.close()
  ends[0]?.()
  await Promise.all([reading, closed])
  expect(listener).not.toHaveBeenCalled()
  expect(shown()).toEqual([])
})

test('a reading that changes nothing is not told', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, { 'small/bank.yaml': '' })
  const path = join(folder, 'small')
  const entry: Entry = {
    found: { path, name: 'small', root: 'data', rootIndex: 0 },
    built: null,
    fault: null,
    stamp: 's',
  }
  const keeper = createBankKeeper(
    {
      roots: [{ root: 'data', folder }],
      readEntry: (_, before) => Promise.resolve(before),
    },
    [entry],
  )
  const listener = vi.fn<() => void>()
  keeper.subscribe(listener)
  await keeper.refresh(path)
  expect(listener).not.toHaveBeenCalled()
  expect(keeper.entries()).toEqual([entry])
})
