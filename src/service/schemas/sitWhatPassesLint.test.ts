/**
 * What a bank may hold, the log can keep: every limit of the one is within the other's. The banks here are as large as
 * the bank's own schema lets them be, and one step larger.
 */
import { describe, expect, test } from 'vitest'
import { smallBank, writtenBank, type Files } from '#bank/bankFixtures'
import { loadFiles } from '#bank/files/loadFiles'
import { scanBank } from '#bank/files/scanBank'
import { readBank } from '#bank/readBank'
import { arrangeItems } from '#core/form/assembly'
import type { AttemptId, BankId, DeviceId, EventId } from '#core/bank/ids'
import { listLimits, sizeLimits, textLimits } from '#core/bank/textLimits'
import { createSitting } from '#core/sitting/sitting'
import { logEventSchema } from './logEventSchema'

async function read(files: Files) {
  const scan = await scanBank(await writtenBank(files))
  return readBank(scan, (await loadFiles(scan)).files)
}

type Read = Awaited<ReturnType<typeof read>>

const stamp = { id: 'e' as EventId, device: 'd' as DeviceId, seq: 1, atMs: 0 }

/** Whether the log keeps every question of a bank, and a sitting of all of them by its first exam. */
function isKept({ questions: all, exams }: Read): boolean {
  const questions = all.map(({ question }) => question)
  const items = questions.map(({ id, hash }) => ({
    questionId: id,
    hash,
    domain: '1',
    task: '1.1',
    isTrial: false,
  }))
  const [exam] = exams
  if (!exam) return false
  const sitting = createSitting({
    attemptId: 'a' as AttemptId,
    title: `${exam.value.code} · mock`,
    exam: exam.value,
    form: { bankId: 'b' as BankId, bankHash: 'h', seed: 1, items: arrangeItems(items, questions, 1) },
    rules: { kind: 'mock', limitMs: 60_000, hasFeedback: false, canRateConfidence: false },
    startedAtMs: 0,
  })
  const events = [
    { ...stamp, type: 'questions.kept', questions },
    { ...stamp, type: 'sitting.started', sitting },
  ]
  return events.every((event) => logEventSchema.safeParse(event).success)
}

const json = (value: unknown) => JSON.stringify(value)
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))

const exam = (change: object) => ({
  id: 'e-1',
  code: 'E-1',
  title: 'Exam one',
  vendor: 'Vendor',
  lifecycle: { status: 'active', asOf: '2026-01-01' },
  scoredCount: 1,
  minutes: 10,
  scale: { min: 0, max: 100 },
  passMark: 70,
  allowedTypes: ['single', 'multiple', 'ordering', 'matching', 'numeric', 'text'],
  domains: [{ id: '1', title: 'Domain one', weightPercent: 100, tasks: [{ id: '1.1', title: 'Task one' }] }],
  ...change,
})
const examFile = (change: object): Files => {
  const files = smallBank({ 'exams/e-1.json': json(exam(change)) })
  delete files['exams/e-1.yaml']
  return files
}

const single = (change: object) => ({
  id: 'q',
  type: 'single',
  stem: 'Which?',
  options: [
    { text: 'This', correct: true, why: 'It is.' },
    { text: 'That', why: 'It is not.' },
  ],
  objectives: ['e-1/1.1'],
  ...change,
})
const questionFile = (...questions: object[]): Files => {
  const files = smallBank({ 'questions/one.json': json(questions) })
  delete files['questions/one.yaml']
  return files
}

const { line, markdown, typed } = textLimits
const text = (length: number) => 'x'.repeat(length)
const tasks = (count: number) => times(count, (index) => ({ id: `1.${index + 1}`, title: 'Task' }))
const domain = (change: object) => [
  { id: '1', title: 'Domain', weightPercent: 100, tasks: tasks(1), ...change },
]
const group = { title: 'Group', topics: ['a'], count: 1 }

/** What grows, the largest it may be, and the least that is too much. */
const grown: [string, (size: number) => Files, number][] = [
  ['the title of an exam', (size) => examFile({ title: text(size) }), line],
  ['the vendor of an exam', (size) => examFile({ vendor: text(size) }), line],
  ['the title of a domain', (size) => examFile({ domains: domain({ title: text(size) }) }), line],
  [
    'the title of a task',
    (size) => examFile({ domains: domain({ tasks: [{ id: '1.1', title: text(size) }] }) }),
    line,
  ],
  [
    'the tasks of a domain',
    (size) => examFile({ domains: domain({ tasks: tasks(size) }) }),
    listLimits.tasks,
  ],
  [
    'the domains of an exam',
    (size) =>
      examFile({
        domains: times(size, (index) => ({
          id: String(index + 1),
          title: 'D',
          weightPercent: 100 / size,
          tasks: index === 0 ? tasks(1) : [],
        })),
      }),
    listLimits.domains,
  ],
  [
    'the note of a lifecycle',
    (size) => examFile({ lifecycle: { status: 'active', asOf: '2026-01-01', note: text(size) } }),
    line,
  ],
  [
    'the sources of an exam',
    (size) => examFile({ sources: times(size, () => 'https://a.example/') }),
    listLimits.sources,
  ],
  [
    'the title of a group',
    (size) => examFile({ mix: { topicCounts: [{ ...group, title: text(size) }] } }),
    line,
  ],
  [
    'groups of topics',
    (size) => examFile({ mix: { topicCounts: times(size, () => group) } }),
    listLimits.topicGroups,
  ],
  [
    'the topics of a group',
    (size) => examFile({ mix: { topicCounts: [{ ...group, topics: times(size, (index) => `t${index}`) }] } }),
    listLimits.topics,
  ],
  ['a stem', (size) => questionFile(single({ stem: text(size) })), markdown],
  ['the id of a question', (size) => questionFile(single({ id: text(size) })), textLimits.id],
  [
    'the options of a question',
    (size) =>
      questionFile(
        single({ options: times(size, (index) => ({ text: `O${index}`, correct: index === 0, why: 'w' })) }),
      ),
    listLimits.options,
  ],
  [
    'the id of an option',
    (size) =>
      questionFile(single({ options: [{ id: text(size), text: 'A', correct: true }, { text: 'B' }] })),
    textLimits.id,
  ],
  [
    'an accepted answer',
    (size) =>
      questionFile({ ...single({}), options: undefined, type: 'text', answer: { accepted: [text(size)] } }),
    typed,
  ],
  [
    'the unit of a number',
    (size) =>
      questionFile({
        ...single({}),
        options: undefined,
        type: 'numeric',
        answer: { value: 1, unit: text(size) },
      }),
    line,
  ],
  [
    'the title of a case study',
    (size) => {
      const files = questionFile()
      const stimuli = [{ id: 's', title: text(size), text: 'Scenario' }]
      return { ...files, 'questions/one.json': json({ stimuli, questions: [single({ stimulus: 's' })] }) }
    },
    line,
  ],
]

describe.each(grown)('%s', (_, files, most) => {
  test(`of ${most} is taken, and can be sat`, async () => {
    const content = await read(files(most))
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(content.questions).toHaveLength(1)
    expect(isKept(content)).toBe(true)
  })

  test(`of ${most + 1} is named with its file and line`, async () => {
    const { problems } = await read(files(most + 1))
    const problem = problems.find(({ severity }) => severity === 'error')
    expect(problem).toMatchObject({ line: expect.any(Number) as number })
    expect(['out-of-range', 'text-too-long']).toContain(problem?.code)
    expect(problem?.file).toMatch(/^(?:exams|questions)\//)
  })
})

test.each([
  ['a control character in an id', questionFile(single({ id: 'a\u0001b' })), 'unusable-character'],
  ['half a character in an id', questionFile(single({ id: 'a\ud800b' })), 'unusable-character'],
  ['half a number of calculations', examFile({ mix: { calculationCount: 1.5 } }), 'wrong-kind'],
  [
    'a question of many long texts',
    questionFile(
      single({ options: times(6, (index) => ({ text: `${index}${text(200_000)}`, correct: index === 0 })) }),
    ),
    'too-large',
  ],
  [
    'an exam of many long titles',
    examFile({ domains: domain({ tasks: tasks(200).map((task) => ({ ...task, title: text(line) })) }) }),
    'too-large',
  ],
  [
    'a family whose numbers may outgrow its text',
    questionFile(
      single({
        stem: '{a}'.repeat(80_000),
        family: { variables: { a: { values: [1, 2] } } },
      }),
    ),
    'too-large',
  ],
])('%s is refused', async (_, files, code) => {
  const { problems } = await read(files)
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'error', code, line: expect.any(Number) as number }),
  )
})

test('sixty stems of 100 kB, and a form as long as its ids let it be, can be sat', async () => {
  const stems = questionFile(...times(60, (index) => single({ id: `q${index}`, stem: text(100_000) })))
  const content = await read(withExam(stems, { scoredCount: 60 }))
  expect(content.questions).toHaveLength(60)
  expect(isKept(content)).toBe(true)
})

test('an exam whose forms would not fit into the log is named', async () => {
  const options = times(26, (index) => ({
    id: `${index}${'字'.repeat(190)}`,
    text: `O${index}`,
    correct: index === 0,
  }))
  const questions = times(300, (index) => single({ id: `q${index}`, options }))
  const { problems } = await read(withExam(questionFile(...questions), { scoredCount: 300 }))
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'error', code: 'form-too-large', file: 'exams/e-1.json' }),
  )
  expect(sizeLimits.form).toBeLessThan(4_000_000)
})

function withExam(files: Files, change: object): Files {
  const { 'exams/e-1.yaml': _, ...rest } = files
  return { ...rest, 'exams/e-1.json': json(exam(change)) }
}
