import type { EarlierImport, ImportMode } from '../../api/client'
import { byCount, formatCount } from '../../wording/format'
import { Choices } from '../../ui/Choice'
import styles from './Import.module.css'

function thereWords({ bankTitle, isSameSource, isSameName }: EarlierImport): string {
  if (isSameSource) return `You imported these very files before, into ${bankTitle}.`
  return isSameName
    ? `You imported an earlier version of this before, into ${bankTitle}.`
    : `${bankTitle}, which you imported from another file, asks many of the same questions.`
}

type EarlierChoiceProps = { earlier: EarlierImport; mode: ImportMode; onChange: (mode: ImportMode) => void }

/** These questions were imported before: replace them, add what is new, or keep both. */
export function EarlierChoice({ earlier, mode, onChange }: EarlierChoiceProps) {
  const { known, changed, added, gone } = earlier
  const counts = [
    `${formatCount(known, 'question')} ${byCount(known, 'is', 'are')} there already`,
    ...(changed > 0 ? [`${byCount(known, '', `${changed} of them `)}changed`] : []),
    `${added} new`,
    ...(gone > 0 ? [`${gone} not in these files anymore`] : []),
  ]
  return (
    <>
      <p>
        {thereWords(earlier)} {added + changed === 0 && <strong>Nothing in these files is new. </strong>}
        <span className={styles.muted}>{counts.join(', ')}.</span>
      </p>
      <Choices
        legend="What to do with that bank"
        value={mode}
        options={[
          {
            value: 'add',
            label: 'Add what is new',
            hint:
              added === 0
                ? 'There is nothing new to add.'
                : `${formatCount(added, 'question')} added; the others stay as they are.`,
          },
          {
            value: 'replace',
            label: 'Replace',
            hint: 'Its questions from this source become those of these files. Your history stays with each question.',
          },
          {
            value: 'new',
            label: 'Keep both',
            hint: 'Save these as a bank of their own, with a history of its own.',
          },
        ]}
        onChange={onChange}
      />
    </>
  )
}
