import type { Duplicate, ImportPreview } from '../../api/client'
import { plainText } from '#core/common/plainText'
import { importingWords as words } from '../../wording/en/importing'
import { numbered, placeWords } from './importParts'
import styles from './Import.module.css'

/** Questions that ask the same as another one of the files or of a bank. */
export function DuplicateList({ preview }: { preview: ImportPreview }) {
  const { duplicateCount, duplicates, installedCount } = preview
  if (duplicateCount === 0) return null
  return (
    <section className={styles.section} aria-labelledby="import-duplicates">
      <h2 id="import-duplicates">{words.duplicates}</h2>
      <p>{words.duplicatesFound(duplicateCount - installedCount, installedCount)}</p>
      <details className={styles.details}>
        <summary>{words.showDuplicates}</summary>
        <ul className={styles.duplicates}>
          {numbered(duplicates).map(({ number, item }) => (
            <li key={number}>
              {plainText(item.stem)} <span className={styles.muted}>{otherWords(item)}</span>
            </li>
          ))}
        </ul>
        {duplicates.length < duplicateCount && (
          <p className={styles.muted}>{words.firstListed(duplicates.length)}</p>
        )}
      </details>
    </section>
  )
}

function otherWords({ other, ...duplicate }: Duplicate): string {
  const here = placeWords(duplicate)
  if (other.kind === 'bank') return words.inBank(here, other.bankTitle)
  const there = placeWords(other)
  return here && there ? words.sameAs(here, there) : ''
}
