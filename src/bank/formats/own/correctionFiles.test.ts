import { expect, test } from 'vitest'
import type { BankId, ContentHash, OptionId, QuestionId } from '#core/bank/ids'
import { reportsAsPatch } from '#core/problems/reportExport'
import { optionsOf, questionOf } from '../export/exportFixtures'
import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'

const saidOf = async (name: string, text: string) => {
  const { format, questions, issues } = await importSource([fileOf(name, text)])
  expect([format, questions]).toEqual([null, []])
  return issues.map(({ severity, code, line, message }) => [severity, code, line, message])
}

const report = {
  bankId: 'kitchen' as BankId,
  questionId: 'eggs: 1' as QuestionId,
  hash: 'h' as ContentHash,
  kind: 'wrongKey' as const,
  evidence: 'The guide says\nso.',
  fix: {
    key: { type: 'single' as const, chosen: 'b' as OptionId },
    text: { place: { field: 'stem' as const }, now: 'Which now?' },
  },
}

test('a patch of reported problems says what it is, each correction, and where to make it', async () => {
  const question = questionOf('single', { options: optionsOf('!old', 'new') })
  const yaml = reportsAsPatch([{ report, question, bankTitle: null, isLeftOut: false }], '2026-01-31')
  const [head, ...others] = await saidOf('patch.yaml', yaml)
  expect(head).toEqual([
    'error',
    'corrections',
    null,
    'This is a Rehearse patch: 1 suggested correction to the bank “kitchen”, not questions to import. Each is listed below. To make one, open Library → Write questions, choose the bank, and search for the question’s id.',
  ])
  expect(others).toEqual([
    [
      'info',
      'correction',
      7,
      'eggs: 1 (wrong-key); correct answer: new; stem: Which now?; reason: The guide says so.',
    ],
  ])
})

test('a patch that is empty or damaged, and one of whole files, say so', async () => {
  const codes = async (name: string, text: string) => (await saidOf(name, text)).map(([, code]) => code)
  expect(await codes('a.yaml', reportsAsPatch([], '2026-01-31'))).toEqual(['corrections'])
  expect(await codes('a.yaml', 'format: rehearse-patch\nchanges: [')).toEqual(['corrections-damaged'])
  const diff = '--- a/questions/a.yaml\n+++ b/questions/a.yaml\n@@ -1 +1 @@\n-x\n+y\n'
  expect(await codes('fixes.patch', diff)).toEqual(['corrections-diff'])
})
