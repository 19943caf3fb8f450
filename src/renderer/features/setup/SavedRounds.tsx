import type { Exam } from '#core/bank/exam'
import { filterPractice } from '#core/learning/practicePool'
import { useEngine } from '../../actions/engine'
import { practicePart, type Pool } from '../../actions/pool'
import { choiceOf, startPractice } from '../../actions/roundChoice'
import { removeRound, savedRounds, type SavedRound } from '../../actions/savedRounds'
import { useSettings } from '../../actions/settings'
import { useRows } from '../../hooks/useQuery'
import { useStart } from '../../hooks/useStart'
import { StartFault } from '../../parts/StartButton'
import { commonWords } from '../../wording/en/common'
import { setupWords as words } from '../../wording/en/setup'
import { filterWords, type TopicTitles } from '../../wording/filterWords'
import { Button } from '../../ui/Button'
import styles from './Setup.module.css'

type SavedRoundsProps = { exam: Exam; pool: Pool; titles: TopicTitles }

/** The rounds saved for this exam: one press starts one. Nothing without any. */
export function SavedRounds({ exam, pool, titles }: SavedRoundsProps) {
  const engine = useEngine()
  const settings = useRows('saved rounds', (rows) => rows.settings())
  const extraTimePercent = useSettings((all) => all.extraTimePercent)
  const { start, isStarting, error } = useStart()
  const rounds = savedRounds(settings.data ?? []).filter(
    ({ bankId, examId }) => bankId === pool.bankId && examId === exam.id,
  )
  if (rounds.length === 0) return null
  const open = practicePart(pool, exam)
  const countOf = ({ filter }: SavedRound) => filterPractice(exam, open, filter).length
  return (
    <section className={styles.presets} aria-labelledby="saved-rounds">
      <h2 id="saved-rounds">{words.savedRounds}</h2>
      <ul>
        {rounds.map((round) => (
          <li key={round.id}>
            <Button
              disabled={!engine.canWrite || isStarting || countOf(round) === 0}
              onClick={() =>
                start(() => startPractice(engine, pool.bankId, choiceOf(exam, round, extraTimePercent)))
              }
            >
              {round.name}
            </Button>
            <span className={styles.subtitle}>{roundWords(exam, round, countOf(round), titles)}</span>
            <Button
              look="quiet"
              aria-label={words.removeRound(round.name)}
              disabled={!engine.canWrite}
              onClick={() => removeRound(engine, round)}
            >
              {commonWords.remove}
            </Button>
          </li>
        ))}
      </ul>
      <StartFault error={error} />
    </section>
  )
}

/** `10 of 34 questions, timed: Missed; Hard`. */
function roundWords(exam: Exam, round: SavedRound, fitting: number, titles: TopicTitles): string {
  if (fitting === 0) return words.noneNow
  return words.savedRound({
    count: Math.min(round.count, fitting),
    all: fitting,
    isTimed: round.isTimed,
    isCovered: round.isCovered,
    filter: filterWords(exam, round.filter, titles),
  })
}
