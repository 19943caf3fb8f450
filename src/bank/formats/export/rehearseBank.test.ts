import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exam } from '#core/bank/exam'
import type { Question } from '#core/bank/question'
import { examYaml, temporaryFolder } from '../../bankFixtures'
import { compileExam } from '../../compile/compileExam'
import { compileQuestion } from '../../compile/compileQuestion'
import { loadFiles } from '../../files/loadFiles'
import { parseData } from '../../files/parseData'
import { scanBank } from '../../files/scanBank'
import { readBank } from '../../readBank'
import type { FileExam } from '../../schema/bankSchema'
import { questionFields } from './bankFields'
import type { Exported } from './exported'
import { anyQuestion, anyQuestions, exportedBank, optionsOf, png, questionOf } from './exportFixtures'
import { exportJson, exportYaml } from './rehearseBank'

const compiled = compileExam(parseData(examYaml.replace('"1.1"', '"1.1"'), 'yaml') as FileExam)
const exam: Exam = { ...('exam' in compiled ? compiled.exam : ({} as Exam)) }
exam.domains = [
  { ...exam.domains[0]!, tasks: [...(exam.domains[0]?.tasks ?? []), { id: '1.2', title: 'Two' }] },
]
exam.credit = { ...exam.credit, multiple: 'partial' }
exam.rawCut = 0.65
exam.mix = { difficulty: { easy: 0.25, medium: 0.5, hard: 0.25 }, calculationCount: 3 }
const bank = { ...exportedBank, exams: [exam] }

async function readAgain({ files }: Exported, name = '') {
  const folder = await temporaryFolder()
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  const scan = await scanBank(join(folder, name))
  return readBank(scan, (await loadFiles(scan)).files)
}

const unhashed = (questions: readonly Question[]) => questions.map((question) => ({ ...question, hash: '' }))

test('a question written as fields and compiled again is the same question', () => {
  fc.assert(
    fc.property(anyQuestion(), (question) => {
      const again = compileQuestion(questionFields(question), question.stimulus)
      expect('question' in again && { ...again.question, hash: '' }).toEqual(question)
    }),
  )
})

test('ids, weights, units and letter case survive', () => {
  const questions = [
    questionOf('multiple', {
      options: optionsOf('!a', 'b', '!c').map((option, index) => ({
        ...option,
        id: `o${index}` as never,
        weight: option.isCorrect ? 0.5 : -0.25,
      })),
    }),
    questionOf('numeric', { numericAnswer: { value: 1.5, tolerance: 0, unit: 'kg' } }),
    questionOf('text', { textAnswer: { accepted: ['NaN'], isCaseSensitive: true } }),
  ]
  for (const question of questions) {
    const again = compileQuestion(questionFields(question), null)
    expect('question' in again && { ...again.question, hash: '' }).toEqual(question)
  }
})

test('a bank exported as YAML or JSON and read again has the same questions and exams, and no problem', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestions(), async (questions) => {
      const folder = await readAgain(exportYaml(bank, questions))
      const file = await readAgain(exportJson(bank, questions), 'bank.json')
      for (const { problems, questions: read, exams, bank: head } of [folder, file]) {
        expect(problems).toEqual([])
        expect(unhashed(read.map(({ question }) => question))).toEqual(questions)
        expect(exams.map(({ value }) => value)).toEqual([exam])
        expect(head?.value).toMatchObject({ id: 'bank', title: 'A bank', authors: ['An author'] })
      }
    }),
    { numRuns: 10 },
  )
})

test('pictures go along with YAML; a missing one, and those of JSON, are said to stay behind', () => {
  const questions = [
    questionOf('single', {
      stem: '![A](assets/a.png) ![B](<assets/b c.png>)',
      options: optionsOf('!x', 'y'),
    }),
  ]
  const { files, losses } = exportYaml(exportedBank, questions)
  expect(files.find(({ path }) => path === 'assets/a.png')?.bytes).toEqual(png)
  expect(losses).toEqual(['The picture b c.png is missing from the bank (1 question).'])
  expect(exportJson(exportedBank, questions).losses).toEqual([
    'Pictures stay behind; the folder of YAML files takes them along (1 question).',
  ])
})

test('a large bank is written in files that each stay below the limit of one', () => {
  const stem = 'long '.repeat(40_000)
  const questions = Array.from({ length: 60 }, (_, index) =>
    questionOf('single', { id: `q-${index}` as never, stem, options: optionsOf('!x', 'y') }),
  )
  const sizes = exportYaml(exportedBank, questions).files.map(({ bytes }) => bytes.length)
  expect(Math.max(...sizes)).toBeLessThan(8 * 1024 * 1024)
  expect(sizes.length).toBe(3)
})
