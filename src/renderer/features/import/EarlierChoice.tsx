import type { EarlierImport, ImportMode } from '../../api/client'
import { importSaveWords as words } from '../../wording/en/importSave'
import { Choices } from '../../ui/Choice'
import styles from './Import.module.css'

function thereWords({ bankTitle, isSameSource, isSameName }: EarlierImport): string {
  if (isSameSource) return words.earlierSameFiles(bankTitle)
  return isSameName ? words.earlierVersion(bankTitle) : words.earlierOther(bankTitle)
}

type EarlierChoiceProps = { earlier: EarlierImport; mode: ImportMode; onChange: (mode: ImportMode) => void }

/** These questions were imported before: replace them, add what is new, or keep both. */
export function EarlierChoice({ earlier, mode, onChange }: EarlierChoiceProps) {
  const { changed, added } = earlier
  return (
    <>
      <p>
        {thereWords(earlier)} {added + changed === 0 && <strong>{words.nothingNew} </strong>}
        <span className={styles.muted}>{words.earlierCounts(earlier)}</span>
      </p>
      <Choices
        legend={words.whatToDo}
        value={mode}
        options={[
          {
            value: 'add',
            label: words.addNew,
            hint: added === 0 ? words.nothingToAdd : words.addConsequence(added),
          },
          {
            value: 'replace',
            label: words.replace,
            hint: words.replaceConsequence,
          },
          {
            value: 'new',
            label: words.keepBoth,
            hint: words.keepBothConsequence,
          },
        ]}
        onChange={onChange}
      />
    </>
  )
}
