import { useStart } from '../../hooks/useStart'
import type { Exam } from '#core/bank/exam'
import {
  choosePractice,
  filterPractice,
  presetRound,
  type PracticeItem,
  type Preset,
  type Round,
} from '#core/learning/practicePool'
import { questionBudgetMs } from '#core/bank/exam'
import { useEngine } from '../../actions/engine'
import { domainTitle } from '../../wording/examWords'
import { setupWords as words } from '../../wording/en/setup'
import { newSeed, practicePart, type Pool } from '../../actions/pool'
import { startRound } from '../../actions/startSitting'
import { useRows } from '../../hooks/useQuery'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import styles from './Setup.module.css'

const offered = ['tenMinutes', 'weakDomains', 'missed', 'unseen', 'flagged', 'slowWrong'] as const
type Offered = Extract<Preset, (typeof offered)[number]>

type ReadyRound = { preset: Offered; round: Round; items: PracticeItem[] }

/** Quick rounds: one press starts one. */
export function Presets({ exam, pool }: { exam: Exam; pool: Pool }) {
  const engine = useEngine()
  const totals = useRows('totals', (rows) => rows.totals())
  const { start, isStarting, error } = useStart()
  if (!totals.data) return null
  const mine = totals.data.filter((total) => total.examId === exam.id && total.bankId === pool.bankId)
  const open = practicePart(pool, exam)
  const rounds = offered.map((preset): ReadyRound => {
    const round = presetRound(preset, { exam, totals: mine, questionMs: questionBudgetMs(exam) })
    return { preset, round, items: filterPractice(exam, open, round.filter) }
  })
  const begin = ({ round, items }: ReadyRound) => {
    const { count, limitMs, filter } = round
    const questionIds = choosePractice({ exam, items, count, seed: newSeed(), isMixed: true })
    return startRound(engine, exam, pool, { questionIds, limitMs, filter })
  }
  return (
    <section className={styles.presets} aria-labelledby="ready-made">
      <h2 id="ready-made">{words.quickRounds}</h2>
      <ul>
        {rounds.map((ready) => (
          <li key={ready.preset}>
            <Button
              disabled={!engine.canWrite || isStarting || ready.items.length === 0}
              onClick={() => start(() => begin(ready))}
            >
              {words.presets[ready.preset]}
            </Button>
            <span className={styles.subtitle}>{roundWords(exam, ready)}</span>
          </li>
        ))}
      </ul>
      <ActError error={error} />
    </section>
  )
}

/** `10 of 34 questions`, what they are from, or that there are none. */
function roundWords(exam: Exam, { preset, round, items }: ReadyRound): string {
  if (items.length === 0) return words.noneNow
  const count = Math.min(round.count, items.length)
  if (preset === 'tenMinutes') return words.timedQuestions(count)
  if (preset === 'weakDomains')
    return words.questionsIn(
      count,
      round.filter.domains.map((id) => domainTitle(exam, id)),
    )
  return words.questionsOf(count, items.length)
}
