import { useState } from 'react'
import { useStore } from 'zustand'
import { useEngine } from '../../actions/engine'
import type { ImportPreview, SaveChoices } from '../../api/client'
import { formatCount } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Check, Choices, Field, RequiredNote } from '../../ui/Choice'
import { DomainChooser } from './DomainChooser'
import { EarlierChoice } from './EarlierChoice'
import type { ImportFlow } from './importStore'
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
        <h2 id="import-save">Save as a question bank</h2>
        <RequiredNote />
      </div>
      {preview.earlier && (
        <EarlierChoice earlier={preview.earlier} mode={choices.mode} onChange={(mode) => edit({ mode })} />
      )}
      {choices.mode === 'new' && <NameFields choices={choices} onChange={edit} />}
      <DomainChooser preview={preview} choices={choices} onChange={edit} />
      <Provenance choices={choices} onChange={edit} />
      {within > 0 && (
        <Check
          label="Leave out repeats"
          hint={`${formatCount(within, 'question')} more than once in these files; the first one is kept.`}
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
          {phase === 'saving' ? 'Saving…' : saveWords[choices.mode]}
        </Button>
        <Button disabled={phase === 'saving'} onClick={flow.cancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const saveWords = { new: 'Save the bank', replace: 'Replace', add: 'Add what is new' }

type PartProps = { choices: SaveChoices; onChange: (change: Edited) => void }

function NameFields({ choices, onChange }: PartProps) {
  return (
    <div className={styles.fields}>
      <Field label="Title">
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
      <Field
        label="Id"
        hint="Your history is kept under it. Lowercase letters, digits, and hyphens; it also names the folder."
      >
        {(id) => (
          <input
            id={id}
            type="text"
            maxLength={60}
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

function Provenance({ choices, onChange }: PartProps) {
  return (
    <>
      <Choices
        legend="Where the questions come from"
        value={choices.provenance}
        options={[
          {
            value: 'unknown',
            label: 'Unknown',
            hint: 'Each question says so where its explanation is shown.',
          },
          { value: 'original', label: 'Original', hint: 'Written by you or for you.' },
          { value: 'licensed', label: 'Licensed', hint: 'You may use them under the license below.' },
        ]}
        onChange={(provenance) => onChange({ provenance })}
      />
      <Field label="License" hint="Such as CC-BY-4.0, or Unknown.">
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
