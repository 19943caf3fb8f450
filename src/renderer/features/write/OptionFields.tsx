import type { ReactNode } from 'react'
import type { QuestionType } from '#core/bank/question'
import { listLimits } from '#core/bank/textLimits'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { writeFormWords as words } from '../../wording/en/writeForm'
import { letterOf } from '../../wording/format'
import { listIn, textIn, useForm } from './formContext'
import { MarkdownField } from './MarkdownField'
import { valueAt } from './source/editSource'
import type { FieldEdit } from './source/fieldEdit'
import fieldStyles from './Fields.module.css'
import styles from './Write.module.css'

/** The options of a question with their whys and the key. */
export function OptionFields({ type }: { type: QuestionType }) {
  const { value, change } = useForm()
  const options = listIn(value, ['options'])
  const isWeighted = options.some((option) => valueAt(option, ['weight']) !== undefined)
  const next: Record<string, unknown> = { text: '' }
  if (type === 'ordering') next['position'] = options.length + 1
  if (type === 'matching') next['id'] = String.fromCodePoint(97 + options.length)
  return (
    <fieldset className={fieldStyles.items}>
      <legend>{type === 'ordering' ? words.steps : words.options}</legend>
      {isWeighted && <p className={styles.muted}>{words.weighted}</p>}
      {options.map((_, index) => (
        // Options are known by their place; what was typed in one moves with it.
        // oxlint-disable-next-line react/no-array-index-key
        <ListItem key={index} list="options" index={index} count={options.length} least={2}>
          {!isWeighted && <KeyControl type={type} index={index} />}
          <MarkdownField label={words.items.options.name(index)} path={['options', index, 'text']} rows={1} />
          <MarkdownField
            label={words.whyOption(index)}
            path={['options', index, 'why']}
            isOptional
            rows={1}
          />
        </ListItem>
      ))}
      {options.length < listLimits.options && (
        <div>
          <Button onClick={() => change([{ path: ['options', options.length], value: next }], 'add option')}>
            {words.addOption}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** The prompts of a matching question, each with the option that answers it. */
export function PromptFields() {
  const { value, change } = useForm()
  const prompts = listIn(value, ['prompts'])
  const options = listIn(value, ['options']).map((option, index): [string, string] => {
    const id = textIn(option, ['id']) || String.fromCodePoint(97 + index)
    return [id, `${letterOf(index)} · ${textIn(option, ['text']).slice(0, 60)}`]
  })
  const next = { text: '', answer: options[0]?.[0] ?? 'a' }
  return (
    <fieldset className={fieldStyles.items}>
      <legend>{words.prompts}</legend>
      {prompts.map((_, index) => {
        const path = ['prompts', index, 'answer']
        return (
          // oxlint-disable-next-line react/no-array-index-key -- as for options
          <ListItem key={index} list="prompts" index={index} count={prompts.length} least={1}>
            <MarkdownField
              label={words.items.prompts.name(index)}
              path={['prompts', index, 'text']}
              rows={1}
            />
            <Select
              label={words.promptAnswer(index)}
              value={textIn(value, path)}
              options={options}
              onChange={(id) => change([{ path, value: id }], path.join('.'))}
            />
            <MarkdownField
              label={words.whyPrompt(index)}
              path={['prompts', index, 'why']}
              isOptional
              rows={1}
            />
          </ListItem>
        )
      })}
      {prompts.length < listLimits.options && (
        <div>
          <Button onClick={() => change([{ path: ['prompts', prompts.length], value: next }], 'add prompt')}>
            {words.addPrompt}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type ListItemProps = {
  list: 'options' | 'prompts'
  index: number
  count: number
  least: number
  children: ReactNode
}

function ListItem({ list, index, count, least, children }: ListItemProps) {
  const { change, move } = useForm()
  const item = words.items[list]
  return (
    <div className={fieldStyles.item} role="group" aria-label={item.name(index)}>
      <div className={fieldStyles.itemFields}>{children}</div>
      <div className={fieldStyles.itemTools}>
        <Button
          look="quiet"
          aria-label={item.moveUp(index)}
          disabled={index === 0}
          onClick={() => move([list], index, index - 1)}
        >
          <Icon name="up" />
        </Button>
        <Button
          look="quiet"
          aria-label={item.moveDown(index)}
          disabled={index === count - 1}
          onClick={() => move([list], index, index + 1)}
        >
          <Icon name="down" />
        </Button>
        <Button
          look="quiet"
          aria-label={item.remove(index)}
          disabled={count <= least}
          onClick={() => change([{ path: [list, index], value: null }], `remove ${list} ${index}`)}
        >
          <Icon name="wrong" />
        </Button>
      </div>
    </div>
  )
}

/** Whether an option is right, or at which place it belongs. */
function KeyControl({ type, index }: { type: QuestionType; index: number }) {
  const { value, change } = useForm()
  const options = listIn(value, ['options'])
  const option = options[index]
  if (type === 'ordering') {
    const path = ['options', index, 'position']
    const place = valueAt(value, path)
    return (
      <span className={fieldStyles.key}>
        <span aria-hidden="true">{words.place}</span>{' '}
        <NumberField
          isBare
          label={words.placeOf(index)}
          value={typeof place === 'number' ? place : textIn(value, path) || null}
          range={{ least: 1, most: options.length, isWhole: true }}
          toValue={(number, text) => number ?? (text.trim() === '' ? null : text)}
          onChange={(next) => change([{ path, value: next }], path.join('.'))}
        />
      </span>
    )
  }
  if (type !== 'single' && type !== 'multiple') return null
  const isCorrect = valueAt(option, ['correct']) === true
  const others: FieldEdit[] =
    type === 'single'
      ? options.flatMap((other, at) =>
          at !== index && valueAt(other, ['correct']) !== undefined
            ? [{ path: ['options', at, 'correct'], value: null }]
            : [],
        )
      : []
  return (
    <label className={fieldStyles.key}>
      <input
        type={type === 'single' ? 'radio' : 'checkbox'}
        name="key"
        aria-label={words.isCorrect(index)}
        checked={isCorrect}
        onChange={(event) => {
          const { checked } = event.target
          change([...others, { path: ['options', index, 'correct'], value: checked ? true : null }], 'key')
        }}
      />{' '}
      {words.correct}
    </label>
  )
}
