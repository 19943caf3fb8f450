import { Link } from 'wouter'
import { deskAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { commonWords } from '../../wording/en/common'
import { writeWords as words } from '../../wording/en/write'
import styles from './Write.module.css'

/** Banks in the person's own folder, to go on with. Nothing when there are none. */
export function OwnBanks() {
  const banks = useBanks((state) => state.banks)
  const own = banks.filter(({ root }) => root === 'data')
  if (own.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="own-banks">
      <h2 id="own-banks">{words.ownBanks}</h2>
      <ul className={styles.plainList}>
        {own.map(({ id, title, folderName, questionCount }) => (
          <li key={id}>
            <Link to={deskAddress(folderName)}>{title}</Link>{' '}
            <span className={styles.muted}>{commonWords.questions(questionCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
