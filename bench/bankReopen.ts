import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openLibrary, type Library } from '#bank/library/library'
import { createRandom } from '../e2e/chance'
import { temporaryFolder } from '../e2e/service'
import { root } from '../scripts/setUp.mjs'
import { inMs, inTurns, timed, type Measure } from './measure'

const questionCount = 10_000
const questionsPerFile = 2_500
const pairCount = 9

/** A bank of 10,000 questions opened for the second time, until its index is what the page asks for. */
export async function bankReopenBench(): Promise<Measure[]> {
  const { folder, remove } = await temporaryFolder()
  const banks = join(folder, 'banks')
  const open = () =>
    openLibrary({
      roots: [{ root: 'data', folder: banks }],
      cacheFolder: join(folder, 'cache'),
      startWorker: (options) => new Worker(join(root, 'out/main/bankWorker.js'), options),
    })
  try {
    await writeBank(join(banks, 'large'))
    const first = await open()
    await scanned(first)
    const ids = first.index('large')?.questions.map(({ id }) => id) ?? []
    if (ids.length !== questionCount) throw new Error(`The bank has ${ids.length} questions.`)
    const whole = JSON.stringify(await first.questions('large', ids))
    await first.close()

    const reopen = async () => {
      let library: Library | null = null
      const ms = await timed(async () => {
        library = await open()
        JSON.parse(JSON.stringify(library.index('large')))
      })
      await (library as Library | null)?.close()
      return ms
    }
    const parse = () => timed(() => JSON.parse(whole))
    const { subjectMs, yardstickMs, ratios } = await inTurns(pairCount, reopen, parse)
    return [
      {
        name: 'bank of 10,000 questions opened again',
        yardstick: 'JSON.parse of the same bytes',
        ratios,
        percentile: 50,
        target: 1.8,
        detail: `${inMs(subjectMs)}; parse ${inMs(yardstickMs)} for ${(whole.length / 1e6).toFixed(1)} MB`,
      },
    ]
  } finally {
    await remove()
  }
}

async function scanned(library: Library): Promise<void> {
  while (library.isScanning()) {
    await new Promise<void>((resolve) => {
      const stop = library.subscribe(() => {
        stop()
        resolve()
      })
    })
  }
}

async function writeBank(folder: string): Promise<void> {
  await mkdir(join(folder, 'exams'), { recursive: true })
  await mkdir(join(folder, 'questions'))
  await writeFile(
    join(folder, 'bank.yaml'),
    'id: large\ntitle: Large\nversion: "1"\nlanguage: en\nlicence: MIT\nauthors: [bench]\nexams: [large-x]\n',
  )
  await writeFile(
    join(folder, 'exams/large-x.yaml'),
    'id: large-x\ncode: LARGE\ntitle: Large\nvendor: bench\nlifecycle: { status: active, asOf: 2026-11-01 }\nscoredCount: 65\nminutes: 180\nscale: { min: 100, max: 1000 }\npassMark: 750\nallowedTypes: [single]\ndomains: [{ id: "1", title: All, weightPercent: 100 }]\n',
  )
  const random = createRandom(10_000)
  for (let start = 0; start < questionCount; start += questionsPerFile) {
    const questions = Array.from({ length: questionsPerFile }, (_, index) =>
      questionText(start + index, random),
    )
    await writeFile(join(folder, `questions/from-${start}.yaml`), questions.join(''))
  }
}

const vocabulary = 'stream batch model feature label shard endpoint metric drift bucket policy replica'.split(
  ' ',
)

function questionText(number: number, random: () => number): string {
  const sentence = (wordCount: number) =>
    Array.from({ length: wordCount }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ')
  const options = Array.from(
    { length: 4 },
    (_, index) =>
      `    - text: ${sentence(14)}\n      why: ${sentence(22)}\n${index === number % 4 ? '      correct: true\n' : ''}`,
  )
  return `- id: q-${number}\n  type: single\n  stem: ${number} ${sentence(60)}\n  options:\n${options.join('')}  explanation: ${sentence(30)}\n  objectives: [large-x/1]\n`
}
