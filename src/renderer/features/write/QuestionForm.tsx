import { useId } from 'react'
import { questionTypes, type QuestionType } from '#core/bank/question'
import { Check, Field, RequiredNote } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { traitWords } from '../../wording/en/traits'
import { typeEdits } from './changeType'
import { textIn, useForm } from './formContext'
import { LineField, LinesField, NumberField } from './LineField'
import { MarkdownField } from './MarkdownField'
import { ObjectiveFields } from './ObjectiveFields'
import { OptionFields, PromptFields } from './OptionFields'
import { valueAt } from './source/editSource'
import styles from './Fields.module.css'

/** A question as fields. Everything it holds beyond them stays as it is in its YAML. */
export function QuestionForm({ suggestedId }: { suggestedId: string }) {
  const { value, change } = useForm()
  const type = questionTypes.find((known) => known === valueAt(value, ['type'])) ?? 'single'
  const isFamily = valueAt(value, ['family']) !== undefined
  const hasOptions = type !== 'numeric' && type !== 'text'
  return (
    <div className={styles.form}>
      <RequiredNote />
      <Select
        label="Type"
        value={type}
        options={questionTypes.map((known): [string, string] => [known, traitWords.types[known]])}
        onChange={(chosen) => {
          const next = questionTypes.find((known) => known === chosen)
          if (next) change(typeEdits(value, next), 'type')
        }}
      />
      {isFamily && <Notice>The numbers of this question are drawn. Change its variables in the YAML.</Notice>}
      <MarkdownField
        label="Stem"
        hint="The question. Markdown, with $maths$. Drop or paste a picture to add it."
        path={['stem']}
        rows={3}
      />
      {type === 'matching' && <PromptFields />}
      {hasOptions ? <OptionFields type={type} /> : <AnswerFields type={type} isFamily={isFamily} />}
      <MarkdownField label="Explanation" hint="The idea to take away." path={['explanation']} isOptional />
      <ObjectiveFields />
      <TopicField />
      <LinesField
        label="References"
        hint="Where the answer can be checked. One web address per line."
        path={['references']}
      />
      <Details suggestedId={suggestedId} hasOptions={hasOptions} />
    </div>
  )
}

function AnswerFields({ type, isFamily }: { type: QuestionType; isFamily: boolean }) {
  const { value, change } = useForm()
  if (type === 'text') {
    const path = ['answer', 'caseSensitive']
    return (
      <fieldset className={styles.items}>
        <legend>Answer</legend>
        <LinesField
          label="Accepted answers"
          hint="Every spelling that is right, one per line."
          path={['answer', 'accepted']}
        />
        <Check
          label="Upper and lower case matter"
          isChecked={valueAt(value, path) === true}
          onChange={(isOn) => change([{ path, value: isOn ? true : null }], path.join('.'))}
        />
      </fieldset>
    )
  }
  return (
    <fieldset className={styles.items}>
      <legend>Answer</legend>
      <div className={styles.fields}>
        {isFamily ? (
          <LineField label="Formula" path={['answer', 'is']} />
        ) : (
          <NumberField label="Number" path={['answer', 'value']} />
        )}
        <NumberField label="Tolerance" hint="How far off is still right." path={['answer', 'tolerance']} />
        <LineField label="Unit" path={['answer', 'unit']} />
      </div>
    </fieldset>
  )
}

/** The study note it belongs to. */
function TopicField() {
  const { value, change, leave, desk } = useForm()
  const listId = useId()
  return (
    <Field label="Topic" hint="The study note it belongs to.">
      {(id) => (
        <>
          <input
            id={id}
            type="text"
            list={listId}
            spellCheck={false}
            value={textIn(value, ['topic'])}
            onChange={(event) => change([{ path: ['topic'], value: event.target.value || null }], 'topic')}
            onBlur={() => leave(['topic'])}
          />
          <datalist id={listId}>
            {desk.topics.map((topic) => (
              <option key={topic} value={topic}>
                {topic}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

const sources: [string, string][] = [
  ['', 'Unknown'],
  ['original', 'Original'],
  ['licensed', 'Licensed'],
]

function Details({ suggestedId, hasOptions }: { suggestedId: string; hasOptions: boolean }) {
  const { value, change } = useForm()
  const set = (name: string, next: unknown) => change([{ path: [name], value: next }], name)
  const source = textIn(value, ['source'])
  return (
    <fieldset className={styles.items}>
      <legend>Details</legend>
      <div className={styles.fields}>
        <LineField
          label="Id"
          hint="Stays for good: your history is kept under it."
          path={['id']}
          placeholder={suggestedId}
          isWide
        />
        <Select
          label="Difficulty"
          value={textIn(value, ['difficulty']) || '2'}
          options={([1, 2, 3] as const).map((level): [string, string] => [
            String(level),
            traitWords.difficulties[level],
          ])}
          onChange={(level) => set('difficulty', level === '2' ? null : Number(level))}
        />
        <Select
          label="Source"
          value={source === 'unknown' ? '' : source}
          options={sources}
          onChange={(next) => set('source', next || null)}
        />
        <Field label="Key checked on">
          {(id) => (
            <input
              id={id}
              type="date"
              value={textIn(value, ['asOf'])}
              onChange={(event) => set('asOf', event.target.value || null)}
            />
          )}
        </Field>
      </div>
      <LinesField label="Tags" hint="Words you find it by, one per line." path={['tags']} />
      <LinesField
        label="Facts"
        hint="Ids from facts.yaml this question rests on, one per line."
        path={['facts']}
      />
      {hasOptions && (
        <Check
          label="Keep the options in this order"
          hint="Otherwise they are shuffled."
          isChecked={valueAt(value, ['keepOrder']) === true}
          onChange={(isOn) => set('keepOrder', isOn ? true : null)}
        />
      )}
      <Check
        label="Answering needs a calculation or a table"
        isChecked={valueAt(value, ['calculation']) === true}
        onChange={(isOn) => set('calculation', isOn ? true : null)}
      />
    </fieldset>
  )
}
