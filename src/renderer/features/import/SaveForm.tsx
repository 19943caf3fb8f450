import { useState } from 'react'
import { useStore } from 'zustand'
import { useEngine } from '../../actions/engine'
import type { ImportPreview, SaveChoices } from '../../api/client'
import { commonWords } from '../../wording/en/common'
import { importSaveWords as words } from '../../wording/en/importSave'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Check, Choices, Field, RequiredNote } from '../../ui/Choice'
import { DomainChooser } from './DomainChooser'
import { EarlierChoice } from './EarlierChoice'
import type { ImportFlow } from './importStore'
import { OwnFacts } from './OwnFacts'
import { choicesFor, type Edited } from './saveDefaults'
import styles from './Import.module.css'

/** Everything that is decided about the bank, and the button that saves it. */
export function SaveForm({ flow, preview }: { flow: ImportFlow; preview: ImportPreview }) {
  const { canWrite } = useEngine()
  const { phase, isRereading, saveError } = useStore(flow.store)
  const [edited, setEdited] = useState<Edited>({})
  const choices = choicesFor(preview, edited)
  const edit = (change: Edited) => setEdited({ ...edited, ...change })
  const isNothingNew = choices.mode === 'add' && preview.earlier?.added === 0
  const isBusy = phase === 'saving' || isRereading
  const within = preview.duplicateCount - preview.installedCount
  return (
    <form
      className={styles.section}
      aria-labelledby="import-save"
      onSubmit={(event) => {
        event.preventDefault()
        void flow.save(choices)
      }}
    >
      <div>
        <h2 id="import-save">{words.title}</h2>
        <RequiredNote />
      </div>
      {preview.earlier && (
        <EarlierChoice earlier={preview.earlier} mode={choices.mode} onChange={(mode) => edit({ mode })} />
      )}
      {choices.mode === 'new' && <NameFields {...{ preview, choices }} onChange={edit} />}
      <BankFacts {...{ preview, choices }} onChange={edit} />
      {within > 0 && (
        <Check
          label={words.leaveOutRepeats}
          hint={words.repeats(within)}
          isChecked={choices.leavesOutRepeats}
          onChange={(leavesOutRepeats) => edit({ leavesOutRepeats })}
        />
      )}
      <ActError error={saveError} />
      <div className={styles.actions}>
        <Button
          type="submit"
          look="primary"
          disabled={
            isBusy ||
            isNothingNew ||
            !canWrite ||
            choices.title.trim() === '' ||
            choices.licence.trim() === ''
          }
        >
          {phase === 'saving' ? commonWords.saving : saveLabel(choices.mode)}
        </Button>
        <Button disabled={phase === 'saving'} onClick={flow.cancel}>
          {commonWords.cancel}
        </Button>
      </div>
    </form>
  )
}

function saveLabel(mode: SaveChoices['mode']): string {
  return { new: words.save, replace: words.replace, add: words.addNew }[mode]
}

type PartProps = { choices: SaveChoices; onChange: (change: Edited) => void }

type PreviewedProps = PartProps & { preview: ImportPreview }

/** What is decided of a bank that does not say it itself. */
function BankFacts({ preview, choices, onChange }: PreviewedProps) {
  if (preview.own) return <OwnFacts own={preview.own} />
  return (
    <>
      <DomainChooser preview={preview} choices={choices} onChange={onChange} />
      <Provenance choices={choices} onChange={onChange} />
    </>
  )
}

function NameFields({ preview, choices, onChange }: PreviewedProps) {
  const wanted = preview.own?.bankId ?? null
  const isTaken = wanted !== null && wanted !== preview.bankId
  return (
    <div className={styles.fields}>
      <Field label={words.bankTitle}>
        {(id) => (
          <input
            id={id}
            type="text"
            className={styles.wide}
            maxLength={200}
            required
            value={choices.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.id} hint={isTaken ? words.idTaken(wanted) : words.idHint}>
        {(id) => (
          <input
            id={id}
            type="text"
            maxLength={80}
            required
            pattern="[a-z0-9]+([.\-][a-z0-9]+)*"
            spellCheck={false}
            value={choices.bankId}
            onChange={(event) => onChange({ bankId: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

const provenances = ['unknown', 'original', 'licensed'] as const

function Provenance({ choices, onChange }: PartProps) {
  return (
    <>
      <Choices
        legend={words.provenance}
        value={choices.provenance}
        options={provenances.map((value) => ({ value, ...words.provenances[value] }))}
        onChange={(provenance) => onChange({ provenance })}
      />
      <Field label={words.license} hint={words.licenseHint}>
        {(id) => (
          <input
            id={id}
            type="text"
            maxLength={200}
            required
            value={choices.licence}
            onChange={(event) => onChange({ licence: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
