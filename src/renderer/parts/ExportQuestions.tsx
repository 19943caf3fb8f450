import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import type { BankId, QuestionId } from '#core/bank/ids'
import type { ExportFormat } from '../api/client'
import { useEngine } from '../actions/engine'
import { saveFile } from '../actions/saveFile'
import { useAsync } from '../hooks/useQuery'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { Select, type Named } from '../ui/Select'
import { formatCount } from '../wording/format'

const formats: [ExportFormat, string][] = [
  ['rehearse-yaml', 'Rehearse bank (YAML files in a zip)'],
  ['rehearse-json', 'Rehearse bank (one JSON file)'],
  ['anki-text', 'Anki text'],
  ['anki-package', 'Anki deck (.apkg)'],
  ['csv', 'CSV for a spreadsheet'],
  ['markdown', 'Markdown (zip)'],
  ['moodle-xml', 'Moodle XML'],
  ['gift', 'GIFT'],
  ['qti-3.0', 'QTI 3.0 package'],
]

/** `questionIds` null for the whole bank. */
type ExportProps = { bankId: BankId; questionIds: QuestionId[] | null; label?: string }

/** A button that has questions saved as a file; what the format cannot hold is said before. */
export function ExportQuestions({ label = 'Export…', ...wanted }: ExportProps) {
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
  const { client } = useEngine()
  const [format, setFormat] = useState<ExportFormat>('rehearse-yaml')
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const wanted = { format, ids: questionIds }
  const preview = useAsync(`export ${bankId} ${format}`, () => client.previewExport(bankId, wanted))
  const save = async () => {
    setIsBusy(true)
    setFault(null)
    try {
      const { name, file } = await client.exportFile(bankId, wanted)
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
      title="Export questions"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            disabled={isBusy || !found || found.questionCount === 0}
            onClick={() => void save()}
          >
            {isBusy ? 'Saving…' : 'Save the file'}
          </Button>
        </>
      }
    >
      <Select
        label="Format"
        value={format}
        options={formats satisfies Named[]}
        onChange={(value) => setFormat(formats.find(([name]) => name === value)?.[0] ?? format)}
      />
      <div role="status">
        {found ? (
          <>
            <p>{formatCount(found.questionCount, 'question')} will be in the file.</p>
            <Losses losses={lossesOf(found)} />
          </>
        ) : (
          !preview.error && <p>Looking at the questions…</p>
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
  if (missing === 0) return losses
  return [`${formatCount(missing, 'question')} left out: not in the bank anymore.`, ...losses]
}

function Losses({ losses }: { losses: string[] }) {
  if (losses.length === 0) return <p>Nothing is lost.</p>
  return (
    <>
      <p>What this format can’t hold:</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
    </>
  )
}
