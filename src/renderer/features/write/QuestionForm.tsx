import { useId } from 'react'
import { questionTypes, type QuestionType } from '#core/bank/question'
import { Check, Field, RequiredNote } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { Select } from '../../ui/Select'
import { traitWords } from '../../wording/en/traits'
import { writeFormWords as words } from '../../wording/en/writeForm'
import { typeEdits } from './changeType'
import { textIn, useForm } from './formContext'
import { LineField, LinesField, NumberLine } from './LineField'
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
        label={words.type}
        value={type}
        options={questionTypes.map((known): [string, string] => [known, traitWords.types[known]])}
        onChange={(chosen) => {
          const next = questionTypes.find((known) => known === chosen)
          if (next) change(typeEdits(value, next), 'type')
        }}
      />
      {isFamily && <Notice>{words.drawnNumbers}</Notice>}
      <MarkdownField label={words.stem} hint={words.stemHint} path={['stem']} rows={3} />
      {type === 'matching' && <PromptFields />}
      {hasOptions ? <OptionFields type={type} /> : <AnswerFields type={type} isFamily={isFamily} />}
      <MarkdownField
        label={words.explanation}
        hint={words.explanationHint}
        path={['explanation']}
        isOptional
      />
      <ObjectiveFields />
      <TopicField />
      <LinesField label={words.references} hint={words.referencesHint} path={['references']} />
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
        <legend>{words.answer}</legend>
        <LinesField label={words.accepted} hint={words.acceptedHint} path={['answer', 'accepted']} />
        <Check
          label={words.caseMatters}
          isChecked={valueAt(value, path) === true}
          onChange={(isOn) => change([{ path, value: isOn ? true : null }], path.join('.'))}
        />
      </fieldset>
    )
  }
  return (
    <fieldset className={styles.items}>
      <legend>{words.answer}</legend>
      <div className={styles.fields}>
        {isFamily ? (
          <LineField label={words.formula} path={['answer', 'is']} />
        ) : (
          <NumberLine isRequired label={words.number} path={['answer', 'value']} />
        )}
        <NumberLine
          range={{ least: 0 }}
          label={words.tolerance}
          hint={words.toleranceHint}
          path={['answer', 'tolerance']}
        />
        <LineField label={words.unit} path={['answer', 'unit']} />
      </div>
    </fieldset>
  )
}

/** The study note it belongs to. */
function TopicField() {
  const { value, change, leave, desk } = useForm()
  const listId = useId()
  return (
    <Field label={words.topic} hint={words.topicHint}>
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

function Details({ suggestedId, hasOptions }: { suggestedId: string; hasOptions: boolean }) {
  const { value, change } = useForm()
  const set = (name: string, next: unknown) => change([{ path: [name], value: next }], name)
  const source = textIn(value, ['source'])
  return (
    <fieldset className={styles.items}>
      <legend>{words.details}</legend>
      <div className={styles.fields}>
        <LineField label={words.id} hint={words.idHint} path={['id']} placeholder={suggestedId} isWide />
        <Select
          label={words.difficulty}
          value={textIn(value, ['difficulty']) || '2'}
          options={([1, 2, 3] as const).map((level): [string, string] => [
            String(level),
            traitWords.difficulties[level],
          ])}
          onChange={(level) => set('difficulty', level === '2' ? null : Number(level))}
        />
        <Select
          label={words.source}
          value={source === 'unknown' ? '' : source}
          options={[
            ['', words.sources.unknown],
            ['original', words.sources.original],
            ['licensed', words.sources.licensed],
          ]}
          onChange={(next) => set('source', next || null)}
        />
        <Field label={words.keyCheckedOn}>
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
      <LinesField label={words.tags} hint={words.tagsHint} path={['tags']} />
      <LinesField label={words.facts} hint={words.factsHint} path={['facts']} />
      {hasOptions && (
        <Check
          label={words.keepOrder}
          hint={words.keepOrderHint}
          isChecked={valueAt(value, ['keepOrder']) === true}
          onChange={(isOn) => set('keepOrder', isOn ? true : null)}
        />
      )}
      <Check
        label={words.needsCalculation}
        isChecked={valueAt(value, ['calculation']) === true}
        onChange={(isOn) => set('calculation', isOn ? true : null)}
      />
    </fieldset>
  )
}
