import { useRef, type ChangeEvent } from 'react'
import { chosenFiles, type IncomingFile } from '../../actions/incomingFiles'
import { Button } from '../../ui/Button'
import { backupsWords as words } from '../../wording/en/backups'

type ImportHistoryProps = {
  isDisabled: boolean
  /** A history, or changes that were not saved. */
  onHistory: (file: File) => void
  /** Everything in one file, or a data folder. */
  onFiles: (files: IncomingFile[]) => void
}

/** Chooses a file that Rehearse has saved, or another computer's data folder. */
export function ImportHistory({ isDisabled, onHistory, onFiles }: ImportHistoryProps) {
  const file = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const handle = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same file again is a new choice.
    event.target.value = ''
    const [first] = files
    if (files.length === 1 && first?.name.endsWith('.gz')) onHistory(first)
    else if (first) onFiles(chosenFiles(files))
  }
  return (
    <>
      <Button disabled={isDisabled} onClick={() => file.current?.click()}>
        {words.importFile}
      </Button>
      <Button disabled={isDisabled} onClick={() => folder.current?.click()}>
        {words.importFolder}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".gz,.zip"
        hidden
        aria-label={words.historyFile}
        onChange={handle}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={words.dataFolder}
        onChange={handle}
        {...{ webkitdirectory: '' }}
      />
    </>
  )
}
