import { Link } from 'wouter'
import type { BankId } from '#core/bank/ids'
import { plainText } from '#core/common/plainText'
import type { Standing } from '#core/history/standing'
import { noteAddress, questionAddress, topicDrillAddress } from '../../addresses/addresses'
import { formatDay } from '../../wording/format'
import { useBankLanguage } from '../../actions/banks'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { notesWords as words } from '../../wording/en/notes'
import styles from './Notes.module.css'
import type { Book } from './useBook'

type NoteFootProps = { book: Book; topic: string; missed: Standing[] }

const shownMisses = 10

/** What to do after reading: the questions missed here, and a drill. */
export function NoteFoot({ book, topic, missed }: NoteFootProps) {
  const { bank, exam, entries } = book
  const count = entries.filter((entry) => entry.topic === topic).length
  return (
    <>
      {missed.length > 0 && (
        <section className={styles.section}>
          <h2>{words.missedHere}</h2>
          <MissedHere
            bankId={bank.id}
            missed={missed.slice(0, shownMisses)}
            from={noteAddress(bank.id, topic)}
          />
          {missed.length > shownMisses && (
            <p className={styles.quiet}>
              {words.moreUnder(missed.length - shownMisses, <Link to="/missed">{words.missedPlace}</Link>)}
            </p>
          )}
        </section>
      )}
      {count > 0 && (
        <p className={styles.drill}>
          <ButtonLink look="primary" to={topicDrillAddress(bank.id, exam.id, topic)}>
            {words.practiceNote}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

type MissedHereProps = { bankId: BankId; missed: Standing[]; from: string }

function MissedHere({ bankId, missed, from }: MissedHereProps) {
  const key = missed.map(({ hash }) => hash).join(' ')
  const questions = useRows(`missed-here:${key}`, (rows) =>
    rows.getMany(
      'snapshots',
      missed.map(({ hash }) => hash),
    ),
  )
  const lang = useBankLanguage(bankId)
  return (
    <ul className={styles.missed}>
      {missed.map((history, index) => (
        <li key={history.questionId}>
          <Link to={questionAddress(bankId, history.questionId)} lang={lang} state={{ from }}>
            {plainText(questions.data?.[index]?.stem ?? '…')}
          </Link>
          <span className={styles.quiet}>{formatDay(history.missedAtMs ?? 0)}</span>
        </li>
      ))}
    </ul>
  )
}
