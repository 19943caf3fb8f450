import { useEffect, useRef, useState } from 'react'
import type { BankId, OptionId } from '#core/bank/ids'
import { flippedStem, type Flip, type Question, type Response } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import { useBankLanguage } from '../../actions/banks'
import { useShortcuts } from '../../hooks/useShortcuts'
import { explanationWords as words } from '../../wording/en/explanation'
import { letterOf } from '../../wording/format'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Markdown } from '../markdown/Markdown'
import { ChoiceEditor } from './ChoiceEditor'
import { OptionText } from './OptionText'
import styles from './FlipIt.module.css'
import questionStyles from './Question.module.css'

type FlipItProps = { question: Question; flip: Flip; optionOrder: OptionId[]; bankId: BankId }

/** After a miss: the same question with one thing changed, to be answered anew. Nothing of it is kept or scored. */
export function FlipIt(props: FlipItProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <Flipped {...props} />
  return (
    <div className="no-print">
      <Button onClick={() => setIsOpen(true)}>{words.changeOneThing}</Button>
    </div>
  )
}

function Flipped({ question, flip, optionOrder, bankId }: FlipItProps) {
  const [chosen, setChosen] = useState<OptionId | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const section = useRef<HTMLElement>(null)
  const check = () => {
    if (chosen !== null) setIsChecked(true)
  }
  const press = (index: number) => {
    const optionId = optionOrder[index]
    if (optionId) setChosen(optionId)
  }
  // While the focus is in here the keys are this question's; the screen around keeps its own out.
  useShortcuts(
    { choose: (digit) => (isChecked ? false : press(digit - 1)), check: () => (isChecked ? false : check()) },
    { within: section },
  )
  const verdict = useRef<HTMLDivElement>(null)
  useEffect(() => section.current?.focus(), [])
  useEffect(() => {
    if (isChecked) verdict.current?.scrollIntoView({ block: 'nearest' })
  }, [isChecked])
  const response: Response | null = chosen && { type: 'single', chosen }
  return (
    // Live only where something has to be said: the feedback around it would read out every change.
    <section
      ref={section}
      className={isChecked ? styles.flip : `${styles.flip} no-print`}
      tabIndex={-1}
      aria-label={words.oneThingChanged}
      aria-live="off"
    >
      <Change question={question} flip={flip} bankId={bankId} />
      <ChoiceEditor
        question={question}
        bankId={bankId}
        optionOrder={optionOrder}
        response={response}
        isFinal={isChecked}
        onRespond={(given) => given.type === 'single' && setChosen(given.chosen)}
      />
      {!isChecked && (
        <div className={styles.check}>
          <Button look="primary" title={words.checkByKey} disabled={chosen === null} onClick={check}>
            {words.check}
          </Button>
          <span>{words.notScored}</span>
        </div>
      )}
      <div ref={verdict} role="status">
        {isChecked && (
          <Verdict {...{ question, flip, optionOrder, bankId }} isRight={chosen === flip.answer} />
        )}
      </div>
    </section>
  )
}

/** What was, what is now, and the stem as it reads with the change marked. */
function Change({ question, flip, bankId }: Pick<FlipItProps, 'question' | 'flip' | 'bankId'>) {
  const lang = useBankLanguage(bankId)
  const [before, now, after] = flippedStem(question, flip)
  const changed = { start: before.length, end: before.length + now.length }
  return (
    <>
      <h4>{words.oneThingChanged}</h4>
      <dl className={styles.change}>
        <dt>{words.before}</dt>
        <dd>
          <del lang={lang}>{plainText(flip.from)}</del>
        </dd>
        <dt>{words.now}</dt>
        <dd>
          <ins lang={lang}>{plainText(now)}</ins>
        </dd>
      </dl>
      <div className={questionStyles.stem} dir="auto">
        <Markdown text={`${before}${now}${after}`} bankId={bankId} changed={changed} />
      </div>
    </>
  )
}

function Verdict({ question, flip, optionOrder, bankId, isRight }: FlipItProps & { isRight: boolean }) {
  const option = question.options.find(({ id }) => id === flip.answer)
  return (
    <div className={styles.verdict}>
      <h4 className={isRight ? questionStyles.isRight : questionStyles.isWrong}>
        <Icon name={isRight ? 'right' : 'wrong'} /> {isRight ? words.correct : words.incorrect}
      </h4>
      {option && (
        <p className={questionStyles.optionLine}>
          <span>{words.answerWithChange}</span>
          <span className={questionStyles.letter}>{letterOf(optionOrder.indexOf(option.id))}</span>
          <OptionText text={option.text} bankId={bankId} />
        </p>
      )}
      <Markdown text={flip.why} bankId={bankId} />
    </div>
  )
}
