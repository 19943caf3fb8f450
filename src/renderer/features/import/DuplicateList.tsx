import type { Duplicate, ImportPreview } from '../../api/client'
import { plainText } from '#core/common/plainText'
import { byCount, formatCount } from '../../wording/format'
import { numbered, placeWords } from './importWords'
import styles from './Import.module.css'

/** Questions that ask the same as another one of the files or of a bank. */
export function DuplicateList({ preview }: { preview: ImportPreview }) {
  const { duplicateCount, duplicates, installedCount } = preview
  if (duplicateCount === 0) return null
  const within = duplicateCount - installedCount
  const parts = [
    ...(within > 0 ? [`${formatCount(within, 'question')} more than once in these files`] : []),
    ...(installedCount > 0 ? [`${formatCount(installedCount, 'question')} in your banks already`] : []),
  ]
  return (
    <section className={styles.section} aria-labelledby="import-duplicates">
      <h2 id="import-duplicates">Duplicates</h2>
      <p>{parts.join('; ')}.</p>
      <details className={styles.details}>
        <summary>Show them</summary>
        <ul className={styles.duplicates}>
          {numbered(duplicates).map(({ number, item }) => (
            <li key={number}>
              {plainText(item.stem)} <span className={styles.muted}>{otherWords(item)}</span>
            </li>
          ))}
        </ul>
        {duplicates.length < duplicateCount && (
          <p className={styles.muted}>
            {byCount(duplicates.length, 'The first is', `The first ${duplicates.length} are`)} listed.
          </p>
        )}
      </details>
    </section>
  )
}

function otherWords({ other, ...duplicate }: Duplicate): string {
  const here = placeWords(duplicate)
  if (other.kind === 'bank') return `(${here ? `${here}, ` : ''}in ${other.bankTitle})`
  const there = placeWords(other)
  return here && there ? `(${here}, the same as ${there})` : ''
}
