/** Questions for tests of exporters. Nothing of the program imports it. */
import fc from 'fast-check'
import type { BankId, ContentHash, OptionId, PromptId, QuestionId } from '#core/bank/ids'
import type { Option, Question, QuestionType } from '#core/bank/question'
import type { ExportBank } from './exported'

export const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

export const exportedBank: ExportBank = {
  id: 'bank' as BankId,
  ...{ title: 'A bank', version: '1', language: 'en', licence: 'MIT', authors: ['An author'], exams: [] },
  asset: (path) => (path === 'a.png' ? png : null),
}

/** A question with what is not given left empty. */
export function questionOf(type: QuestionType, more: Partial<Question> = {}): Question {
  return {
    ...{ id: 'q-1' as QuestionId, hash: '' as ContentHash, type, stem: 'Which?', options: [], prompts: [] },
    ...{ numericAnswer: null, textAnswer: null, explanation: '', objectives: [], topic: '', facts: [] },
    ...{ difficulty: 2, isCalculation: false, references: [], asOf: null, source: 'unknown', stimulus: null },
    ...{ hasFixedOrder: false, ...more },
  }
}

/** Options a, b, c…; those whose text starts with `!` are right. */
export function optionsOf(...texts: string[]): Option[] {
  return texts.map((text, index) => ({
    id: String.fromCodePoint(97 + index) as OptionId,
    text: text.replace(/^!/, ''),
    isCorrect: text.startsWith('!'),
    why: '',
  }))
}

/** Words, signs and pieces of Markdown, so that whatever needs escaping somewhere occurs. */
const word = fc.constantFrom(
  ...[
    'word',
    'Ünïcödé',
    '日本',
    '5',
    '-1',
    '=1+1',
    '@x',
    '+',
    'a_b',
    '*',
    '~',
    '#',
    '{',
    '}',
    ':',
    '::',
    '->',
    '\\',
    '|',
  ],
  ...[
    '"',
    "'",
    '<b>',
    '&amp;',
    '$',
    '$x^2$',
    '`code`',
    '**bold**',
    ';',
    ',',
    '%50%',
    '[x]',
    '(a)',
    '//',
    '1.',
    '- ',
    'é',
  ],
)
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `Text ${words.join(' ').trim()} end`)

/** One line of Markdown. */
export const lineOfText = paragraph

/** Markdown of one to three paragraphs, perhaps with code. */
export const markdownText = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([paragraphs, hasCode]) =>
    [...paragraphs, ...(hasCode ? ['```py\nif x:\n    y = {1: "=2"}\n```'] : [])].join('\n\n'),
  )

const difficulty = fc.constantFrom<1 | 2 | 3>(1, 2, 3)
const common = fc.record({
  stem: markdownText,
  explanation: fc.oneof(fc.constant(''), markdownText),
  objectives: fc.uniqueArray(fc.constantFrom('e-1/1.1', 'e-1/1.2'), { maxLength: 2 }),
  topic: fc.constantFrom('', 'trees', 'k-means'),
  tags: fc.uniqueArray(fc.constantFrom('Trees', 'exam 2026', 'a/b', '[x] \\ y', 'Ünï & <b>', '-1'), {
    minLength: 1,
    maxLength: 4,
  }),
  difficulty,
  isCalculation: fc.boolean(),
  references: fc.uniqueArray(fc.constantFrom('https://example.org/a', 'https://example.org/b?c=d&e=f'), {
    maxLength: 2,
  }),
  asOf: fc.constantFrom(null, '2026-01-31'),
  source: fc.constantFrom<Question['source']>('original', 'licensed', 'unknown'),
  stimulus: fc.constantFrom(null, { id: 'case', title: 'A case', text: 'Once upon a time.' }),
  hasFixedOrder: fc.boolean(),
})

const texts = (least: number) => fc.uniqueArray(lineOfText, { minLength: least, maxLength: 5 })

const choice = (type: 'single' | 'multiple') =>
  fc
    .tuple(common, texts(2), fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), lineOfText)
    .map(([fields, list, picks, why]) => {
      const keys = picks.map((pick) => pick % list.length)
      const right = type === 'single' ? keys.slice(0, 1) : keys
      const options = optionsOf(...list).map((option, index) => ({
        ...option,
        text: list[index] ?? '',
        isCorrect: right.includes(index),
        why: index === 0 ? why : '',
      }))
      return questionOf(type, { ...fields, options })
    })

const ordering = fc.tuple(common, texts(3), fc.boolean()).map(([fields, list, hasSpare]) => {
  const spare = hasSpare ? list.length - 1 : -1
  const options = optionsOf(...list).map((option, index) => ({
    ...{ ...option, text: list[index] ?? '', isCorrect: index !== spare },
    ...(index === spare ? {} : { position: index + 1 }),
  }))
  return questionOf('ordering', { ...fields, options })
})

const matching = fc
  .tuple(common, texts(2), texts(2), fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }))
  .map(([fields, list, prompts, picks]) =>
    questionOf('matching', {
      ...fields,
      options: optionsOf(...list).map((option, index) => ({
        ...option,
        text: list[index] ?? '',
        isCorrect: false,
      })),
      prompts: prompts.map((text, index) => ({
        id: String(index + 1) as PromptId,
        ...{ text, why: '' },
        answer: String.fromCodePoint(97 + ((picks[index] ?? 0) % list.length)) as OptionId,
      })),
    }),
  )

const numeric = fc
  .tuple(
    common,
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.constantFrom(0, 0.5, 10),
    fc.constantFrom(
      [],
      [{ value: -7.5, tolerance: 0 }],
      [
        { value: 3, tolerance: 1 },
        { value: 40, tolerance: 0 },
      ],
    ),
  )
  .map(([fields, value, tolerance, also]) =>
    questionOf('numeric', {
      ...fields,
      hasFixedOrder: false,
      numericAnswer: { value: value / 100, tolerance, ...(also.length > 0 ? { also: [...also] } : {}) },
    }),
  )

const typed = fc
  .tuple(
    common,
    fc.uniqueArray(fc.constantFrom('Paris', 'k-NN', 'C++', 'a = b', 'x~y', '{z}', 'ü'), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.boolean(),
  )
  .map(([fields, accepted, isCaseSensitive]) =>
    questionOf('text', { ...fields, hasFixedOrder: false, textAnswer: { accepted, isCaseSensitive } }),
  )

/** One question of any type, or of those given. */
export function anyQuestion(...types: QuestionType[]): fc.Arbitrary<Question> {
  const all = {
    single: choice('single'),
    multiple: choice('multiple'),
    ordering,
    matching,
    numeric,
    text: typed,
  }
  const wanted = types.length > 0 ? types : (Object.keys(all) as QuestionType[])
  return fc.oneof(...wanted.map((type) => all[type]))
}

/** Up to six questions, each with an id of its own. */
export function anyQuestions(...types: QuestionType[]): fc.Arbitrary<Question[]> {
  return fc
    .array(anyQuestion(...types), { minLength: 1, maxLength: 6 })
    .map((questions) =>
      questions.map((question, index) => ({ ...question, id: `q-${index + 1}` as QuestionId })),
    )
}
