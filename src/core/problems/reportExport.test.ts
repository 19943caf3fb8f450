import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { BankId, ContentHash, OptionId, PromptId, QuestionId } from '../bank/ids'
import type { Question, Response } from '../bank/question'
import { questionOfType } from '../form/fixtures'
import type { ProblemReport, SuggestedFix } from './problemReport'
import { reportsAsPatch, type ReportedProblem } from './reportExport'

const single: Question = {
  ...questionOfType.single,
  options: questionOfType.single.options.map((option) => ({ ...option, text: `Option **${option.id}**` })),
}

function problemOf(
  fix: SuggestedFix,
  question: Question | null = single,
  evidence = 'See the guide.',
): ReportedProblem {
  const report: ProblemReport = {
    bankId: 'kitchen' as BankId,
    questionId: 'eggs' as QuestionId,
    hash: 'abc' as ContentHash,
    kind: 'wrongKey',
    evidence,
    fix,
  }
  return { report, question, bankTitle: 'Kitchen basics', isLeftOut: false }
}

const patchOf = (...problems: ReportedProblem[]) =>
  load(reportsAsPatch(problems, '2026-11-30')) as { changes: Record<string, unknown>[] }
const b = 'b' as OptionId

describe('a patch', () => {
  test('names bank, question, content hash, the key that is and the one that should be', () => {
    expect(patchOf(problemOf({ key: { type: 'single', chosen: b }, text: null }))).toEqual({
      format: 'rehearse-patch',
      version: 1,
      madeOn: '2026-11-30',
      changes: [
        {
          bank: 'kitchen',
          question: 'eggs',
          hash: 'abc',
          problem: 'wrong-key',
          evidence: 'See the guide.',
          key: {
            was: [{ id: 'a', text: 'Option **a**' }],
            now: [{ id: 'b', text: 'Option **b**' }],
          },
        },
      ],
    })
  })

  test('names where a text stands, what it says, and what it should say', () => {
    const text = { place: { field: 'option' as const, optionId: b }, now: 'Better\nwords: "so"' }
    expect(patchOf(problemOf({ key: null, text })).changes[0]?.text).toEqual({
      at: 'options/b/text',
      was: 'Option **b**',
      now: 'Better\nwords: "so"',
    })
  })

  test('of a question whose snapshot is lost still says what should be', () => {
    const text = { place: { field: 'stem' as const }, now: 'Better words' }
    expect(patchOf(problemOf({ key: null, text }, null)).changes[0]?.text).toEqual({
      at: 'stem',
      now: 'Better words',
    })
  })

  test.each<[keyof typeof questionOfType, Response, unknown]>([
    ['multiple', { type: 'multiple', chosen: [b] }, [expect.objectContaining({ id: 'b' })]],
    ['ordering', { type: 'ordering', order: [b] }, [expect.objectContaining({ id: 'b' })]],
    [
      'matching',
      { type: 'matching', pairs: { ['p' as PromptId]: b } },
      [expect.objectContaining({ prompt: 'p', id: 'b' })],
    ],
    ['numeric', { type: 'numeric', text: '7' }, [{ text: '7' }]],
    ['text', { type: 'text', text: 'yolk' }, [{ text: 'yolk' }]],
  ])('holds the key of a %s question', (type, key, now) => {
    const question = questionOfType[type]
    const { changes } = patchOf(problemOf({ key, text: null }, question))
    expect(changes[0]?.key).toMatchObject({ now })
    expect(changes[0]).toHaveProperty('key.was.0')
  })

  test('without reports is an empty list', () => {
    expect(patchOf().changes).toEqual([])
  })

  test('is YAML with the very texts, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (evidence, now) => {
        const text = { place: { field: 'stem' as const }, now: now }
        const [change] = patchOf(problemOf({ key: null, text }, null, evidence)).changes
        expect(change?.text).toMatchObject({ now: now })
        if (evidence !== '') expect(change?.evidence).toBe(evidence)
      }),
    )
  })
})
