/** Generated, seeded data: a bank of so many questions, and a log with so many responses to them. Never committed. */
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EventId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { createRandom, type Random } from '#core/common/random'
import { openLog } from '#service/log/attemptLog'
import { domains, playedSitting, questionOf, sittingOf, topicCount } from './history'

const questionsPerFile = 2_500
const perSitting = 50
const yearMs = 365 * 86_400_000
const batchSize = 1_000

/** The moment all histories end at. */
export const nowMs = Date.UTC(2026, 10, 27)

/** Writes the bank `bench` of YAML files into a folder of banks. About 1.6 kB a question. */
export async function writeBank(banksFolder: string, questionCount: number): Promise<string[]> {
  const folder = join(banksFolder, 'bench')
  for (const part of ['exams', 'questions', 'notes']) await mkdir(join(folder, part), { recursive: true })
  const topics = Array.from({ length: topicCount }, (_, topic) => `topic-${topic}`)
  await writeFile(
    join(folder, 'bank.yaml'),
    `id: bench\ntitle: Bench\nversion: "1"\nlanguage: en\nlicence: MIT\nauthors: [bench]\nexams: [bench-x]\ntopics: [${topics.join(', ')}]\n`,
  )
  await writeFile(join(folder, 'exams/bench-x.yaml'), examText())
  for (const topic of topics)
    await writeFile(
      join(folder, `notes/${topic}.md`),
      `---\ntitle: About ${topic}\n---\n# About ${topic}\n\nA note.\n`,
    )
  const random = createRandom(questionCount)
  const files: string[] = []
  for (let start = 0; start < questionCount; start += questionsPerFile) {
    const count = Math.min(questionsPerFile, questionCount - start)
    const questions = Array.from({ length: count }, (_, index) => questionText(start + index, random))
    const file = join(folder, `questions/from-${start}.yaml`)
    await writeFile(file, questions.join(''))
    files.push(file)
  }
  return files
}

function examText(): string {
  const guide = domains.map(
    ({ id, title, weight, tasks }) =>
      `  - id: "${id}"\n    title: ${title}\n    weightPercent: ${weight * 100}\n    tasks:\n${tasks.map((task) => `      - { id: "${task.id}", title: ${task.title} }\n`).join('')}`,
  )
  return `id: bench-x\ncode: BENCH\ntitle: Bench\nvendor: bench\nlifecycle: { status: active, asOf: 2026-11-01 }\nscoredCount: 50\nminutes: 130\nscale: { min: 100, max: 1000 }\npassMark: 720\nallowedTypes: [single]\ndomains:\n${guide.join('')}`
}

const vocabulary = 'stream batch model feature label shard endpoint metric drift bucket policy replica'.split(
  ' ',
)

function sentence(wordCount: number, random: Random): string {
  const word = () => vocabulary[Math.floor(random.next() * vocabulary.length)]
  return Array.from({ length: wordCount }, word).join(' ')
}

function questionText(number: number, random: Random): string {
  const options = Array.from(
    { length: 4 },
    (_, index) =>
      `    - text: ${sentence(14, random)}\n      why: ${sentence(22, random)}\n${index === number % 4 ? '      correct: true\n' : ''}`,
  )
  const { task, topic } = questionOf(number)
  return `- id: q-${number}\n  type: single\n  stem: ${number} ${sentence(60, random)}\n  options:\n${options.join('')}  explanation: ${sentence(30, random)}\n  objectives: [bench-x/${task}]\n  topic: ${topic}\n`
}

/**
 * Appends sittings of fifty questions over one year to the log of a data folder, answered one by one. They go through
 * the first `questionCount` questions of the bank.
 */
export async function fillLog(
  dataFolder: string,
  { responseCount, questionCount }: { responseCount: number; questionCount: number },
): Promise<void> {
  const log = await openLog({ folder: dataFolder })
  const device = log.device()
  const random = createRandom(1)
  const sittingCount = Math.ceil(responseCount / perSitting)
  let seq = 0
  let events: LogEvent[] = []
  const add = ({ action, atMs }: { action: LogAction; atMs: number }) => {
    seq += 1
    events.push({ ...action, id: randomUUID() as EventId, device, seq, atMs })
  }
  for (let start = 0; start < questionCount; start += batchSize) {
    const count = Math.min(batchSize, questionCount - start)
    const questions = Array.from({ length: count }, (_, index) => questionOf(start + index).question)
    add({ action: { type: 'questions.kept', questions }, atMs: nowMs - yearMs })
    await log.append(events.splice(0))
  }
  for (let index = 0; index < sittingCount; index += 1) {
    const startedAtMs = Math.floor(nowMs - yearMs + (index * yearMs) / sittingCount)
    const sitting = sittingOf(index, { count: perSitting, questionCount, random, startedAtMs })
    playedSitting(sitting, random).forEach(add)
    if (events.length >= batchSize) await log.append(events.splice(0))
  }
  if (events.length > 0) await log.append(events)
  await log.close()
}
