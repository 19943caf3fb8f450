import { useState } from 'react'
import type { OptionId } from '#core/bank/ids'
import { withOption } from '#core/bank/question'
import { commonWords } from '../../wording/en/common'
import { questionWords as words } from '../../wording/en/question'
import { letterOf } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import type { EditorProps } from './editorProps'
import { OptionText } from './OptionText'
import styles from './Editor.module.css'

const nothing: OptionId[] = []

/** Options are placed one by one and moved by buttons, Alt with an arrow key, or dragging. Positions are spoken. */
export function OrderingEditor(props: EditorProps) {
  const { question, bankId, optionOrder: shown, response, isFinal, onRespond } = props
  const [spoken, setSpoken] = useState('')
  const [dragged, setDragged] = useState<OptionId | null>(null)
  const order = response?.type === 'ordering' ? response.order : nothing
  const letter = (optionId: OptionId) => letterOf(shown.indexOf(optionId))

  const move = (optionId: OptionId, position: number) => {
    if (position < 0 || position >= order.length) return
    const others = order.filter((id) => id !== optionId)
    onRespond({ type: 'ordering', order: others.toSpliced(position, 0, optionId) })
    setSpoken(words.isNowAt(letter(optionId), position + 1, order.length))
  }
  const toggle = (optionId: OptionId) => {
    const isPlaced = order.includes(optionId)
    const next = withOption(question, response, optionId)
    if (next) onRespond(next)
    setSpoken(isPlaced ? words.removed(letter(optionId)) : words.placed(letter(optionId), order.length + 1))
  }
  const textOf = (optionId: OptionId) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  const open = shown.filter((id) => !order.includes(id))

  return (
    <div className={styles.columns}>
      <section aria-label={words.availableSteps}>
        <h2>{words.availableSteps}</h2>
        <ul className={styles.options}>
          {open.map((id) => (
            <li key={id} className={styles.row}>
              <div className={styles.option}>
                <span className={styles.letter}>{letter(id)}</span>
                <OptionText text={textOf(id)} bankId={bankId} />
                <Button
                  disabled={isFinal}
                  aria-label={words.placeNext(letter(id))}
                  onClick={() => toggle(id)}
                >
                  {words.place}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={words.yourOrder}>
        <h2>{words.yourOrder}</h2>
        <ol className={styles.options}>
          {order.map((id, position) => (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons of a row do the same
            <li
              key={id}
              className={styles.row}
              draggable={!isFinal}
              onDragStart={() => setDragged(id)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => dragged && move(dragged, position)}
            >
              <div className={`${styles.option} ${styles.placed}`}>
                <span className={styles.position}>{position + 1}.</span>
                <span className={styles.letter}>{letter(id)}</span>
                <OptionText text={textOf(id)} bankId={bankId} />
                {!isFinal && (
                  <MoveTools
                    letter={letter(id)}
                    onMove={(step) => move(id, position + step)}
                    onRemove={() => toggle(id)}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </div>
  )
}

type MoveToolsProps = { letter: string; onMove: (step: 1 | -1) => void; onRemove: () => void }

function MoveTools({ letter, onMove, onRemove }: MoveToolsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of its buttons
    <div
      className={styles.tools}
      role="group"
      aria-label={words.move(letter)}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <Button look="quiet" aria-label={words.moveUp(letter)} title={words.up} onClick={() => onMove(-1)}>
        <Icon name="up" />
      </Button>
      <Button look="quiet" aria-label={words.moveDown(letter)} title={words.down} onClick={() => onMove(1)}>
        <Icon name="down" />
      </Button>
      <Button look="quiet" aria-label={words.remove(letter)} title={commonWords.remove} onClick={onRemove}>
        <Icon name="wrong" />
      </Button>
    </div>
  )
}
