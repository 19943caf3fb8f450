import type { MouseEvent } from 'react'
import { Link } from 'wouter'
import type { Question } from '#core/bank/question'
import { listLimits } from '#core/bank/textLimits'
import type { KeyRuling } from '#core/problems/keyRuling'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { Markdown } from '../../parts/markdown/Markdown'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { problemsWords as words } from '../../wording/en/problems'
import { formatDay, formatIsoDay } from '../../wording/format'
import { KeyView } from './KeyView'
import type { Conflict, Contender } from './loadConflicts'
import styles from './Problems.module.css'

/** One question of several banks: each answer with its reasons side by side, and what the person rules. */
export function ConflictCard({ conflict }: { conflict: Conflict }) {
  const { isRunning, isUnseen, state } = conflict
  if (isRunning) {
    return (
      <section className={styles.card}>
        <p>{words.conflictInExam}</p>
      </section>
    )
  }
  if (isUnseen && state === 'open') {
    return (
      <section className={styles.card}>
        <details className={styles.hidden}>
          <summary>{words.conflictUnseen}</summary>
          <Comparison conflict={conflict} />
        </details>
      </section>
    )
  }
  return (
    <section className={styles.card}>
      <Comparison conflict={conflict} />
    </section>
  )
}

function Comparison({ conflict }: { conflict: Conflict }) {
  const { saver, canWrite } = useEngine()
  const { shared, ruling, contenders } = conflict
  const [first] = contenders
  const [side] = first?.sides ?? []
  if (!first || !side) return null
  const rule = (right: Contender['key'] | null) =>
    saver.save({
      type: 'conflict.ruled',
      wording: shared.wording,
      ruling: { right, sides: shared.sides.slice(0, listLimits.sides) },
    })
  const takeBack = () => saver.save({ type: 'conflict.ruled', wording: shared.wording, ruling: null })
  return (
    <div className={styles.section}>
      <QuestionStem question={first.question} bankId={side.bankId} />
      <div className={styles.sides}>
        {contenders.map((contender) => (
          <Side
            key={contender.key}
            contender={contender}
            like={first.question}
            heading={conflict.state === 'open' ? 'h2' : 'h3'}
            verdict={verdictOf(ruling, contender)}
            onRule={canWrite ? () => rule(contender.key) : null}
          />
        ))}
      </div>
      <div className={styles.actions}>
        {ruling && <p>{ruledSentence(conflict)}</p>}
        {ruling?.right !== null && (
          <Button disabled={!canWrite} onClick={(event) => isFirstClick(event) && rule(null)}>
            {words.noneIsRight(contenders.length)}
          </Button>
        )}
        {ruling && (
          <>
            <Button disabled={!canWrite} onClick={takeBack}>
              {words.undoRuling}
            </Button>
            <Link to="/past-results">{words.seeAffected}</Link>
          </>
        )}
      </div>
    </div>
  )
}

type Verdict = 'right' | 'wrong' | null

/** A key nobody has judged yet stands open. */
function verdictOf(ruling: KeyRuling | null, { key }: Contender): Verdict {
  if (ruling?.right === key) return 'right'
  return ruling?.sides.some((side) => side.key === key) ? 'wrong' : null
}

function ruledSentence({ ruling, ruledAtMs, state }: Conflict): string {
  const day = ruledAtMs === null ? null : formatDay(ruledAtMs)
  if (state === 'open') return words.ruledBefore(day)
  return ruling?.right === null ? words.ruledNone(day) : words.ruledOne(day)
}

type SideProps = {
  contender: Contender
  like: Question
  heading: 'h2' | 'h3'
  verdict: Verdict
  onRule: (() => void) | null
}

function Side({ contender: { sides, question }, like, heading: Heading, verdict, onRule }: SideProps) {
  const banks = useBanks((state) => state.banks)
  const titles = [
    ...new Set(sides.map(({ bankId }) => banks.find(({ id }) => id === bankId)?.title ?? bankId)),
  ]
  const [side] = sides
  const title = titles.join(', ')
  return (
    <article className={styles.side} aria-label={title}>
      <header className={styles.sideHead}>
        <Heading className={styles.kind}>{title}</Heading>
        {verdict && (
          <span className={verdict === 'right' ? styles.isRight : styles.isWrong}>
            <Icon name={verdict} /> {words.verdicts[verdict]}
          </span>
        )}
      </header>
      <p className={styles.muted}>{checkedWords(question)}</p>
      {side && <KeyView question={question} bankId={side.bankId} like={like} />}
      {side && question.explanation && <Markdown text={question.explanation} bankId={side.bankId} />}
      {question.references.length > 0 && (
        <ul className={styles.references}>
          {question.references.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      )}
      {verdict !== 'right' && (
        <div>
          <Button disabled={!onRule} onClick={(event) => isFirstClick(event) && onRule?.()}>
            {words.thisIsRight}
          </Button>
        </div>
      )}
    </article>
  )
}

/** What is ruled leaves its place, so that the second click of a double click would rule the next one unseen. */
function isFirstClick({ detail }: MouseEvent): boolean {
  return detail < 2
}

function checkedWords({ asOf, source }: Question): string {
  const checked = words.answerVerified(asOf ? formatIsoDay(asOf) : null)
  return source === 'unknown' ? `${checked} · ${words.sourceUnknown}` : checked
}
