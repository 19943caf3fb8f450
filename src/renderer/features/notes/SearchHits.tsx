import { Link } from 'wouter'
import type { BankId } from '#core/bank/ids'
import { searchWords } from '#core/notes/noteSearch'
import { noteAddress } from '../../addresses/addresses'
import { useBankLanguage, useChangesOf } from '../../actions/banks'
import { notesWords } from '../../wording/en/notes'
import { useAsync } from '../../hooks/useQuery'
import { Marked } from '../../parts/markdown/Marked'
import styles from './Notes.module.css'
import { OwnNotes } from './OwnNotes'
import { findOwnNotes, type OwnNote } from './useOwnNotes'

type SearchHitsProps = {
  bankId: BankId
  ownNotes: readonly OwnNote[]
  query: string
  topic: string | undefined
}

/** The notes that hold every word typed, with the lines that do: the bank's, then the person's own. */
export function SearchHits({ bankId, ownNotes, query, topic }: SearchHitsProps) {
  const changeCount = useChangesOf(bankId)
  const lang = useBankLanguage(bankId)
  const words = searchWords(query)
  const occasion = `${words.join(' ')} ${changeCount}`
  const hits = useAsync(`hits ${bankId}`, ({ client }) => client.findNotes(bankId, query), occasion)
  if (hits.error) return <p role="alert">{hits.error}</p>
  if (!hits.data) return <p role="status">{notesWords.searching}</p>
  const own = findOwnNotes(ownNotes, query)
  const count = hits.data.length + own.length
  return (
    <section className={styles.hits}>
      <p role="status" className={styles.quiet}>
        {count === 0 ? notesWords.noneFound(words.length) : notesWords.found(count)}
      </p>
      <ul>
        {hits.data.map((hit) => (
          <li key={hit.topic}>
            <Link
              to={noteAddress(bankId, hit.topic)}
              className={styles.hit}
              lang={lang}
              aria-current={hit.topic === topic ? 'page' : undefined}
            >
              <strong>
                <Marked text={hit.title} words={words} />
              </strong>
              {hit.excerpts.map((excerpt) => (
                <span key={excerpt.text} className={styles.excerpt}>
                  <Marked text={excerpt.text} words={words} />
                </span>
              ))}
            </Link>
          </li>
        ))}
      </ul>
      <OwnNotes notes={own} words={words} />
    </section>
  )
}
