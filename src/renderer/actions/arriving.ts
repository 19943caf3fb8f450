/**
 * From files of another computer to what the service found in them. Invariant: given up at any moment, it leaves nothing
 * there.
 */
import { incomingWords } from '../wording/en/incoming'
import type { Arrival, MovingCalls } from '../api/movingCalls'
import type { IncomingFile } from './incomingFiles'
import { told } from '../wording/told'

/** How far it is. `done` and `all` are bytes while files are sent. */
export type ArrivingStep = { what: 'sending' | 'reading'; done: number; all: number }

type Calls = Pick<
  MovingCalls,
  'openArrival' | 'sendArrivalPart' | 'readArrival' | 'arrivalState' | 'endArrival'
>

const partBytes = 8_000_000
const pollMs = 200

/** The files with their places in a data folder, without what nothing is read from. */
export function filesToSend(files: readonly IncomingFile[]): IncomingFile[] {
  if (files.length === 1)
    return files.map(({ path, file }) => ({ path: path.split('/').at(-1) ?? path, file }))
  const marker = files
    .map(({ path }) => path)
    .filter((path) => /(?:^|\/)data\.json$/.test(path))
    .toSorted((a, b) => a.length - b.length)[0]
  const base =
    marker === undefined ? `${files[0]?.path.split('/')[0] ?? ''}/` : marker.slice(0, -'data.json'.length)
  return files
    .filter(({ path }) => path.startsWith(base))
    .map(({ path, file }) => ({ path: path.slice(base.length), file }))
    .filter(({ path }) => /^(?:data\.json$|log\/|banks\/|drafts\/)/.test(path))
}

/** Sends files and has them read. Rejects with the signal's reason, or with a sentence for the person. */
export async function bringArrival(
  client: Calls,
  files: readonly IncomingFile[],
  { onStep, signal }: { onStep: (step: ArrivingStep) => void; signal: AbortSignal },
): Promise<{ arrivalId: string; arrival: Arrival }> {
  const wanted = filesToSend(files)
  if (wanted.length === 0) throw new Error(incomingWords.noDataFolder)
  const arrivalId = await client.openArrival()
  try {
    const all = wanted.reduce((sum, { file }) => sum + file.size, 0)
    let done = 0
    for (const { path, file } of wanted) {
      for (let start = 0; start === 0 || start < file.size; start += partBytes) {
        signal.throwIfAborted()
        onStep({ what: 'sending', done, all })
        const bytes = file.slice(start, start + partBytes)
        await client.sendArrivalPart(arrivalId, { path, isFirst: start === 0, bytes })
        done += bytes.size
      }
    }
    await client.readArrival(arrivalId)
    return { arrivalId, arrival: await readWhole(client, arrivalId, { onStep, signal }) }
  } catch (error) {
    await client.endArrival(arrivalId, false).catch(() => undefined)
    throw error
  }
}

async function readWhole(
  client: Calls,
  arrivalId: string,
  { onStep, signal }: { onStep: (step: ArrivingStep) => void; signal: AbortSignal },
): Promise<Arrival> {
  for (;;) {
    signal.throwIfAborted()
    const state = await client.arrivalState(arrivalId)
    if (state.status === 'ready') return state.arrival
    if (state.status === 'failed') throw new Error(told(state.message))
    if (state.status === 'reading') onStep({ what: 'reading', done: state.done, all: state.all })
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}
