import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../bankFixtures'
import type { StartWorker } from '../compile/compiler'
import { startRealImport } from './importFixtures'
import { ImportFailure, startImportThread } from './importThread'
import type { JobCall } from './jobMessages'

const bytes = (text: string) => new Uint8Array(new TextEncoder().encode(text))

const readCall = (banksFolder: string): JobCall<'read'> => ({
  name: 'read',
  options: {},
  banksFolder,
  takenIds: [],
  previewBankId: 'import~1',
})

function threadOf(startWorker: StartWorker) {
  const progress: [number, number][] = []
  const thread = startImportThread({ startWorker, onProgress: (...at) => progress.push(at) })
  onTestFinished(() => thread.end())
  return { thread, progress }
}

/** A thread that runs `code` when it is asked something. */
const onCall = (code: string) => (options: object) =>
  new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.on('message', ({ id }) => { ${code} })`,
    { ...options, eval: true },
  )

const failureOf = async (asked: Promise<unknown>) => {
  const failure: unknown = await asked.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ImportFailure)
  return (failure as ImportFailure).message
}

test('the real thread reads files that came in pieces, and tells how far it is', async () => {
  const { thread, progress } = threadOf(startRealImport)
  const whole = bytes('### Is it so?\n\n- [x] Yes\n- [ ] No\n')
  thread.tell({ kind: 'chunk', path: 'b/2.md', isFirst: true, bytes: whole.slice(0, 9) })
  thread.tell({ kind: 'chunk', path: 'b/2.md', isFirst: false, bytes: whole.slice(9) })
  thread.tell({
    kind: 'chunk',
    path: 'b/1.md',
    isFirst: true,
    bytes: bytes('### And so?\n\n- [ ] Yes\n- [x] No\n'),
  })
  const preview = await thread.ask(readCall(await temporaryFolder()), 60_000)
  expect(preview.samples.map(({ stem }) => stem)).toEqual(['And so?', 'Is it so?'])
  expect(preview.title).toBe('B')
  expect(progress).toEqual([
    [0, 2],
    [1, 2],
  ])
})

test('what a thread cannot do is told, and the next thing is done', async () => {
  const { thread } = threadOf(
    onCall("parentPort.postMessage(id === 1 ? { id, failure: 'No.' } : { id, answer: [] })"),
  )
  expect(await failureOf(thread.ask({ name: 'issues', from: 0 }, 60_000))).toBe('No.')
  expect(await thread.ask({ name: 'issues', from: 0 }, 60_000)).toEqual([])
})

test('a thread that hangs is ended at its limit', async () => {
  const { thread } = threadOf(onCall('for (;;);'))
  expect(await failureOf(thread.ask({ name: 'issues', from: 0 }, 1000))).toContain('longer than 1 seconds')
  expect(await failureOf(thread.ask({ name: 'issues', from: 0 }, 60_000))).toContain('longer than')
})

test('a thread that eats memory costs itself alone', async () => {
  const start = onCall('const all = []; for (;;) all.push(new Array(1e5).fill(id))')
  const { thread } = threadOf((options) =>
    start({ ...options, resourceLimits: { maxOldGenerationSizeMb: 32 } }),
  )
  expect(await failureOf(thread.ask({ name: 'issues', from: 0 }, 60_000))).toContain('more memory')
})

test('what was asked of a thread that is given up is answered', async () => {
  const { thread } = threadOf(onCall(''))
  const asked = failureOf(thread.ask({ name: 'issues', from: 0 }, 60_000))
  thread.end()
  expect(await asked).toContain('given up')
})
