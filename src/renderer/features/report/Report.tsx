import { useRef } from 'react'
import type { AttemptId, ContentHash } from '#core/bank/ids'
import { dayOf } from '#core/common/calendar'
import type { Attempt } from '#core/history/records'
import type { Interruption } from '#core/sitting/sittingTypes'
import { commonWords } from '../../wording/en/common'
import { reportWords as words } from '../../wording/en/report'
import { formatMoment, formatTime } from '../../wording/format'
import { questionsInMocks } from '../../actions/mockQuestions'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ContinueRound } from '../../parts/ContinueRound'
import { Markdown } from '../../parts/markdown/Markdown'
import { Notice } from '../../ui/Notice'
import { BadDay } from './BadDay'
import { DomainBars } from './DomainBars'
import { PaceStrip } from './PaceStrip'
import { QuestionList } from './QuestionList'
import { RemarkNotice } from './RemarkNotice'
import { ReportHead } from './ReportHead'
import styles from './Report.module.css'
import { reportItems } from './reportItems'
import { WhatNext } from './WhatNext'

/** The report of one attempt: the result in a sentence, domains, pace, and every question with its explanations. */
export function Report({ attemptId }: { attemptId: string }) {
  const report = useRef<HTMLDivElement>(null)
  const attempt = useRows(
    `attempt:${attemptId}`,
    async (rows) => (await rows.get('attempts', attemptId)) ?? null,
  )
  const hashes = attempt.data ? hashesOf(attempt.data) : []
  const snapshots = useRows(`snapshots:${hashes.join(' ')}`, async (rows) => {
    const found = await rows.getMany('snapshots', hashes)
    return new Map(hashes.map((hash, index) => [hash, found[index]]))
  })
  const inMocks = useRows('in mocks', questionsInMocks).data
  if (attempt.data === undefined || !inMocks || (attempt.data && !snapshots.data)) {
    return <div role="status" aria-busy="true" aria-label={words.loading} />
  }
  if (attempt.data === null) {
    return (
      <EmptyState title={words.noneTitle} action={<ButtonLink to="/">{commonWords.goHome}</ButtonLink>}>
        {words.none}
      </EmptyState>
    )
  }
  const findQuestion = (hash: ContentHash) => snapshots.data?.get(hash)
  const items = reportItems(attempt.data, findQuestion, inMocks)
  return (
    <div ref={report} className={styles.whole}>
      <ReportHead attempt={attempt.data} attemptId={attemptId as AttemptId} report={report} />
      <RemarkNotice attempt={attempt.data} findQuestion={findQuestion} />
      {!attempt.data.isArchived && <ContinueRound attempt={attempt.data} />}
      {interruptionsOf(attempt.data).map((interruption) => (
        <Notice key={interruption.resumedAtMs} tone="warning">
          {clockStoodWords(interruption)}
        </Notice>
      ))}
      <BadDay attempt={attempt.data} />
      <div className={styles.pair}>
        <DomainBars attempt={attempt.data} />
        <PaceStrip attempt={attempt.data} items={items.filter(({ result }) => !result.isVoid)} />
      </div>
      <WhatNext attempt={attempt.data} items={items.filter(({ result }) => !result.isVoid)} />
      <section className={styles.section}>
        <h2>{words.questions}</h2>
        <QuestionList attempt={attempt.data} items={items} />
      </section>
      {/* Printing opens every row at once: the parser of their texts is there by then. */}
      <span hidden>
        <Markdown text="" bankId={null} />
      </span>
    </div>
  )
}

/** What the attempt asked, and what it is scored by today. */
function hashesOf({ form, remarks = {} }: Attempt): ContentHash[] {
  const fixed = Object.values(remarks).flatMap((remark) => (remark.kind === 'key' ? [remark.hash] : []))
  return [...form.items.map(({ hash }) => hash), ...fixed]
}

/** Days are named where there are two. */
function clockStoodWords({ stoppedAtMs, resumedAtMs }: Interruption): string {
  const format = dayOf(stoppedAtMs) === dayOf(resumedAtMs) ? formatTime : formatMoment
  return words.clockStood(format(stoppedAtMs), format(resumedAtMs))
}

/** A page that was loaded again was away for a second or two: nothing to warn of. */
const briefMs = 30_000

/** Those worth a warning. A restart that was rehearsed is told as such. */
function interruptionsOf({ interruptions, disturbances = [] }: Attempt): Interruption[] {
  const rehearsed = new Set(disturbances.map(({ atMs }) => atMs))
  return interruptions.filter((each) => isWorthSaying(each) && !rehearsed.has(each.stoppedAtMs))
}

function isWorthSaying({ stoppedAtMs, resumedAtMs }: Interruption): boolean {
  return resumedAtMs - stoppedAtMs >= briefMs
}
