import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallBank, temporaryFolder, writeFiles } from '../../bankFixtures'
import { usableText } from '../../files/valueFaults'
import { openForLint } from '../../lint/lintBank'
import { fileOf } from '../formatFixtures'
import type { ImportedQuestion, ImportResult } from '../imported'
import { importSource } from '../importSource'
import { toBank, type BankAbout } from './toBank'
import { about, question } from './toBankFixtures'

function resultOf(questions: ImportedQuestion[], more: Partial<ImportResult> = {}): ImportResult {
  return { format: 'csv', title: null, questions, unsupported: [], issues: [], media: new Map(), ...more }
}

/** The bank as the program reads it from the disk. */
async function opened(result: ImportResult, change: Partial<BankAbout> = {}) {
  const bank = toBank(result, { ...about, ...change })
  const folder = join(await temporaryFolder(), 'birds')
  await writeFiles(folder, Object.fromEntries(bank.files))
  const { content } = await openForLint(folder)
  return { bank, content, errors: content.problems.filter(({ severity }) => severity === 'error') }
}

describe('a bank from what was imported', () => {
  test('is read by the program without an error, with every kind of question', async () => {
    const none = { options: [] }
    const option = { why: '', weight: null, isCorrect: true }
    const steps = ['a', 'b', 'c'].map((text, index) => ({ ...option, text, position: index + 1 }))
    const all = [
      question(),
      question({
        type: 'multiple',
        stem: 'Multiple?',
        hasFixedOrder: true,
        difficulty: 3,
        references: ['https://example.org/'],
      }),
      question({ type: 'ordering', stem: 'Order?', options: steps }),
      question({ type: 'matching', stem: 'Match?', prompts: [{ text: 'p', answerIndex: 1, why: 'w' }] }),
      question({
        type: 'numeric',
        stem: 'Number?',
        ...none,
        numericAnswers: [{ value: 7, tolerance: 0.5, unit: 'kg' }],
      }),
      question({
        type: 'text',
        stem: 'Text?',
        ...none,
        textAnswer: { accepted: ['yes', 'no'], isCaseSensitive: true },
      }),
      question({ stem: 'Case?', stimulus: { id: 'case-1', title: 'T', text: 'Story' } }),
    ]
    const { content, errors, bank } = await opened(resultOf(all))
    expect(errors).toEqual([])
    expect(bank.questionCount).toBe(7)
    const byStem = new Map(content.questions.map(({ question }) => [question.stem, question]))
    expect(
      byStem.get('Which is a bird?')?.options.map(({ text, isCorrect, why }) => [text, isCorrect, why]),
    ).toEqual([
      ['Trout', false, ''],
      ['Sparrow', true, 'It sings.'],
    ])
    expect(byStem.get('Order?')?.options.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(byStem.get('Match?')?.prompts).toMatchObject([{ text: 'p', answer: 'b', why: 'w' }])
    expect(byStem.get('Number?')?.numericAnswer).toEqual({ value: 7, tolerance: 0.5, unit: 'kg' })
    expect(byStem.get('Case?')?.stimulus?.text).toBe('Story')
    expect(byStem.get('Multiple?')).toMatchObject({ hasFixedOrder: true, difficulty: 3, source: 'unknown' })
  })

  test('has an exam with all domains by share and a minute and a half a question', async () => {
    const categories = ['Birds', 'Birds', 'Fish', '']
    const all = categories.map((name, index) =>
      question({ stem: `Which ${index}?`, category: name === '' ? [] : [name, 'Sub'] }),
    )
    const { content, errors } = await opened(resultOf(all))
    expect(errors).toEqual([])
    const exam = content.exams[0]?.value
    expect(exam).toMatchObject({
      id: 'birds',
      scoredCount: 4,
      minutes: 6,
      passMark: 70,
      allowedTypes: ['single'],
    })
    expect(exam?.domains.map(({ id, title, weight }) => [id, title, weight])).toEqual([
      ['birds', 'Birds', 0.75],
      ['fish', 'Fish', 0.25],
    ])
    expect(content.questions.map(({ question }) => question.objectives[0])).toContain('birds/fish')
  })

  test('takes code, time and pass mark from the source', async () => {
    const exam = { code: '000-1', minutes: 10, passPercent: 65 }
    const { content } = await opened(resultOf([question()], { exam }))
    expect(content.exams[0]?.value).toMatchObject({ code: '000-1', minutes: 10, passMark: 65 })
  })

  test('domains may come from tags or files, and the smallest of many go into one', async () => {
    const all = Array.from({ length: 40 }, (_, index) =>
      question({ stem: `Which ${index}?`, tags: [`t${index}`], path: 'a/Unit 1.md' }),
    )
    expect(
      (await opened(resultOf(all), { domainsFrom: 'path' })).content.exams[0]?.value.domains,
    ).toMatchObject([{ title: 'Unit 1' }])
    const domains =
      (await opened(resultOf(all), { domainsFrom: 'tags' })).content.exams[0]?.value.domains ?? []
    expect([domains.length, domains.at(-1)?.title]).toEqual([30, 'Other'])
  })

  test('keeps every tag and the categories below the domain, each once', async () => {
    const imported = question({
      category: ['Cloud', 'Amazon VPC', 'Peering'],
      tags: ['amazon-vpc', 'Exam  2026', 'Peering', ' '],
    })
    const { content, errors } = await opened(resultOf([imported]))
    expect(errors).toEqual([])
    expect(content.questions[0]?.question).toMatchObject({
      topic: 'amazon-vpc',
      tags: ['Exam 2026', 'Peering', 'Amazon VPC'],
    })
  })

  test('writes pictures and leaves out what cannot be one', async () => {
    const media = new Map([
      ['a.png', new Uint8Array([1])],
      ['b.mp3', new Uint8Array([1])],
      ['../c.png', new Uint8Array([1])],
    ])
    const { bank, errors } = await opened(resultOf([question()], { media }))
    expect([...bank.files.keys()].filter((path) => path.startsWith('assets'))).toEqual(['assets/a.png'])
    expect(bank.issues.map(({ code }) => code)).toEqual(['media-left-out', 'media-left-out'])
    expect(errors).toEqual([])
  })

  test('names what a bank cannot hold', async () => {
    const { bank, content } = await opened(resultOf([question(), question({ stem: ' ', line: 9 })]))
    expect(content.questions).toHaveLength(1)
    expect(bank.issues).toMatchObject([{ code: 'not-written', severity: 'error', line: 9 }])
  })

  test('a bank of ours comes out as it went in, under the id it is given', async () => {
    const files = Object.entries(smallBank()).map(([path, text]) => fileOf(path, String(text)))
    const { content, errors } = await opened(await importSource(files), { id: 'other' })
    expect(errors).toEqual([])
    expect(content.bank?.value.id).toBe('other')
    expect(content.questions[0]?.question).toMatchObject({ id: 'q-good', objectives: ['e-1/1.1'] })
  })

  test('parts of the credit, any of several right options and several numbers are kept', async () => {
    const option = (text: string, weight: number, isCorrect: boolean) => ({
      ...{ text, weight, isCorrect },
      ...{ why: '', position: null },
    })
    const { content, errors } = await opened(
      resultOf([
        question({
          stem: 'Part?',
          options: [option('a', 0.5, false), option('b', 1, true), option('c', 0, false)],
        }),
        question({
          stem: 'Any?',
          options: [option('a', 1, true), option('b', 1, true), option('c', 0, false)],
        }),
        question({ stem: 'Plain?', options: [option('a', 1, true), option('b', 0, false)] }),
        question({
          ...{ type: 'numeric', stem: 'Root?', options: [] },
          numericAnswers: [
            { value: 2, tolerance: 0, unit: 'm' },
            { value: -2, tolerance: 0.5, unit: 'm' },
          ],
        }),
      ]),
    )
    expect(errors).toEqual([])
    const [part, any, plain, root] = content.questions.map((entry) => entry.question)
    const key = (asked: typeof part) => asked?.options.map(({ weight, isCorrect }) => [weight, isCorrect])
    expect(key(part)).toEqual([
      [0.5, false],
      [1, true],
      [0, false],
    ])
    expect(key(any)).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ])
    expect(key(plain)).toEqual([
      [undefined, true],
      [undefined, false],
    ])
    expect(root?.numericAnswer).toEqual({
      value: 2,
      tolerance: 0,
      unit: 'm',
      also: [{ value: -2, tolerance: 0.5 }],
    })
  })

  test('characters that no file may hold are left out, and that is said', async () => {
    const { bank, content, errors } = await opened(resultOf([question({ stem: 'Which\u0000 is\ud800 it?' })]))
    expect(errors).toEqual([])
    expect(content.questions[0]?.question.stem).toBe('Which is it?')
    expect(bank.issues).toMatchObject([{ code: 'content-lost', severity: 'warning' }])
  })

  test('any texts are read back as they were', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .map(usableText)
      .filter((value) => value.trim() !== '')
    await fc.assert(
      fc.asyncProperty(text, text, text, async (stem, first, second) => {
        const options = [first, second].map((option, index) => ({
          text: option,
          isCorrect: index === 0,
          why: second,
          weight: null,
          position: null,
        }))
        const { content } = await opened(resultOf([question({ stem, options, explanation: first })]))
        expect(content.questions[0]?.question).toMatchObject({ stem, explanation: first })
        expect(content.questions[0]?.question.options.map((option) => [option.text, option.why])).toEqual([
          [first, second],
          [second, second],
        ])
      }),
      { numRuns: 25 },
    )
  })
})
