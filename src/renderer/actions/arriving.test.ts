import { expect, test, vi } from 'vitest'
import { bringArrival, filesToSend } from './arriving'
import { isFromRehearse, type IncomingFile } from './incomingFiles'

const file = (path: string, size = 3): IncomingFile => ({ path, file: new Blob(['x'.repeat(size)]) })

test('of a data folder only what Rehearse reads is sent, from wherever it was chosen', () => {
  const paths = ['data.json', 'log/d/1.ndjson', 'banks/a/bank.yaml', 'profile/Cookies', 'backups/x.gz']
  const chosen = paths.map((path) => file(`Rehearse/${path}`))
  expect(filesToSend(chosen).map(({ path }) => path)).toEqual(paths.slice(0, 3))
  const deeper = chosen.map((one) => ({ ...one, path: `Home/${one.path}` }))
  expect(filesToSend([file('Home/letter.txt'), ...deeper]).map(({ path }) => path)).toEqual(paths.slice(0, 3))
})

test.each([
  [['rehearse-everything-2026-03-02.zip'], true],
  [['rehearse-history-2026-03-02.ndjson.gz'], true],
  [['R/data.json', 'R/log/d/1.ndjson'], true],
  [['eggs.zip'], false],
  [['R/data.json', 'R/questions.md'], false],
])('%j is told apart from questions to import: %s', (paths, isOurs) => {
  expect(isFromRehearse(paths.map((path) => file(path)))).toBe(isOurs)
})

type Calls = Parameters<typeof bringArrival>[0]

const calls = () => ({
  openArrival: vi.fn<Calls['openArrival']>(async () => 'id'),
  sendArrivalPart: vi.fn<Calls['sendArrivalPart']>(async () => ({ bytes: 0 })),
  readArrival: vi.fn<Calls['readArrival']>(async () => ({})),
  arrivalState: vi.fn<Calls['arrivalState']>(async () => ({
    status: 'ready' as const,
    arrival: { history: null, changes: null, banks: [], drafts: 0, leftOut: [] },
  })),
  endArrival: vi.fn<Calls['endArrival']>(async () => ({})),
})

test('a large file goes in pieces, each told where it begins', async () => {
  const client = calls()
  const steps: number[] = []
  const { signal } = new AbortController()
  await bringArrival(client, [file('a.zip', 17_000_000)], { onStep: ({ done }) => steps.push(done), signal })
  expect(client.sendArrivalPart).toHaveBeenCalledTimes(3)
  expect(steps.slice(0, 3)).toEqual([0, 8_000_000, 16_000_000])
})

test('given up on the way, it is ended in the service and sends no more', async () => {
  const client = calls()
  const stopping = new AbortController()
  client.sendArrivalPart.mockImplementation(async () => {
    stopping.abort()
    return { bytes: 0 }
  })
  const bringing = bringArrival(client, [file('a.zip', 17_000_000)], {
    onStep: () => undefined,
    signal: stopping.signal,
  })
  await expect(bringing).rejects.toThrow(/abort/i)
  expect(client.sendArrivalPart).toHaveBeenCalledTimes(1)
  expect(client.endArrival).toHaveBeenCalledWith('id', false)
})
