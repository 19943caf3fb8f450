import { useState } from 'react'
import { rowKey } from '#core/log/rows'
import { messageOf } from '#core/common/messageOf'
import { loadApplied, undoFix, type AppliedFix } from '../../actions/appliedFixes'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { applyFix, loadFixes, type Fix } from '../../actions/fixes'
import { contentsOf } from '../../actions/objections'
import { questionsInMocks } from '../../actions/mockQuestions'
import { useRows } from '../../hooks/useQuery'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { problemsWords as words } from '../../wording/en/problems'
import { FixCard } from './FixCard'
import styles from './Problems.module.css'

/** Attempts that would score differently today, with what each would become; and what was updated, to be undone. */
export function PastResults() {
  const engine = useEngine()
  const { banks, isLoaded } = useBanks()
  const archived = useRows('archived attempts', async (rows) =>
    (await rows.summaries(Infinity)).some(({ isArchived }) => isArchived),
  )
  const hasArchived = archived.data === true
  const [failure, setFailure] = useState<string | null>(null)
  const answer = useRows(`fixes ${contentsOf(banks)} ${isLoaded}`, async (rows, signal) => {
    const [applied, inMocks] = await Promise.all([loadApplied(rows), questionsInMocks(rows)])
    return loadFixes(engine, rows, signal).then(
      (fixes) => ({ fixes, applied, inMocks, error: null }),
      (error: unknown) => ({ fixes: [] as Fix[], applied, inMocks, error: messageOf(error) }),
    )
  })
  if (!answer.data || !isLoaded) {
    return <div role="status" aria-busy="true" aria-label={words.checkingResults} />
  }
  const { fixes, applied, inMocks, error } = answer.data
  const isInMock = ({ bankId, questionId }: Fix | AppliedFix) =>
    inMocks.has(rowKey.history(bankId, questionId))
  const apply = (fix: Fix, remark?: Fix['remark']) => {
    setFailure(null)
    applyFix(engine, fix, remark).catch((reason: unknown) => setFailure(messageOf(reason)))
  }
  const message = error ?? failure
  if (fixes.length + applied.length === 0 && !message) {
    return (
      <EmptyState
        title={words.upToDate}
        action={<ButtonLink to="/library">{words.backToLibrary}</ButtonLink>}
      >
        {words.noFixes}
        {hasArchived && ` ${words.archivedStay}`}
      </EmptyState>
    )
  }
  return (
    <>
      <header className={styles.head}>
        <h1>{titleOf(fixes)}</h1>
        {fixes.length > 0 && <p className={styles.muted}>{words.whatFixesAre}</p>}
        {hasArchived && <p className={styles.muted}>{words.archivedStay}</p>}
      </header>
      <ActError error={message} />
      {fixes.map((fix) => (
        <FixCard
          key={`${fix.bankId}/${fix.questionId} ${fix.reason} ${fix.fixed?.hash ?? ''}`}
          fix={fix}
          isInMock={isInMock(fix)}
          canWrite={engine.canWrite}
          onApply={apply}
        />
      ))}
      {applied.length > 0 && <AppliedList applied={applied} isInMock={isInMock} />}
    </>
  )
}

function titleOf(fixes: readonly Fix[]): string {
  if (fixes.length === 0) return words.upToDate
  const attempts = new Set(fixes.flatMap(({ changes }) => changes.map(({ attemptId }) => attemptId)))
  return words.fixesTitle(attempts.size)
}

type AppliedListProps = { applied: AppliedFix[]; isInMock: (fix: AppliedFix) => boolean }

function AppliedList({ applied, isInMock }: AppliedListProps) {
  const engine = useEngine()
  return (
    <section className={styles.section}>
      <h2>{words.updated}</h2>
      {applied.map((fix) => (
        <FixCard
          key={`${fix.bankId}/${fix.questionId} ${fix.madeAtMs}`}
          fix={fix}
          isInMock={isInMock(fix)}
          canWrite={engine.canWrite}
          action={
            <Button disabled={!engine.canWrite} onClick={() => undoFix(engine, fix)}>
              {commonWords.undo}
            </Button>
          }
        />
      ))}
    </section>
  )
}
