import type { Attempt } from '#core/history/records'
import { badDayCost } from '#core/statistics/badDayCost'
import { reportWords as words } from '../../wording/en/report'
import { badDaySentence, badDayTime } from './badDayWords'
import styles from './Report.module.css'

/** What the rehearsed disturbances cost; nothing for an ordinary sitting. */
export function BadDay({ attempt }: { attempt: Attempt }) {
  const cost = badDayCost(attempt)
  if (!cost) return null
  return (
    <section className={styles.section}>
      <h2>{words.badDay}</h2>
      <p>{badDayTime(cost)}</p>
      <p>{badDaySentence(cost)}</p>
    </section>
  )
}
