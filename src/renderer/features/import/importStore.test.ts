import { expect, test } from 'vitest'
import type { ImportPreview, ImportState, SavedImport } from '../../api/client'
import { createImportStore, type ImportStoreDeps } from './importStore'

const preview = { questionCount: 2 } as ImportPreview
const saved = { bankId: 'eggs', title: 'Eggs' } as SavedImport
const file = { path: 'eggs.md', file: new Blob(['x']) }

/** A service whose states come one after the other; what it was asked is listed. */
function flowWith(states: ImportState[], change: Partial<ImportStoreDeps['client']> = {}) {
  const asked: string[] = []
  const client: ImportStoreDeps['client'] = {
    openImport: async () => 'i1',
    sendImportFile: async (_id, path) => (asked.push(`file ${path}`), { files: 1, bytes: 1 }),
    readImport: async (_id, options) => asked.push(`read ${JSON.stringify(options)}`),
    importState: async () => states.shift() ?? { status: 'ready', preview },
    confirmImport: async () => saved,
    undoImport: async () => asked.push('undo'),
    cancelImport: async () => asked.push('cancel'),
    ...change,
  }
  return { flow: createImportStore({ client, wait: async () => undefined }), asked }
}

test('files are sent, read and looked at, then saved', async () => {
  const { flow, asked } = flowWith([{ status: 'reading', done: 0, all: 1 }])
  await flow.start([file])
  expect(asked).toEqual(['file eggs.md', 'read {}'])
  expect(flow.store.getState()).toMatchObject({ phase: 'preview', preview })
  await flow.correct({ mapping: { keyReading: 'from-1' } })
  expect(asked.at(-1)).toBe('read {"mapping":{"keyReading":"from-1"}}')
  await flow.save({} as never)
  expect(flow.store.getState()).toMatchObject({ phase: 'saved', saved })
  await flow.undo()
  expect(flow.store.getState()).toMatchObject({ phase: 'choose', saved: null, spoken: 'Eggs was taken back' })
})

test('corrections made while one is read end with the newest', async () => {
  const { flow, asked } = flowWith([])
  await flow.start([file])
  const first = flow.correct({ format: 'csv' })
  void flow.correct({ format: 'tsv' })
  void flow.correct({ format: 'gift' })
  await first
  expect(asked.filter((what) => what.startsWith('read')).slice(1)).toEqual([
    'read {"format":"csv"}',
    'read {"format":"gift"}',
  ])
  expect(flow.store.getState().isRereading).toBe(false)
})

test('an import that fails says why and leaves room for the next', async () => {
  const { flow, asked } = flowWith([{ status: 'failed', message: 'Too large.' }])
  await flow.start([file])
  expect(flow.store.getState()).toMatchObject({ phase: 'choose', error: 'Too large.', importId: null })
  expect(asked).toContain('cancel')
})

test('what comes after an import was given up changes nothing', async () => {
  let answer: (state: ImportState) => void = () => undefined
  const importState = () => new Promise<ImportState>((resolve) => (answer = resolve))
  const { flow, asked } = flowWith([], { importState })
  const started = flow.start([file])
  await expect.poll(() => flow.store.getState().phase).toBe('reading')
  flow.cancel()
  answer({ status: 'ready', preview })
  await started
  expect(flow.store.getState()).toMatchObject({ phase: 'choose', preview: null, error: null })
  expect(asked).toContain('cancel')
})

test('a bank that could not be saved can be saved again', async () => {
  const { flow } = flowWith([], { confirmImport: async () => Promise.reject(new Error('The disk is full.')) })
  await flow.start([file])
  await flow.save({} as never)
  expect(flow.store.getState()).toMatchObject({ phase: 'preview', preview, saveError: 'The disk is full.' })
})

test('nothing to import is said', async () => {
  const { flow } = flowWith([])
  await flow.start([])
  expect(flow.store.getState().error).toContain('no file')
})
