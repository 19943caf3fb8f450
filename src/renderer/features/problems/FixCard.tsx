import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import type { ScoreChange, ShownScore } from '#core/problems/remarkPreview'
import { keyParts, partsText } from '#core/problems/reportExport'
import { printedScore } from '#core/scoring/estimate'
import type { AppliedFix } from '../../actions/appliedFixes'
import { useBankLanguage, useBanks } from '../../actions/banks'
import type { Fix } from '../../actions/fixes'
import { Button } from '../../ui/Button'
import { attemptTitle } from '../../wording/attemptTitle'
import { inMockWords } from '../../wording/en/inMock'
import { problemsWords as words } from '../../wording/en/problems'
import { formatAnswerNumber, formatDay } from '../../wording/format'
import styles from './Problems.module.css'

/** `isInMock`: a running mock asks the question, before whose report nothing is told of it. */
type FixCardProps = { canWrite: boolean; isInMock: boolean } & (
  { fix: Fix; onApply: (fix: Fix, remark?: Fix['remark']) => void } | { fix: AppliedFix; action: ReactNode }
)

/** One question: why its past answers count differently, and each attempt as it is and as it would be. */
export function FixCard(props: FixCardProps) {
  const banks = useBanks((state) => state.banks)
  const { fix, canWrite, isInMock } = props
  const lang = useBankLanguage(fix.bankId)
  const bank = banks.find(({ id }) => id === fix.bankId)?.title ?? fix.bankId
  return (
    <section className={styles.card}>
      <div>
        {'reason' in fix ? (
          <h2 className={styles.kind}>{words.reasons[fix.reason]}</h2>
        ) : (
          <h3 className={styles.kind}>{appliedTitle(fix)}</h3>
        )}
        <p className={styles.muted}>
          {bank} · {fix.questionId}
        </p>
      </div>
      {isInMock ? (
        <p className={styles.muted}>{inMockWords.this}</p>
      ) : (
        <>
          {fix.shown && (
            <p className={styles.stem} lang={lang}>
              {plainText(fix.shown.stem)}
            </p>
          )}
          {'reason' in fix && <KeyChange fix={fix} />}
          <Changes changes={fix.changes} isApplied={!('reason' in fix)} />
          <div className={styles.actions}>
            {'onApply' in props ? <Choices {...props} canWrite={canWrite} /> : props.action}
          </div>
        </>
      )}
    </section>
  )
}

function appliedTitle({ kind, madeAtMs }: AppliedFix): string {
  const day = formatDay(madeAtMs)
  return kind === 'void' ? words.takenOutOn(day) : words.rescoredOn(day)
}

function KeyChange({ fix: { shown, fixed, remark } }: { fix: Fix }) {
  if (!fixed) return null
  return (
    <p>
      {words.answerWas(<strong>{keyText(shown)}</strong>)}
      <br />
      {words.answerIs(<strong>{keyText(fixed)}</strong>)}
      {remark.kind === 'void' && (
        <>
          <br />
          {words.onlyTakenOut}
        </>
      )}
    </p>
  )
}

function keyText(question: Question): string {
  return partsText(keyParts(question), formatAnswerNumber)
}

function Choices({ fix, canWrite, onApply }: Extract<FixCardProps, { fix: Fix }>) {
  const count = fix.changes.length
  if (fix.remark.kind === 'void') {
    return (
      <Button disabled={!canWrite} onClick={() => onApply(fix)}>
        {words.takeOutOf(count)}
      </Button>
    )
  }
  return (
    <>
      <Button disabled={!canWrite} onClick={() => onApply(fix)}>
        {words.rescore(count)}
      </Button>
      <Button look="quiet" disabled={!canWrite} onClick={() => onApply(fix, { kind: 'void' })}>
        {words.takeOutInstead}
      </Button>
    </>
  )
}

function Changes({ changes, isApplied }: { changes: ScoreChange[]; isApplied: boolean }) {
  if (changes.length === 0) return <p className={styles.muted}>{words.noScoreChanged}</p>
  return (
    // A region that scrolls is reached with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableBox} tabIndex={0} role="region" aria-label={words.attempts}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.attempt}</th>
            <th scope="col">{isApplied ? words.before : words.now}</th>
            <th scope="col">{isApplied ? words.now : words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.attemptId}>
              <th scope="row">
                <Link to={`/report/${change.attemptId}`}>
                  {attemptTitle(change.title)}, {formatDay(change.endedAtMs)}
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
  if (estimate === null) return words.correct(right, total)
  return words.estimate({ score: printedScore(estimate, { scale }), passMark, isPassed, right, total })
}
