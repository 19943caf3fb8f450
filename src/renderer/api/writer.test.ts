import { expect, test, vi } from 'vitest'
import { claimAtStart, createWriter, type WriterDeps } from './writer'

function writerOf(isWriter: boolean, deps: Partial<WriterDeps> = {}) {
  const acts: (() => void)[] = []
  const waits: { ms: number; act: () => void }[] = []
  const claim = vi.fn<WriterDeps['claim']>(async () => false)
  const onGained = vi.fn<WriterDeps['onGained']>(async () => undefined)
  const release = vi.fn<WriterDeps['release']>(async () => undefined)
  const every = (_: number, act: () => void) => (acts.push(act), () => undefined)
  const after = (ms: number, act: () => void) => void waits.push({ ms, act })
  const writer = createWriter({ claim, release, onGained, every, after, ...deps }, isWriter)
  const heard = vi.fn<() => void>()
  writer.subscribe(heard)
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  const ask = async () => {
    acts.forEach((act) => act())
    await settle()
  }
  return { writer, claim, release, onGained, heard, waits, ask, settle }
}

test('a page that reads writes as soon as the lease is free, and only where the log ends', async () => {
  const { writer, claim, onGained, heard, ask } = writerOf(false)
  await ask()
  expect(writer.isWriter()).toBe(false)
  claim.mockResolvedValue(true)
  onGained.mockImplementation(async () => expect(writer.isWriter()).toBe(false))
  await ask()
  expect(onGained).toHaveBeenCalledOnce()
  expect(writer.isWriter()).toBe(true)
  expect(heard).toHaveBeenCalledOnce()
  expect(claim).toHaveBeenCalledWith(false)
})

test('a page that cannot get there goes on reading, leaves the lease to others, and tries again', async () => {
  const { writer, claim, release, onGained, ask } = writerOf(false)
  claim.mockResolvedValue(true)
  onGained.mockRejectedValueOnce(new Error('no answer'))
  await ask()
  expect(writer.isWriter()).toBe(false)
  expect(release).toHaveBeenCalledOnce()
  await ask()
  expect(writer.isWriter()).toBe(true)
})

test('a page that writes keeps doing so without an answer, and stops when told', async () => {
  const { writer, claim, ask } = writerOf(true)
  claim.mockRejectedValueOnce(new Error('no answer'))
  await ask()
  expect(writer.isWriter()).toBe(true)
  await ask()
  expect(writer.isWriter()).toBe(false)
})

test('a person takes over, and hears when that does not work', async () => {
  const { writer, claim } = writerOf(false)
  claim.mockRejectedValueOnce(new Error('no answer'))
  await expect(writer.takeOver()).rejects.toThrow('no answer')
  claim.mockResolvedValue(true)
  await writer.takeOver()
  expect(claim).toHaveBeenLastCalledWith(true)
  expect(writer.isWriter()).toBe(true)
})

test('a change is looked into at once by the page that writes, later by one that waits', async () => {
  const writing = writerOf(true)
  writing.writer.check()
  await writing.settle()
  expect(writing.writer.isWriter()).toBe(false)
  const waiting = writerOf(false)
  waiting.writer.check()
  expect(waiting.claim).not.toHaveBeenCalled()
  waiting.waits.forEach(({ act }) => act())
  expect(waiting.claim).toHaveBeenCalledOnce()
})

test('a page that is loaded again waits for its own last word', async () => {
  const wait = vi.fn<(ms: number) => Promise<void>>(async () => undefined)
  const claim = vi.fn<WriterDeps['claim']>(async () => wait.mock.calls.length > 2)
  expect(await claimAtStart(claim, true, wait)).toBe(true)
  expect(wait).toHaveBeenCalledTimes(3)
  expect(await claimAtStart(async () => false, false, wait)).toBe(false)
  expect(wait).toHaveBeenCalledTimes(3)
})
