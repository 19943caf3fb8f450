/**
 * Attempts and responses as rows for anyone's own analysis.
 * Invariants: one row for each attempt and one for each question of its form, in form order; times are UTC.
 */
import type { Response } from '../bank/question'
import { csvRow } from '../common/csvCell'
import { valueAt } from '../common/dictionary'
import type { ItemResult } from '../scoring/result'
import type { Answer } from '../sitting/sittingTypes'
import type { Attempt } from './records'

type Cell = string | number | boolean | null

/** One attempt, by the names of its columns. `scoredRight` of `scoredCount` questions that count; durations in seconds. */
export function attemptFields(attempt: Attempt): Record<string, Cell> {
  const { attemptId, exam, form, rules, startedAtMs, end, result, isArchived } = attempt
  return {
    attemptId,
    bankId: form.bankId,
    examId: exam.id,
    kind: rules.kind,
    startedAt: isoTime(startedAtMs),
    endedAt: isoTime(end.atMs),
    endedBy: end.reason,
    elapsedSeconds: seconds(end.elapsedMs),
    questionCount: form.items.length,
    scoredRight: result.right,
    scoredCount: result.total,
    blankCount: result.blank,
    practiceEstimate: result.estimate?.value ?? null,
    isArchived,
  }
}

/** Every question of an attempt, by the names of its columns. A response names options by their ids. */
export function responseFields(attempt: Attempt): Record<string, Cell>[] {
  const results = new Map(attempt.result.items.map((item) => [item.questionId, item]))
  return attempt.form.items.map((item, index) => {
    const answer = valueAt(attempt.answers, item.questionId)
    const result = results.get(item.questionId)
    return {
      attemptId: attempt.attemptId,
      questionNumber: index + 1,
      questionId: item.questionId,
      questionHash: item.hash,
      ...{ domain: item.domain, task: item.task, isTrial: item.isTrial },
      response: responseText(answer?.response ?? null),
      ...resultFields(result),
      ...answerFields(answer),
      ...predictionFields(answer),
    }
  })
}

function resultFields(result: ItemResult | undefined): Record<string, Cell> {
  if (!result) return { isRight: null, isBlank: null, credit: null, isVoid: null }
  const { isRight, isBlank, credit, isVoid = false } = result
  return { isRight, isBlank, credit, isVoid }
}

/** A question that was never shown has an answer of nothing. */
function answerFields(answer: Answer | undefined): Record<string, Cell> {
  return {
    confidence: answer?.confidence ?? null,
    isFlagged: answer?.isFlagged ?? false,
    elapsedSeconds: seconds(answer?.elapsedMs ?? 0),
    visitCount: answer?.visitCount ?? 0,
    changeCount: answer?.changeCount ?? 0,
  }
}

function predictionFields(answer: Answer | undefined): Record<string, Cell> {
  return { prediction: answer?.prediction ?? null, isRecalled: answer?.isRecalled ?? null }
}

/** The first line of a CSV file of these rows. */
export function headerRow(fields: Record<string, Cell>): string {
  return csvRow(Object.keys(fields))
}

/** A line of a CSV file. */
export function fieldsRow(fields: Record<string, Cell>): string {
  return csvRow(Object.values(fields))
}

/** `b`, `a c` for several, `c b a` for an order, `1=b 2=a` for pairs, else what was typed; null for a blank. */
function responseText(response: Response | null): string | null {
  switch (response?.type) {
    case undefined:
      return null
    case 'single':
      return response.chosen
    case 'multiple':
      return response.chosen.join(' ')
    case 'ordering':
      return response.order.join(' ')
    case 'matching':
      return Object.entries(response.pairs)
        .map(([prompt, option]) => `${prompt}=${option}`)
        .join(' ')
    case 'numeric':
    case 'text':
      return response.text
  }
}

function isoTime(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 100) / 10
}
