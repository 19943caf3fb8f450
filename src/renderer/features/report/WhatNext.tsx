import type { Attempt } from '#core/history/records'
import { useBankFault } from '../../actions/banks'
import type { ReadyRound } from '../../actions/readyRounds'
import { dailyTen } from '../../actions/roundChoice'
import { useReadyRounds } from '../../hooks/useReadyRounds'
import { StartButton } from '../../parts/StartButton'
import { nextSteps } from './nextSteps'
import { reportWords as words } from '../../wording/en/report'
import styles from './Report.module.css'
import type { ReportItem } from './reportItems'

/** What to do next, each step with the button that does it where there is one. */
export function WhatNext({ attempt, items }: { attempt: Attempt; items: ReportItem[] }) {
  const canAsk = useBankFault(attempt.form.bankId) === null && !attempt.isArchived
  const steps = nextSteps(attempt, items)
  const asked = canAsk ? steps.flatMap(({ domain }) => domain ?? []) : []
  const rounds = useReadyRounds(
    attempt.form.bankId,
    asked.map((domain) => ({ ...dailyTen(attempt.exam), domains: [domain] })),
  )
  if (steps.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{words.whatNext}</h2>
      <ol className={styles.steps}>
        {steps.map(({ key, text, domain }) => (
          <li key={key}>
            {text}
            {domain !== undefined && <PracticeDomain round={rounds?.[asked.indexOf(domain)]} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Nothing while it is not drawn, or when the bank has no question to ask. */
function PracticeDomain({ round }: { round: ReadyRound | undefined }) {
  if (!round || round.count === 0) return null
  return (
    <span className="no-print">
      {' '}
      <StartButton begin={round.begin}>{words.practice(round.count)}</StartButton>
    </span>
  )
}
