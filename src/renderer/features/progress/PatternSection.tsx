import type { Progress } from '#core/statistics/progress'
import { causeWords } from '../../wording/en/causes'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { changesSentence, patternSentence } from './progressWords'
import styles from './Progress.module.css'

/** What goes wrong, shown only where there are enough answers; nothing where nothing stands out. */
export function PatternSection({ progress: { patterns, changes, causes } }: { progress: Progress }) {
  const hasChanges = changes.rightToWrong + changes.wrongToRight > 0
  if (patterns.length === 0 && !hasChanges && causes.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{words.patterns}</h2>
      <ul className={styles.plainList}>
        {patterns.map((pattern) => (
          <li key={`${pattern.kind}/${pattern.name}`}>{patternSentence(pattern)}</li>
        ))}
        {hasChanges && <li>{changesSentence(changes)}</li>}
      </ul>
      {causes.length > 0 && (
        <>
          <h3>{words.whyMissed}</h3>
          <ul className={styles.plainList}>
            {causes.map(({ cause, count, total, standsOut }) => (
              <li key={cause}>
                {standsOut
                  ? words.causeStandsOut(causeWords[cause], count, total)
                  : words.cause(causeWords[cause], count, total)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
