import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import type { ImportIssue, ImportPreview } from '../../api/client'
import { importingWords as words } from '../../wording/en/importing'
import { told } from '../../wording/told'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { numbered, placeWords } from './importParts'
import styles from './Import.module.css'

const firstShown = 10
const shownMore = 100

/** Everything there is to say about the files, worst first, each with its place. */
export function IssueList({ importId, preview }: { importId: string; preview: ImportPreview }) {
  const { client } = useEngine()
  const [loaded, setLoaded] = useState(preview.issues)
  const [shown, setShown] = useState(firstShown)
  const [error, setError] = useState<string | null>(null)
  const all = preview.issueCount
  if (all === 0) return null
  const showMore = async () => {
    try {
      const next = Math.min(all, shown + shownMore)
      if (next > loaded.length)
        setLoaded([...loaded, ...(await client.importIssues(importId, loaded.length))])
      setShown(next)
      setError(null)
    } catch (reason) {
      setError(messageOf(reason))
    }
  }
  return (
    <section className={styles.section} aria-labelledby="import-issues">
      <h2 id="import-issues">{words.issues(all)}</h2>
      <ul className={styles.issues}>
        {numbered(loaded.slice(0, shown)).map(({ number, item }) => (
          <Issue key={number} issue={item} />
        ))}
      </ul>
      {error && <p role="alert">{error}</p>}
      {shown < all && (
        <div className={styles.actions}>
          <Button onClick={() => void showMore()}>{words.showMore}</Button>
          <span className={styles.muted}>{words.issuesShown(Math.min(shown, loaded.length), all)}</span>
        </div>
      )}
    </section>
  )
}

function Issue({ issue }: { issue: ImportIssue }) {
  const { severity, message, raw, isLeftOut = false } = issue
  const shown = isLeftOut ? 'error' : severity
  const place = placeWords(issue)
  return (
    <li>
      <span className={styles[shown]}>
        <Icon name={shown === 'info' ? 'info' : 'warning'} /> {words.severities[shown]}
      </span>
      <div>
        {place && <span className={styles.place}>{place}: </span>}
        {told(message)}
        {raw && (
          <details className={styles.raw}>
            <summary>{words.showSource}</summary>
            <pre>{raw}</pre>
          </details>
        )}
      </div>
    </li>
  )
}
