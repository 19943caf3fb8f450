import { useEngine } from '../../actions/engine'
import { useAsync } from '../../hooks/useQuery'
import { formatBytes, formatMoment } from '../../wording/format'
import { settingsWords as words } from '../../wording/en/settings'
import styles from './Settings.module.css'

/** Files that could not be used and were kept. Nothing while there are none. */
export function AsideFiles() {
  const { client, state } = useEngine()
  const { data } = useAsync('aside', () => client.aside())
  if (!data || data.length === 0) return null
  return (
    <details>
      <summary>{words.setAside(data.length)}</summary>
      <p className={styles.muted}>{words.setAsideHint(state.dataFolder)}</p>
      <ul className={styles.findings}>
        {data.map(({ path, bytes, writtenAtMs }) => (
          <li key={path}>
            {words.asideFile({
              path: <code>{path}</code>,
              size: formatBytes(bytes),
              written: formatMoment(writtenAtMs),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
