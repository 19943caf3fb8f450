import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { asciiSpelling } from '#core/common/asciiSpelling'
import { messageOf } from '#core/common/messageOf'
import { deskAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import type { NewBank as NewBankFields } from '../../api/authoringCalls'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { Field, RequiredNote } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { NumberField } from '../../ui/NumberField'
import { writeWords as words } from '../../wording/en/write'
import { formatShare } from '../../wording/format'
import { language } from '../../wording/language'
import { DomainRows } from './DomainRows'
import { OwnBanks } from './OwnBanks'
import { useCalls } from './useCalls'
import { useKeptForm } from './useKeptForm'
import fieldStyles from './Fields.module.css'
import styles from './Write.module.css'

/** A function, for its words are those of the page's language. */
const defaults = (): NewBankFields => ({
  title: '',
  bankId: '',
  licence: 'CC-BY-4.0',
  author: '',
  language,
  examCode: '',
  questionCount: 20,
  minutes: 30,
  passPercent: 70,
  domains: [{ title: words.firstDomain, weightPercent: 100 }],
})

/** A bank from nothing: what it is called, whose it is, and the exam it is for. */
export function NewBank() {
  const calls = useCalls()
  const { canWrite } = useEngine()
  const [, navigate] = useLocation()
  const banks = useBanks((state) => state.banks)
  const [edited, setEdited] = useKeptForm<NewBankFields>('new bank')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const bank = filled(
    edited,
    banks.map(({ id }) => id),
  )
  const total = bank.domains.reduce((sum, { weightPercent }) => sum + weightPercent, 0)
  const isTotalRight = Math.abs(total - 100) < 0.01
  const edit = (change: Partial<NewBankFields>) => setEdited({ ...edited, ...change })
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setIsBusy(true)
    setError(null)
    try {
      const { folderName } = await calls.createBank(bank)
      setEdited({})
      navigate(deskAddress(folderName), { replace: true })
    } catch (reason) {
      setError(messageOf(reason))
      setIsBusy(false)
    }
  }
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.muted}>{words.intro}</p>
      </header>
      <OwnBanks />
      <form className={styles.section} aria-labelledby="new-bank" onSubmit={(event) => void create(event)}>
        <div>
          <h2 id="new-bank">{words.newBank}</h2>
          <RequiredNote />
        </div>
        <AboutFields bank={bank} edited={edited} onChange={edit} />
        <h3>{words.exam}</h3>
        <ExamFields bank={bank} edited={edited} onChange={edit} />
        <DomainRows domains={bank.domains} onChange={(domains) => edit({ domains })} />
        {!isTotalRight && <Notice tone="warning">{words.weightsOff(formatShare(total / 100))}</Notice>}
        <ActError error={error} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={isBusy || !canWrite || !isTotalRight}>
            {isBusy ? words.creating : words.create}
          </Button>
          <ButtonLink to="/import">{words.importInstead}</ButtonLink>
        </div>
      </form>
    </>
  )
}

type PartProps = {
  bank: NewBankFields
  edited: Partial<NewBankFields>
  onChange: (change: Partial<NewBankFields>) => void
}

function AboutFields({ bank, edited, onChange }: PartProps) {
  return (
    <div className={fieldStyles.fields}>
      <TextField
        label={words.bankTitle}
        value={bank.title}
        onChange={(title) => onChange({ title })}
        isWide
      />
      <Field label={words.id} hint={words.idHint}>
        {(id) => (
          <input
            id={id}
            type="text"
            required
            maxLength={60}
            pattern="[a-z0-9]+([.\-][a-z0-9]+)*"
            spellCheck={false}
            value={edited.bankId ?? bank.bankId}
            onChange={(event) => onChange({ bankId: event.target.value })}
          />
        )}
      </Field>
      <TextField label={words.author} value={bank.author} onChange={(author) => onChange({ author })} />
      <TextField
        label={words.license}
        hint={words.licenseHint}
        value={bank.licence}
        onChange={(licence) => onChange({ licence })}
      />
    </div>
  )
}

function ExamFields({ bank, edited, onChange }: PartProps) {
  return (
    <div className={fieldStyles.fields}>
      <Field label={words.examCode} hint={words.examCodeHint}>
        {(id) => (
          <input
            id={id}
            type="text"
            required
            maxLength={40}
            spellCheck={false}
            value={edited.examCode ?? bank.examCode}
            onChange={(event) => onChange({ examCode: event.target.value })}
          />
        )}
      </Field>
      <CountField
        label={words.questionCount}
        most={1000}
        value={bank.questionCount}
        onChange={(value) => onChange({ questionCount: value })}
      />
      <CountField
        label={words.minutes}
        most={1440}
        value={bank.minutes}
        onChange={(value) => onChange({ minutes: value })}
      />
      <CountField
        label={words.passMark}
        most={100}
        value={bank.passPercent}
        onChange={(value) => onChange({ passPercent: value })}
      />
    </div>
  )
}

type TextFieldProps = {
  label: string
  hint?: string
  value: string
  isWide?: boolean
  onChange: (value: string) => void
}

function TextField({ label, hint = '', value, isWide = false, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="text"
          required
          maxLength={200}
          className={isWide ? fieldStyles.wide : undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type CountFieldProps = { label: string; most: number; value: number; onChange: (value: number) => void }

/** A whole number from 1; 0 stands for none. */
function CountField({ label, most, value, onChange }: CountFieldProps) {
  return (
    <NumberField
      isRequired
      label={label}
      value={value || null}
      range={{ least: 1, most, isWhole: true }}
      toValue={(number) => number}
      onChange={(number) => onChange(number ?? 0)}
    />
  )
}

function freeId(slug: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(number === 1 ? slug : `${slug}-${number}`)) number += 1
  return number === 1 ? slug : `${slug}-${number}`
}

/** What was typed, with an id and a code made of the title until they are. */
function filled(edited: Partial<NewBankFields>, taken: readonly string[]): NewBankFields {
  const bank = { ...defaults(), ...edited }
  const slug =
    asciiSpelling(bank.title)
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 40)
      .replace(/-$/, '') ?? ''
  const bankId = slug && freeId(slug, taken)
  return {
    ...bank,
    bankId: edited.bankId ?? bankId,
    examCode: edited.examCode ?? slug.toUpperCase().slice(0, 20),
  }
}
