import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { BankId, QuestionId } from '#core/bank/ids'
import type { ExportFormat } from '../api/client'
import { useEngine } from '../actions/engine'
import { exportable } from '../actions/exportable'
import { saveFile } from '../actions/saveFile'
import { useAsync } from '../hooks/useQuery'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { Select, type Named } from '../ui/Select'
import { commonWords } from '../wording/en/common'
import { exportQuestionsWords as words } from '../wording/en/exportQuestions'
import { inMockWords } from '../wording/en/inMock'
import { told } from '../wording/told'

const formats: ExportFormat[] = [
  'rehearse-yaml',
  'rehearse-json',
  'anki-text',
  'anki-package',
  'csv',
  'markdown',
  'moodle-xml',
  'gift',
  'qti-3.0',
]

/** `questionIds` null for the whole bank. */
type ExportProps = { bankId: BankId; questionIds: QuestionId[] | null; label?: string }

/** A button that has questions saved as a file; what the format cannot hold is said before. */
export function ExportQuestions({ label = words.open, ...wanted }: ExportProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
      {isOpen && <ExportDialog {...wanted} onClose={() => setIsOpen(false)} />}
    </>
  )
}

type DialogProps = Omit<ExportProps, 'label'> & { onClose: () => void }

function ExportDialog({ bankId, questionIds, onClose }: DialogProps) {
  const engine = useEngine()
  const { client } = engine
  const [format, setFormat] = useState<ExportFormat>('rehearse-yaml')
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const preview = useAsync(`export ${bankId} ${format}`, async () => {
    const { ids, inMockCount } = await exportable(engine, bankId, questionIds)
    return { ...(await client.previewExport(bankId, { format, ids })), inMockCount }
  })
  const save = async () => {
    setIsBusy(true)
    setFault(null)
    try {
      // A mock may have been started in between.
      const { ids } = await exportable(engine, bankId, questionIds)
      const { name, file } = await client.exportFile(bankId, { format, ids })
      saveFile(name, file)
      onClose()
    } catch (reason) {
      setFault(messageOf(reason))
      setIsBusy(false)
    }
  }
  const found = preview.data
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button
            look="primary"
            disabled={isBusy || !found || found.questionCount === 0}
            onClick={() => void save()}
          >
            {isBusy ? commonWords.saving : words.save}
          </Button>
        </>
      }
    >
      <Select
        label={words.format}
        value={format}
        options={formats.map((name): Named => [name, words.formats[name]])}
        onChange={(value) => setFormat(formats.find((name) => name === value) ?? format)}
      />
      <div role="status">
        {found ? (
          <>
            <p>{words.willBeInFile(found.questionCount)}</p>
            {found.inMockCount > 0 && <p>{inMockWords.notExported(found.inMockCount)}</p>}
            <Losses losses={lossesOf(found)} />
          </>
        ) : (
          !preview.error && <p>{words.looking}</p>
        )}
      </div>
      {(fault ?? preview.error) && (
        <Notice tone="wrong" isAlert>
          {fault ?? preview.error}
        </Notice>
      )}
    </Dialog>
  )
}

function lossesOf({ losses, missing }: { losses: string[]; missing: number }): string[] {
  const toldLosses = losses.map((loss) => told(loss))
  if (missing === 0) return toldLosses
  return [words.notInBank(missing), ...toldLosses]
}

function Losses({ losses }: { losses: string[] }) {
  if (losses.length === 0) return <p>{words.nothingLost}</p>
  return (
    <>
      <p>{words.whatIsLost}</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </>
  )
}
