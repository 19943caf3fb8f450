import { useEngine } from '../../actions/engine'
import { useAsync } from '../../hooks/useQuery'
import { formatCount, formatMoment } from '../../wording/format'
import styles from './Settings.module.css'
import { formatBytes } from './words'

/** Files that could not be used and were kept. Nothing while there are none. */
export function AsideFiles() {
  const { client, state } = useEngine()
  const { data } = useAsync('aside', () => client.aside())
  if (!data || data.length === 0) return null
  return (
    <details>
      <summary>{formatCount(data.length, 'file')} set aside</summary>
      <p className={styles.muted}>
        Each could not be read when it was needed and is kept in {state.dataFolder}. One that becomes readable
        again is used at the next start. If everything you did is here, you can delete them.
      </p>
      <ul className={styles.findings}>
        {data.map(({ path, bytes, writtenAtMs }) => (
          <li key={path}>
            <code>{path}</code>, {formatBytes(bytes)}, written {formatMoment(writtenAtMs)}
          </li>
        ))}
      </ul>
    </details>
  )
}
