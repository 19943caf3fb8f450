/**
 * Bodies of requests, read with a byte counter of our own: a Content-Length may be missing or lie.
 * Invariant: no more than the limit is ever held in memory.
 */
import { Refusal } from './refusal'

const kilobyte = 1_000

/**
 * Most bytes of a body: the log takes batches, an import a lifetime of answers, the workbench a question or a picture,
 * every other route a few ids.
 */
export const bodyLimitBytes = {
  log: 8_000 * kilobyte,
  import: 500_000 * kilobyte,
  question: 4_000 * kilobyte,
  picture: 17_000 * kilobyte,
  other: 64 * kilobyte,
}

/**
 * The JSON in a request's body. Throws `badRequest` when it is not `application/json` or not JSON, `tooLarge` beyond
 * the limit.
 */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw notJson()
  const bytes = await readBytes(request, limitBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw notJson()
  }
}

/** The bytes of a file in a request's body, as they come. Throws `badRequest` for another type, `tooLarge`. */
export function readFileBody(request: Request, limitBytes: number): AsyncGenerator<Uint8Array> {
  if (request.headers.get('content-type') !== 'application/octet-stream') throw notAFile()
  return chunksOf(request, limitBytes)
}

async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(request, limitBytes)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* chunksOf(request: Request, limitBytes: number): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length')) > limitBytes) throw tooLarge()
  let sizeBytes = 0
  const reader = request.body?.getReader()
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    sizeBytes += chunk.value.byteLength
    // Not canceled: that would cut the connection before the reply is out. The shell drops what still comes.
    if (sizeBytes > limitBytes) throw tooLarge()
    yield chunk.value
  }
}

function notAFile(): Refusal {
  return new Refusal(
    'badRequest',
    'This page sent something that is not a file, so nothing was done with it.',
  )
}

function notJson(): Refusal {
  return new Refusal('badRequest', 'This page sent something that is not JSON, so nothing was done with it.')
}

function tooLarge(): Refusal {
  return new Refusal(
    'tooLarge',
    'This page sent more at once than Rehearse takes. Choose fewer questions, or a smaller file.',
  )
}
