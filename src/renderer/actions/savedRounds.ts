/**
 * Rounds of practice a person has named, to be started again in one press. Each is a setting of its own, so that two
 * machines that save one each keep both. Invariant: a value of another shape is no round, and starts nothing.
 */
import type { BankId, ExamId } from '#core/bank/ids'
import { questionTypes, type Difficulty, type QuestionType } from '#core/bank/question'
import { seenStates, type PracticeFilter, type SeenState } from '#core/form/practiceFilter'
import type { Setting } from '#core/log/tables'
import type { Engine } from './engine'

/** `bankId` and `examId` as they were when it was saved; the exam may be gone. */
export type SavedRound = {
  id: string
  name: string
  bankId: BankId
  examId: ExamId
  filter: PracticeFilter
  count: number
  isTimed: boolean
  isCovered: boolean
}

const prefix = 'round.'

/** The longest name. */
export const longestName = 80

/** Questions in a round. */
export const mostQuestions = 500

/** The rounds among the settings, by name. */
export function savedRounds(rows: readonly Setting[]): SavedRound[] {
  return rows
    .flatMap(({ key, value }) => {
      const round = key.startsWith(prefix) ? readRound(key.slice(prefix.length), value) : null
      return round ? [round] : []
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Keeps a round. */
export function saveRound({ saver }: Pick<Engine, 'saver'>, round: Omit<SavedRound, 'id'>): void {
  saver.save({ type: 'setting.changed', key: prefix + crypto.randomUUID(), value: round })
}

/** Takes a saved round away. */
export function removeRound({ saver }: Pick<Engine, 'saver'>, { id }: Pick<SavedRound, 'id'>): void {
  saver.save({ type: 'setting.changed', key: prefix + id, value: null })
}

type Loose = Partial<Record<string, unknown>>

function readRound(id: string, value: unknown): SavedRound | null {
  if (!isObject(value) || !isObject(value.filter)) return null
  const { name, bankId, examId, count, isTimed, isCovered } = value
  if (typeof name !== 'string' || typeof bankId !== 'string' || typeof examId !== 'string') return null
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > mostQuestions) return null
  return {
    id,
    name: name.slice(0, longestName),
    bankId: bankId as BankId,
    examId: examId as ExamId,
    filter: readFilter(value.filter),
    count,
    isTimed: isTimed === true,
    isCovered: isCovered === true,
  }
}

function readFilter({ domains, tasks, topics, types, difficulties, seen }: Loose): PracticeFilter {
  return {
    domains: textsIn(domains),
    tasks: textsIn(tasks),
    topics: textsIn(topics),
    types: listIn(types).filter((type): type is QuestionType => questionTypes.some((name) => name === type)),
    difficulties: listIn(difficulties).filter((level): level is Difficulty =>
      [1, 2, 3].some((known) => known === level),
    ),
    seen: listIn(seen).filter((state): state is SeenState => seenStates.some((name) => name === state)),
  }
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textsIn(value: unknown): string[] {
  return listIn(value).filter((entry) => typeof entry === 'string')
}
