/**
 * Small questions, pools and an exam for the tests of this folder. Nothing of the program imports it.
 * The exam has four domains of weights .20, .24, .36, .20 with one task each, and no mix.
 */
import { assembleForm, type Assembly, type AssemblyRequest } from './assembly'
import type { PoolItem } from './draw'
import type { Exam } from '../bank/exam'
import type { BankId, ContentHash, ExamId, OptionId, PromptId, QuestionId } from '../bank/ids'
import type { Option, Question, QuestionType } from '../bank/question'

export const exactCredit: Exam['credit'] = { multiple: 'exact', ordering: 'exact', matching: 'exact' }

/** Id `e`, domains `1` to `4`, tasks `1.1` to `4.1`; a blueprint of 50 and 15, pass mark 720 of 100 to 1000. */
export const fixtureExam: Exam = {
  id: 'e' as ExamId,
  code: 'E-1',
  title: 'Exam',
  vendor: 'Vendor',
  lifecycle: { status: 'active', asOf: '2026-01-01' },
  scoredCount: 50,
  trialCount: 15,
  minutes: 130,
  scale: { min: 100, max: 1000 },
  passMark: 720,
  rawCut: null,
  credit: exactCredit,
  allowedTypes: ['single', 'multiple'],
  mix: {},
  domains: [0.2, 0.24, 0.36, 0.2].map((weight, i) => ({
    id: String(i + 1),
    title: `Domain ${i + 1}`,
    weight,
    tasks: [{ id: `${i + 1}.1`, title: 'Task' }],
  })),
  unconfirmed: [],
  sources: [],
}

/** The same exam with its first domain alone. */
export const oneDomainExam: Exam = {
  ...fixtureExam,
  domains: fixtureExam.domains.slice(0, 1).map((domain) => ({ ...domain, weight: 1 })),
}

/** One question of a pool, in the first task of a domain. */
export function poolItem(id: string, domain: number | string, change: Partial<PoolItem> = {}): PoolItem {
  return {
    id: id as QuestionId,
    hash: `hash of ${id}` as ContentHash,
    type: 'single',
    objectives: [`e/${domain}.1`],
    topic: 't',
    difficulty: 2,
    isCalculation: false,
    stimulusId: null,
    timesSeen: 0,
    lastSeenAtMs: null,
    isMissed: false,
    ...change,
  }
}

/** Several alike, with ids such as `1-0-5` that start with the domain and the case study, if any: `1-a0-5`. */
export function poolItems(count: number, domain: number, change: Partial<PoolItem> = {}): PoolItem[] {
  const prefix = `${domain}-${change.stimulusId ?? ''}${change.timesSeen ?? 0}${change.type ?? ''}`
  return Array.from({ length: count }, (_, i) => poolItem(`${prefix}-${i}`, domain, change))
}

/** An option, wrong unless said otherwise; its text is its id. */
export function fixtureOption(id: string, change: Partial<Option> = {}): Option {
  return { id: id as OptionId, text: id, isCorrect: false, why: '', ...change }
}

/** A question with id `q` and nothing else in it. */
export function fixtureQuestion(type: QuestionType, change: Partial<Question> = {}): Question {
  return {
    id: 'q' as QuestionId,
    hash: 'hash of q' as ContentHash,
    type,
    stem: '',
    options: [],
    prompts: [],
    numericAnswer: null,
    textAnswer: null,
    explanation: '',
    objectives: [],
    topic: '',
    facts: [],
    difficulty: 2,
    isCalculation: false,
    references: [],
    asOf: null,
    source: 'original',
    stimulus: null,
    hasFixedOrder: false,
    ...change,
  }
}

const single = fixtureQuestion('single', {
  options: [fixtureOption('a', { isCorrect: true }), fixtureOption('b')],
})
const multiple = fixtureQuestion('multiple', {
  options: [
    fixtureOption('a', { isCorrect: true }),
    fixtureOption('b', { isCorrect: true }),
    fixtureOption('c'),
    fixtureOption('d'),
  ],
})
// The key is c, a, b; d is a spare.
const ordering = fixtureQuestion('ordering', {
  options: [
    fixtureOption('a', { position: 2, isCorrect: true }),
    fixtureOption('b', { position: 3, isCorrect: true }),
    fixtureOption('c', { position: 1, isCorrect: true }),
    fixtureOption('d'),
  ],
})
const matching = fixtureQuestion('matching', {
  options: [fixtureOption('a'), fixtureOption('b'), fixtureOption('c')],
  prompts: [
    { id: 'p' as PromptId, text: '', answer: 'a' as OptionId, why: '' },
    { id: 'q' as PromptId, text: '', answer: 'b' as OptionId, why: '' },
  ],
})
const numeric = fixtureQuestion('numeric', { numericAnswer: { value: 1, tolerance: 0.1 } })
const text = fixtureQuestion('text', {
  textAnswer: { accepted: ['Kinesis', 'Data Streams'], isCaseSensitive: false },
})
/**
 * One question of each type. Right are: a; a and b; the sequence c, a, b with d to spare; p with a and q with b;
 * 1 within .1; Kinesis or Data Streams in any letter case.
 */
export const questionOfType = { single, multiple, ordering, matching, numeric, text }

/** A mock of 65 with seed 42 from 60 plain questions a domain, unless said otherwise. */
export function drawForm(change: Partial<AssemblyRequest> = {}): Assembly {
  return assembleForm({
    exam: fixtureExam,
    bankId: 'b' as BankId,
    bankHash: 'bank hash',
    pool: [1, 2, 3, 4].flatMap((domain) => poolItems(60, domain)),
    kind: 'mock',
    count: 65,
    seed: 42,
    withTrial: false,
    ...change,
  })
}

/** The ids on a form, in its order. */
export function idsOf({ form }: Assembly): string[] {
  return form.items.map((place) => place.questionId)
}

/** Questions on a form by domain, of all or of the trial or scored ones. */
export function countsOf({ form }: Assembly, isTrial?: boolean): number[] {
  const places = form.items.filter((place) => isTrial === undefined || place.isTrial === isTrial)
  return fixtureExam.domains.map(({ id }) => places.filter((place) => place.domain === id).length)
}
