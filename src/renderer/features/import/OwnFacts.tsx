import type { ImportPreview } from '../../api/client'
import { importSaveWords as words } from '../../wording/en/importSave'
import styles from './Import.module.css'

/** What a bank of Rehearse's own says of itself. It stays as it is, so there is nothing to choose. */
export function OwnFacts({ own }: { own: NonNullable<ImportPreview['own']> }) {
  const { licence, sources, domains } = own
  const facts: [name: string, said: string[]][] = [
    [words.license, licence === '' ? [] : [licence]],
    [words.provenance, sources.map((source) => words.provenances[source].label)],
    [words.domains, domains.map(({ name, count }) => words.domainWithCount(name, count))],
  ]
  return (
    <section className={styles.section} aria-labelledby="import-own">
      <h3 id="import-own">{words.ownTitle}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, said]) =>
          said.length === 0 ? null : (
            <div key={name}>
              <dt>{name}</dt>
              {said.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
