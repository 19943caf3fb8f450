/**
 * How large rows are kept in IndexedDB: as JSON with the names of fields once a list instead of once an entry, which
 * the browser writes several times faster than the objects. Fields that an index needs stand beside it.
 * Invariant: what is unpacked equals what was packed.
 */
import type { Attempt, QuestionHistory, TableName, Tables } from '#core/projectionTypes'
import { fromColumns, toColumns, type Columns } from './columns'

/** Tables whose rows are kept as JSON. */
export type PackedTable = 'attempts' | 'histories'

type Packed = { json: string }
type LeanHistory = Omit<QuestionHistory, 'exposures'> & { exposures: Columns }
type LeanAttempt = Omit<Attempt, 'form' | 'answers' | 'result'> & {
  form: Omit<Attempt['form'], 'items'> & { items: Columns }
  answers: { ids: string[]; answers: Columns }
  result: Omit<Attempt['result'], 'items'> & { items: Columns }
}

/** A row as the database keeps it. */
export function pack<T extends TableName>(table: T, row: Tables[T]): unknown {
  switch (table) {
    case 'histories': {
      const history = row as QuestionHistory
      const { bankId, missedAtMs, exposures } = history
      const lean: LeanHistory = { ...history, exposures: toColumns(exposures) }
      return { bankId, missedAtMs, json: JSON.stringify(lean) }
    }
    case 'attempts':
      return { json: JSON.stringify(leanAttempt(row as Attempt)) }
    default:
      return row
  }
}

/** The row of what the database keeps; undefined for none. */
export function unpack<T extends TableName>(table: T, kept: unknown): Tables[T] | undefined {
  if (kept === undefined) return undefined
  switch (table) {
    case 'histories': {
      const lean = JSON.parse((kept as Packed).json) as LeanHistory
      return { ...lean, exposures: fromColumns(lean.exposures) } as Tables[T]
    }
    case 'attempts':
      return wholeAttempt(JSON.parse((kept as Packed).json) as LeanAttempt) as Tables[T]
    default:
      return kept as Tables[T]
  }
}

/** The rows of all that was found, in order. */
export function unpackAll<T extends TableName>(table: T, kept: readonly unknown[]): Tables[T][] {
  return kept.map((entry) => unpack(table, entry) as Tables[T])
}

function leanAttempt(attempt: Attempt): LeanAttempt {
  const { form, answers, result } = attempt
  return {
    ...attempt,
    form: { ...form, items: toColumns(form.items) },
    answers: { ids: Object.keys(answers), answers: toColumns(Object.values(answers)) },
    result: { ...result, items: toColumns(result.items) },
  }
}

function wholeAttempt(lean: LeanAttempt): Attempt {
  const { form, answers, result } = lean
  const given = fromColumns<Attempt['answers'][keyof Attempt['answers']]>(answers.answers)
  return {
    ...lean,
    form: { ...form, items: fromColumns(form.items) },
    answers: Object.fromEntries(answers.ids.map((id, index) => [id, given[index]])) as Attempt['answers'],
    result: { ...result, items: fromColumns(result.items) },
  }
}
