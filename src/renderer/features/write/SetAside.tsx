import { useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { writtenId } from '#core/bank/writtenId'
import { messageOf } from '#core/common/messageOf'
import { plainText } from '#core/common/plainText'
import { keptTextAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import type { BankDesk } from '../../api/authoringCalls'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { textIn } from './formContext'
import { keepText, keptChanges, keptKey, keptName, keptOfBank, type NamedText } from '../../actions/keptTexts'
import { bringBack, removedFrom, type RemovedQuestion } from './removedQuestions'
import { readSource } from './source/editSource'
import { useCalls } from './useCalls'
import styles from './Write.module.css'

/** The texts of a bank that were typed and not saved. */
export function useKeptTexts(folderName: string): NamedText[] {
  const { state } = useEngine()
  useSyncExternalStore(keptChanges.subscribe, keptChanges.count)
  return keptOfBank(state.dataFolderId, folderName)
}

type SetAsideProps = { desk: BankDesk; kept: readonly NamedText[]; onChanged: () => void }

/** What was written here and is in no file: unsaved texts of questions that went, and questions deleted here. */
export function SetAside({ desk, kept, onChanged }: SetAsideProps) {
  const { state } = useEngine()
  const names = new Set(desk.rows.map((row) => keptName(row, row.id)))
  const orphans = kept.filter(({ name }) => name.includes('#') && !names.has(name))
  const removed = removedFrom(state.dataFolderId, desk)
  return (
    <>
      {orphans.length > 0 && (
        <ul className={styles.plainList} aria-label={words.unsavedTexts}>
          {orphans.map((text) => (
            <Orphan key={text.name} desk={desk} kept={text} />
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <ul className={styles.plainList} aria-label={words.deletedQuestions}>
          {removed.map((question) => (
            <Removed
              key={`${question.file}#${question.id || question.text}`}
              desk={desk}
              question={question}
              onChanged={onChanged}
            />
          ))}
        </ul>
      )}
    </>
  )
}

function Orphan({ desk: { folderName }, kept: { name, text } }: { desk: BankDesk; kept: NamedText }) {
  const [, navigate] = useLocation()
  const { state } = useEngine()
  return (
    <li className={styles.actions}>
      <span>{words.unsavedText(titleOf(text))}</span>
      <Button
        aria-label={words.openText(titleOf(text))}
        onClick={() => navigate(keptTextAddress(folderName, name))}
      >
        {words.open}
      </Button>
      <Button
        look="quiet"
        aria-label={words.discardText(titleOf(text))}
        onClick={() => keepText(keptKey(state.dataFolderId, folderName, name), null)}
      >
        {words.discard}
      </Button>
    </li>
  )
}

type RemovedProps = { desk: BankDesk; question: RemovedQuestion; onChanged: () => void }

function Removed({ desk, question, onChanged }: RemovedProps) {
  const calls = useCalls()
  const { canWrite, state } = useEngine()
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const run = async () => {
    setIsBusy(true)
    setError(null)
    await bringBack(calls, { dataFolderId: state.dataFolderId, desk }, question).catch((reason: unknown) => {
      setError(messageOf(reason))
      setIsBusy(false)
    })
    onChanged()
  }
  const title = titleOf(question.text)
  return (
    <li className={styles.actions}>
      <span>{words.deleted(title)}</span>
      <Button
        look="quiet"
        aria-label={words.bringBackQuestion(title)}
        disabled={!canWrite || isBusy}
        onClick={() => void run()}
      >
        {words.bringBack}
      </Button>
      <ActError error={error} />
    </li>
  )
}

const titleLength = 80

/** The id of a text, else its first words. */
function titleOf(text: string): string {
  const id = writtenId(text)
  if (id) return id
  const stem = plainText(textIn(readSource(text, 'yaml').value, ['stem'])).trim()
  return (stem || text.trim()).slice(0, titleLength)
}
