/** Rounds of practice that are started in one press: the daily ten, and rounds a person has saved. */
import { startWords } from '../wording/en/starts'
import { questionBudgetMs, type Exam } from '#core/bank/exam'
import type { AttemptId, BankId } from '#core/bank/ids'
import { drawForm, filterOf, type SittingChoice } from './drawForm'
import type { Engine } from './engine'
import { loadPool, newSeed } from './pool'
import type { SavedRound } from './savedRounds'
import { startChosen } from './startSitting'

const plainRound = {
  kind: 'practice',
  domains: [],
  withTrial: false,
  minutes: null,
  extraTimePercent: 0,
  canRateConfidence: true,
} as const satisfies Partial<SittingChoice>

/** Ten questions from the whole exam, or what there is, weighted like it, new ones first. */
export function dailyTen(exam: Exam): SittingChoice {
  return { ...plainRound, domains: [], exam, count: 10 }
}

/** Minutes for so many questions at the pace of the real exam. */
export function paceMinutes(exam: Exam, count: number): number {
  return Math.ceil((questionBudgetMs(exam) * count) / 60_000)
}

/** What a saved round asks for, with the exam as it is now. */
export function choiceOf(exam: Exam, round: SavedRound, extraTimePercent: number): SittingChoice {
  const { domains, ...filter } = round.filter
  return {
    ...plainRound,
    exam,
    count: round.count,
    domains: [...domains],
    filter,
    minutes: round.isTimed ? paceMinutes(exam, round.count) : null,
    extraTimePercent,
    ...(round.isCovered ? { isCovered: true } : {}),
  }
}

/** A choice of practice as a round to be saved under a name. */
export function roundOf(name: string, bankId: BankId, choice: SittingChoice): Omit<SavedRound, 'id'> {
  const { exam, count, minutes, isCovered = false } = choice
  return {
    name,
    bankId,
    examId: exam.id,
    filter: filterOf(choice),
    count,
    isTimed: minutes !== null,
    isCovered,
  }
}

/** Draws a choice of practice from its bank as it is now, and starts it. Rejects when nothing matches. */
export async function startPractice(
  engine: Engine,
  bankId: BankId,
  choice: SittingChoice,
): Promise<AttemptId> {
  const pool = await loadPool(engine, bankId, questionBudgetMs(choice.exam))
  const { form } = drawForm(pool, choice, newSeed())
  if (form.items.length === 0) throw new Error(startWords.noneMatches)
  return startChosen(engine, choice, form)
}
