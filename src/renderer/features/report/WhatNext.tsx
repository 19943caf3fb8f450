import type { Attempt } from '#core/history/records'
import { useBankFault } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { dailyTen, startPractice } from '../../actions/roundChoice'
import { StartButton } from '../../parts/StartButton'
import { nextSteps } from './nextSteps'
import styles from './Report.module.css'
import type { ReportItem } from './reportItems'

/** What to do next, each step with the button that does it where there is one. */
export function WhatNext({ attempt, items }: { attempt: Attempt; items: ReportItem[] }) {
  const engine = useEngine()
  const canAsk = useBankFault(attempt.form.bankId) === null && !attempt.isArchived
  const steps = nextSteps(attempt, items)
  if (steps.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>What to do next</h2>
      <ol className={styles.steps}>
        {steps.map(({ key, text, domain }) => (
          <li key={key}>
            {text}
            {domain !== undefined && canAsk && (
              <span className="no-print">
                {' '}
                <StartButton
                  begin={() =>
                    startPractice(engine, attempt.form.bankId, {
                      ...dailyTen(attempt.exam),
                      domains: [domain],
                    })
                  }
                >
                  Practice 10
                </StartButton>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
