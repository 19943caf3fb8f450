import { Link } from 'wouter'
import { deskAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { formatCount } from '../../wording/format'
import styles from './Write.module.css'

/** Banks in the person's own folder, to go on with. Nothing when there are none. */
export function OwnBanks() {
  const banks = useBanks((state) => state.banks)
  const own = banks.filter(({ root }) => root === 'data')
  if (own.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="own-banks">
      <h2 id="own-banks">Your banks</h2>
      <ul className={styles.plainList}>
        {own.map(({ id, title, folderName, questionCount }) => (
          <li key={id}>
            <Link to={deskAddress(folderName)}>{title}</Link>{' '}
            <span className={styles.muted}>{formatCount(questionCount, 'question')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
