import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { load } from 'js-yaml'
import { parse as parseGift } from 'gift-pegjs'
import { openLibrary, type Library } from '#bank/library/library'
import { temporaryFolder } from '../../e2e/service'
import { root } from '../../scripts/setUp.mjs'
import { writeBank } from '../dataSets'
import { inMs, inTurns, ratiosOf, timed, type Measure, type Size } from '../measure'
import { whenScanned } from './bankReopen'

const questionCounts = { quick: 2_500, full: 10_000 }
const pairCount = 7

/** A bank read for the first time, from its files to its index, beside js-yaml and others on the same questions. */
export async function bankImportBench(size: Size): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const banks = join(folder, 'banks')
  const cacheFolder = join(folder, 'cache')
  try {
    const files = await writeBank(banks, questionCounts[size])
    const startWorker = (options: ConstructorParameters<typeof Worker>[1]) =>
      new Worker(join(root, 'out/main/bankWorker.js'), options)
    const read = () =>
      timed(async () => {
        const library: Library = await openLibrary({
          roots: [{ root: 'data', folder: banks }],
          cacheFolder,
          startWorker,
        })
        await whenScanned(library)
        if (library.index('bench')?.entries.kindOf.length !== questionCounts[size])
          throw new Error('Not all were read.')
        await library.close()
      })
    const importOnce = async () => {
      await rm(cacheFolder, { recursive: true, force: true })
      return read()
    }
    const texts = () => Promise.all(files.map((file) => readFile(file, 'utf8')))
    const yaml = () => timed(async () => (await texts()).map((text) => load(text)))
    const parsed = (await texts()).map((text) => load(text))
    const json = parsed.map((part) => JSON.stringify(part))
    const gift = giftOf(parsed.flat() as Generated[])
    await importOnce()
    const { subjectMs, yardstickMs, ratios } = await inTurns(pairCount, importOnce, yaml)
    const jsonMs = await many(() => timed(() => json.map((text) => JSON.parse(text) as unknown)))
    const giftMs = await many(() => timed(() => gift.map((text) => parseGift(text))))
    const beside = (yardstick: string, ms: number[]): Measure => ({
      name: 'bank read for the first time',
      yardstick,
      samples: ratiosOf(subjectMs, ms),
      unit: 'times',
      percentile: 50,
      target: null,
      detail: `${questionCounts[size].toLocaleString('en-US')} questions, ${inMs(subjectMs)}; ${inMs(ms)}`,
    })
    return [
      { ...beside('js-yaml’s load of the same files', yardstickMs), samples: ratios, target: 1.3 },
      beside('JSON.parse of the same questions', jsonMs),
      beside('gift-pegjs on the same questions as GIFT', giftMs),
    ]
  } finally {
    await remove()
  }
}

type Generated = { id: string; stem: string; options: { text: string; why: string; correct?: boolean }[] }

/** The same texts as GIFT, a hundred questions a piece. */
function giftOf(questions: readonly Generated[]): string[] {
  const one = ({ id, stem, options }: Generated) =>
    `::${id}:: ${stem} {\n${options.map(({ text, why, correct }) => `${correct ? '=' : '~'}${text} #${why}`).join('\n')}\n}`
  return Array.from({ length: Math.ceil(questions.length / 100) }, (_, piece) =>
    questions
      .slice(piece * 100, piece * 100 + 100)
      .map(one)
      .join('\n\n'),
  )
}

async function many(once: () => Promise<number>): Promise<number[]> {
  const all: number[] = []
  for (let pair = 0; pair < pairCount; pair += 1) all.push(await once())
  return all
}
