/** What is left of a run of practice, and the next round of it. */
import type { AttemptId } from '#core/bank/ids'
import { leftInRun, type PracticeItem } from '#core/learning/practicePool'
import { questionBudgetMs } from '#core/bank/exam'
import { readFilter, type PracticeRun } from '#core/form/practiceFilter'
import type { Attempt } from '#core/history/records'
import { drawFrom, type SittingChoice } from './drawForm'
import type { Engine } from './engine'
import { filterWords } from '../wording/filterWords'
import { loadPool, newSeed, practicePart, type Pool } from './pool'
import { startChosen } from './startSitting'

/** `items` are not asked yet; `count` of them make the next round. `words`: what the run is narrowed to, or null. */
export type ContinueRound = {
  attempt: Attempt
  run: PracticeRun
  pool: Pool
  items: PracticeItem[]
  count: number
  words: string | null
}

/** The rest of the run a round of practice belongs to; null when it belongs to none, or all of it was asked. */
export async function loadContinueRound(engine: Engine, attempt: Attempt): Promise<ContinueRound | null> {
  const { run, exam, form } = attempt
  if (!run) return null
  const [pool, notes] = await Promise.all([
    loadPool(engine, form.bankId, questionBudgetMs(exam)),
    run.filter.topics.length > 0 ? engine.client.notes(form.bankId) : [],
  ])
  const items = leftInRun(exam, practicePart(pool, exam), run)
  const titles = new Map(notes.map(({ topic, title }) => [topic, title]))
  const count = Math.min(form.items.length, items.length)
  if (count === 0) return null
  return { attempt, run, pool, items, count, words: filterWords(exam, readFilter(run.filter), titles) }
}

/** Starts the next round of a run: as long as the last one, with the same time for a question. */
export function startNextRound(
  engine: Engine,
  { attempt, run, pool, items, count }: ContinueRound,
): Promise<AttemptId> {
  const { exam, rules, form } = attempt
  const minutes = rules.limitMs === null ? null : (rules.limitMs / 60_000 / form.items.length) * count
  const { domains, ...filter } = readFilter(run.filter)
  const choice: SittingChoice = {
    exam,
    kind: 'practice',
    count,
    domains: [...domains],
    filter,
    withTrial: false,
    minutes,
    extraTimePercent: 0,
    canRateConfidence: true,
    isCovered: rules.isCovered ?? false,
  }
  const { form: drawn } = drawFrom(pool, items, choice, newSeed())
  return startChosen(engine, choice, drawn, run.sinceMs)
}
