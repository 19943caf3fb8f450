/**
 * Large rows made lean: lists of like entries in columns, and an attempt as one text, for a browser writes and a
 * collector passes over one long text much faster than five hundred small objects.
 * Invariant: what comes back equals what was made lean.
 */
import type { TableName, Tables } from '#core/log/tables'
import type { Attempt, QuestionHistory } from '#core/history/records'
import { fromColumns, toColumns, type Columns } from './columnarEncoding'

type Text = { json: string }
type PackedHistory = Omit<QuestionHistory, 'exposures'> & { exposures: Columns }
type PackedAttempt = Omit<Attempt, 'form' | 'answers' | 'result'> & {
  form: Omit<Attempt['form'], 'items'> & { items: Columns }
  answers: { ids: string[]; answers: Columns }
  result: Omit<Attempt['result'], 'items'> & { items: Columns }
}

/** A row of a table as it is kept, in memory and in the database. */
export function toLean<T extends TableName>(table: T, row: Tables[T]): unknown {
  if (table === 'attempts') return { json: JSON.stringify(packedAttempt(row as Attempt)) } satisfies Text
  if (table !== 'histories') return row
  const history = row as QuestionHistory
  return { ...history, exposures: toColumns(history.exposures) } satisfies PackedHistory
}

/** The row that was made lean. */
export function fromLean<T extends TableName>(table: T, lean: unknown): Tables[T] {
  if (table === 'attempts') return wholeAttempt(JSON.parse((lean as Text).json) as PackedAttempt) as Tables[T]
  if (table !== 'histories') return lean as Tables[T]
  const { exposures, ...history } = lean as PackedHistory
  return { ...history, exposures: fromColumns(exposures) } as Tables[T]
}

function packedAttempt(attempt: Attempt): PackedAttempt {
  const { form, answers, result } = attempt
  return {
    ...attempt,
    form: { ...form, items: toColumns(form.items) },
    answers: { ids: Object.keys(answers), answers: toColumns(Object.values(answers)) },
    result: { ...result, items: toColumns(result.items) },
  }
}

function wholeAttempt(lean: PackedAttempt): Attempt {
  const { form, answers, result } = lean
  const given = fromColumns<Attempt['answers'][keyof Attempt['answers']]>(answers.answers)
  return {
    ...lean,
    form: { ...form, items: fromColumns(form.items) },
    answers: Object.fromEntries(answers.ids.map((id, index) => [id, given[index]])) as Attempt['answers'],
    result: { ...result, items: fromColumns(result.items) },
  }
}
