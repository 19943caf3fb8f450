import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder, writeFiles } from '../bankFixtures'
import { watchRoots } from './watchRoots'

type OnBank = (folderIndex: number, name: string) => void
type OnRoot = (folderIndex: number) => void

async function watching() {
  const folder = await temporaryFolder()
  const folders = ['there', 'missing'].map((name) => join(folder, name))
  await writeFiles(folder, { 'there/old/bank.yaml': '' })
  const onBank = vi.fn<OnBank>()
  const onRoot = vi.fn<OnRoot>()
  const watcher = watchRoots({ folders, quietMs: 20, lookMs: 20, onBank, onRoot })
  onTestFinished(() => watcher.close())
  return { folder, watcher, onBank, onRoot }
}

test('a root that is there is told of once it is watched, so that nothing before goes unseen', async () => {
  const { onBank, onRoot } = await watching()
  await vi.waitFor(() => expect(onRoot.mock.calls).toEqual([[0]]))
  expect(onBank).not.toHaveBeenCalled()
})

test('many changes of one bank are told of once', async () => {
  const { folder, onBank, onRoot } = await watching()
  await vi.waitFor(() => expect(onRoot).toHaveBeenCalled())
  const names = Array.from({ length: 50 }, (_, index) => [`there/new/questions/${index}.yaml`, ''])
  await writeFiles(folder, Object.fromEntries(names) as Record<string, string>)
  await vi.waitFor(() => expect(onBank).toHaveBeenCalledWith(0, 'new'))
  expect(onBank.mock.calls.length).toBeLessThan(10)
})

test('a root that comes later is told of', async () => {
  const { folder, onRoot } = await watching()
  await vi.waitFor(() => expect(onRoot).toHaveBeenCalled())
  await writeFiles(folder, { 'missing/new/bank.yaml': '' })
  await vi.waitFor(() => expect(onRoot).toHaveBeenCalledWith(1))
})
