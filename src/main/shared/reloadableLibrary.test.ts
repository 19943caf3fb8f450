import { expect, test, vi } from 'vitest'
import type { LibraryPort } from '#service/libraryPort'
import { smallLibrary } from '#service/serviceFixtures'
import { openReloadableLibrary } from './reloadableLibrary'

/** Libraries as they are opened, one after another, and what was kept. */
async function reloading(folders: string[] = []) {
  const opened: { folders: readonly string[]; change: () => void; close: ReturnType<typeof vi.fn> }[] = []
  const saved: (readonly string[])[] = []
  const save = vi.fn<(all: readonly string[]) => Promise<void>>(async (all) => void saved.push(all))
  const library = await openReloadableLibrary({
    folders,
    save,
    async open(all) {
      const { library: small, change } = smallLibrary()
      const close = vi.fn<() => Promise<void>>().mockResolvedValue()
      opened.push({ folders: all, change, close })
      return { ...small, isScanning: () => all.length > 1, close }
    },
  })
  return { library, opened, saved, save }
}

test('a folder is there at once, kept for the next start, and the library before is closed', async () => {
  const { library, opened, saved } = await reloading(['/a'])
  expect(library.isScanning()).toBe(false)
  await library.addFolder('/b')
  expect(opened.map(({ folders }) => folders)).toEqual([['/a'], ['/a', '/b']])
  expect(saved).toEqual([['/a', '/b']])
  expect(library.isScanning()).toBe(true)
  expect(opened[0]?.close).toHaveBeenCalledOnce()
  expect(opened[1]?.close).not.toHaveBeenCalled()
})

test('listeners hear of the new folder and of what changes in it, and of the old library no more', async () => {
  const { library, opened } = await reloading()
  const listener = vi.fn<() => void>()
  const stop = library.subscribe(listener)
  await library.addFolder('/a')
  expect(listener).toHaveBeenCalledTimes(1)
  opened[0]?.change()
  expect(listener).toHaveBeenCalledTimes(1)
  opened[1]?.change()
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
  opened[1]?.change()
  expect(listener).toHaveBeenCalledTimes(2)
})

test('what is asked is handed on whole, the seed of a form as well', async () => {
  const questions = vi.fn<LibraryPort['questions']>(async () => [])
  const library = await openReloadableLibrary({
    folders: [],
    save: async () => undefined,
    open: async () => ({ ...smallLibrary().library, questions, close: async () => undefined }),
  })
  await library.questions('b', ['q1'], 7)
  expect(questions).toHaveBeenCalledExactlyOnceWith('b', ['q1'], 7)
})

test('a folder twice is one folder, and two at once are both there', async () => {
  const { library, opened, saved } = await reloading()
  await Promise.all([library.addFolder('/a'), library.addFolder('/b'), library.addFolder('/a')])
  expect(saved).toEqual([['/a'], ['/a', '/b']])
  expect(opened).toHaveLength(3)
})

test('a folder that cannot be kept is not added, and the next one can be', async () => {
  const { library, opened, save } = await reloading()
  save.mockRejectedValueOnce(new Error('disk full'))
  await expect(library.addFolder('/a')).rejects.toThrow('disk full')
  expect(opened).toHaveLength(1)
  await library.addFolder('/b')
  expect(opened[1]?.folders).toEqual(['/b'])
})

test('closing waits for what is being added', async () => {
  const { library, opened } = await reloading()
  const adding = library.addFolder('/a')
  await library.close()
  await adding
  expect(opened.map(({ close }) => close.mock.calls.length)).toEqual([1, 1])
})

test('numbers are drawn by the seed that is asked for', async () => {
  const { library: small } = smallLibrary()
  const questions = vi.fn<LibraryPort['questions']>(() => [])
  const library = await openReloadableLibrary({
    folders: [],
    save: () => Promise.resolve(),
    open: () => Promise.resolve({ ...small, questions, close: () => Promise.resolve() }),
  })
  await library.questions('bank', ['q'], 7)
  expect(questions).toHaveBeenCalledExactlyOnceWith('bank', ['q'], 7)
})
