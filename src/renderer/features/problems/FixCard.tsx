import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { plainText } from '#core/common/plainText'
import type { ScoreChange, ShownScore } from '#core/problems/remarkPreview'
import { keyParts, partsText } from '#core/problems/reportExport'
import { printedScore } from '#core/scoring/estimate'
import type { AppliedFix } from '../../actions/appliedFixes'
import { useBanks } from '../../actions/banks'
import type { Fix } from '../../actions/fixes'
import { Button } from '../../ui/Button'
import { formatCount, formatDay } from '../../wording/format'
import styles from './Problems.module.css'

type FixCardProps = { canWrite: boolean } & (
  { fix: Fix; onApply: (fix: Fix, remark?: Fix['remark']) => void } | { fix: AppliedFix; action: ReactNode }
)

/** One question: why its past answers count differently, and each attempt as it is and as it would be. */
export function FixCard(props: FixCardProps) {
  const banks = useBanks((state) => state.banks)
  const { fix, canWrite } = props
  const bank = banks.find(({ id }) => id === fix.bankId)?.title ?? fix.bankId
  return (
    <section className={styles.card}>
      <div>
        {'reason' in fix ? (
          <h2 className={styles.kind}>{reasonTitle[fix.reason]}</h2>
        ) : (
          <h3 className={styles.kind}>{appliedTitle(fix)}</h3>
        )}
        <p className={styles.muted}>
          {bank} · {fix.questionId}
        </p>
      </div>
      {fix.shown && <p className={styles.stem}>{plainText(fix.shown.stem)}</p>}
      {'reason' in fix && <KeyChange fix={fix} />}
      <Changes changes={fix.changes} isApplied={!('reason' in fix)} />
      <div className={styles.actions}>
        {'onApply' in props ? <Choices {...props} canWrite={canWrite} /> : props.action}
      </div>
    </section>
  )
}

const reasonTitle: Record<Fix['reason'], string> = {
  keyFixed: 'The bank fixed the answer',
  leftOut: 'You left this question out',
  ruledOut: 'You ruled that this answer is wrong',
}

function appliedTitle({ kind, madeAtMs }: AppliedFix): string {
  const what = kind === 'void' ? 'Taken out of the score' : 'Rescored with the fixed answer'
  return `${what} on ${formatDay(madeAtMs)}`
}

function KeyChange({ fix: { shown, fixed, remark } }: { fix: Fix }) {
  if (!fixed) return null
  return (
    <p>
      Was: <strong>{partsText(keyParts(shown))}</strong>
      <br />
      Now: <strong>{partsText(keyParts(fixed))}</strong>
      {remark.kind === 'void' && (
        <>
          <br />
          The options changed as well, so these answers can only be taken out of the score.
        </>
      )}
    </p>
  )
}

function Choices({ fix, canWrite, onApply }: Extract<FixCardProps, { fix: Fix }>) {
  const attempts = formatCount(fix.changes.length, 'attempt')
  if (fix.remark.kind === 'void') {
    return (
      <Button disabled={!canWrite} onClick={() => onApply(fix)}>
        Take it out of {attempts}
      </Button>
    )
  }
  return (
    <>
      <Button disabled={!canWrite} onClick={() => onApply(fix)}>
        Rescore {attempts}
      </Button>
      <Button look="quiet" disabled={!canWrite} onClick={() => onApply(fix, { kind: 'void' })}>
        Take it out of the score instead
      </Button>
    </>
  )
}

function Changes({ changes, isApplied }: { changes: ScoreChange[]; isApplied: boolean }) {
  if (changes.length === 0) return <p className={styles.muted}>No score changed by it.</p>
  return (
    // A region that scrolls is reached with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label="Attempts">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">{isApplied ? 'Before' : 'Now'}</th>
            <th scope="col">{isApplied ? 'Now' : 'After'}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.attemptId}>
              <th scope="row">
                <Link to={`/report/${change.attemptId}`}>
                  {change.title}, {formatDay(change.endedAtMs)}
                </Link>
              </th>
              <td>{scoreWords(change.before, change)}</td>
              <td>{scoreWords(change.after, change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** `estimate 640 (below 720), 32 of 50 correct`. */
function scoreWords(
  { right, total, estimate, isPassed }: ShownScore,
  { passMark, scale }: Pick<ScoreChange, 'passMark' | 'scale'>,
): string {
  const counts = `${right} of ${total} correct`
  if (estimate === null) return counts
  const side = isPassed ? `at or above ${passMark}` : `below ${passMark}`
  return `estimate ${printedScore(estimate, { scale })} (${side}), ${counts}`
}
