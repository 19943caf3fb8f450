/** Questions that banks share and key differently, with both texts, and what was ruled on them. */
import type { BankId, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { wordingState, type KeyRuling, type KeySide, type SharedWording } from '#core/problems/keyRuling'
import type { Engine } from '../../actions/engine'
import { loadShared } from '../../actions/objections'
import { runningQuestions } from '../../actions/runningQuestions'
import { rowKey } from '#core/log/rows'
import type { RowStore } from '../../db/rowStore'

/** One key of a wording, with the questions that have it; `question` is the first of them, to be shown. */
export type Contender = { key: KeySide['key']; sides: KeySide[]; question: Question }

/** `isRunning`: one of its questions stands in a running sitting, so that nothing of it may be shown. */
export type Conflict = {
  shared: SharedWording
  ruling: KeyRuling | null
  ruledAtMs: number | null
  state: 'open' | 'settled'
  contenders: Contender[]
  isRunning: boolean
  /** None of its questions was ever answered: comparing its answers gives them away. */
  isUnseen: boolean
}

/** All conflicts, the open ones first, in the order of the banks. A ruling nobody disagrees with any more is settled. */
export async function loadConflicts(engine: Engine, rows: RowStore): Promise<Conflict[]> {
  const [{ shared, rulings }, running] = await Promise.all([loadShared(engine, rows), runningQuestions(rows)])
  const byWording = new Map(rulings.map((row) => [row.wording, row]))
  const questions = await questionsOf(
    engine,
    shared.flatMap(({ sides }) => sides),
  )
  const keys = shared.flatMap(({ sides }) =>
    sides.map((side) => rowKey.history(side.bankId, side.questionId)),
  )
  const histories = await rows.getMany('histories', keys)
  const seen = new Set(keys.filter((_, index) => histories[index] !== undefined))
  const conflicts = shared.flatMap((wording): Conflict[] => {
    const row = byWording.get(wording.wording)
    const ruling = row?.ruling ?? null
    const state = wordingState(wording, ruling)
    if (state === 'agreed') return []
    const contenders = contendersOf(wording, questions)
    if (contenders.length === 0) return []
    const isRunning = wording.sides.some(({ bankId, questionId }) =>
      running.has(rowKey.history(bankId, questionId)),
    )
    const ruledAtMs = ruling && row ? row.stamp.atMs : null
    const isUnseen = !wording.sides.some(({ bankId, questionId }) =>
      seen.has(rowKey.history(bankId, questionId)),
    )
    return [{ shared: wording, ruling, ruledAtMs, state, contenders, isRunning, isUnseen }]
  })
  const rank = { open: 0, settled: 1 }
  return conflicts.toSorted((a, b) => rank[a.state] - rank[b.state])
}

async function questionsOf(engine: Engine, sides: readonly KeySide[]): Promise<Map<string, Question>> {
  const idsByBank = new Map<BankId, QuestionId[]>()
  for (const { bankId, questionId } of sides)
    idsByBank.set(bankId, [...(idsByBank.get(bankId) ?? []), questionId])
  const found = await Promise.all(
    [...idsByBank].map(async ([bankId, ids]) => {
      const questions = await engine.client.questions(bankId, ids, 0)
      return questions.map((question): [string, Question] => [rowKey.history(bankId, question.id), question])
    }),
  )
  return new Map(found.flat())
}

function contendersOf({ sides }: SharedWording, questions: ReadonlyMap<string, Question>): Contender[] {
  const contenders = new Map<string, Contender>()
  for (const side of sides) {
    const question = questions.get(rowKey.history(side.bankId, side.questionId))
    const known = contenders.get(side.key)
    if (known) known.sides.push(side)
    else if (question) contenders.set(side.key, { key: side.key, sides: [side], question })
  }
  return [...contenders.values()]
}
