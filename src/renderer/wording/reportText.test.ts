import { expect, test } from 'vitest'
import type { BankId, ContentHash, OptionId, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { questionOfType } from '#core/form/fixtures'
import type { ReportedProblem } from '#core/problems/reportExport'
import type { SuggestedFix } from '#core/problems/problemReport'
import { reportsAsText } from './reportText'

const question: Question = {
  ...questionOfType.single,
  options: questionOfType.single.options.map((option) => ({ ...option, text: `Option **${option.id}**` })),
}

function problemOf(fix: SuggestedFix, isLeftOut: boolean): ReportedProblem {
  const report = {
    bankId: 'kitchen' as BankId,
    questionId: 'eggs' as QuestionId,
    hash: 'abc' as ContentHash,
    kind: 'wrongKey' as const,
    evidence: 'See the guide.',
    fix,
  }
  return { report, question, bankTitle: 'Kitchen basics', isLeftOut }
}

test('as text, a report says what is asked, what the bank says, what is wrong and what to do', () => {
  const text = reportsAsText([
    problemOf(
      {
        key: { type: 'single', chosen: 'b' as OptionId },
        text: { place: { field: 'stem' }, now: 'Which one?' },
      },
      false,
    ),
    problemOf({ key: null, text: null }, true),
  ])
  expect(text).toContain('Wrong answer: eggs in Kitchen basics (kitchen)')
  expect(text).toContain('Answer in the bank: Option a')
  expect(text).toContain('What is wrong:\nSee the guide.')
  expect(text).toContain('Suggested answer: Option b')
  expect(text).toContain('Suggested wording of stem:\nWhich one?')
  expect(text.split('\n---\n')).toHaveLength(2)
  expect(text).toContain('Left out of mock exams')
})
