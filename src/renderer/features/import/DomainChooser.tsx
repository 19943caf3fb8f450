import { valueAt } from '#core/common/dictionary'
import type { ImportPreview, SaveChoices } from '../../api/client'
import { commonWords } from '../../wording/en/common'
import { importSaveWords as words } from '../../wording/en/importSave'
import { Select } from '../../ui/Select'
import { domainsFor, type Edited } from './saveDefaults'
import styles from './Import.module.css'

type DomainChooserProps = {
  preview: ImportPreview
  choices: SaveChoices
  onChange: (change: Edited) => void
}

/** Where domains come from, and what each is called; domains with one name become one. */
export function DomainChooser({ preview, choices, onChange }: DomainChooserProps) {
  const { source, domains } = domainsFor(preview, choices.domainSource)
  const titles = Object.fromEntries(choices.domainTitles.map(({ name, title }) => [name, title]))
  const rename = (name: string, title: string) =>
    onChange({
      domainTitles: [
        ...choices.domainTitles.filter((other) => other.name !== name),
        ...(title.trim() === '' || title === name ? [] : [{ name, title }]),
      ],
    })
  return (
    <fieldset className={styles.domains}>
      <legend>{words.domains}</legend>
      {preview.domains.length > 1 && (
        <Select
          label={words.domainSource}
          value={source}
          options={preview.domains.map((choice) => [
            choice.source,
            choice.source === 'none'
              ? words.domainSources.none
              : `${words.domainSources[choice.source]} (${choice.domains.length})`,
          ])}
          onChange={(value) => {
            const chosen = preview.domains.find((choice) => choice.source === value)
            if (chosen) onChange({ domainSource: chosen.source, domainTitles: [] })
          }}
        />
      )}
      {source === 'none' ? (
        <p className={styles.muted}>{words.oneDomain}</p>
      ) : (
        <>
          <p className={styles.muted}>{words.domainsHint}</p>
          <ul className={styles.domainList}>
            {domains.map(({ name, count }) => (
              <li key={name}>
                <input
                  type="text"
                  aria-label={words.nameOfDomain(name)}
                  maxLength={120}
                  defaultValue={valueAt(titles, name) ?? name}
                  onChange={(event) => rename(name, event.target.value)}
                />
                <span className={styles.muted}>{commonWords.questions(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
