import { useState } from 'react'
import type { BankId, OptionId, ReportId } from '#core/bank/ids'
import { normalizeResponse, type Question } from '#core/bank/question'
import { textLimits } from '#core/bank/textLimits'
import {
  problemKinds,
  textAt,
  type ProblemReport,
  type ReportRow,
  type SuggestedFix,
} from '#core/problems/problemReport'
import { leaveOut } from '../../actions/leaveOut'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Select, type Named } from '../../ui/Select'
import { commonWords } from '../../wording/en/common'
import { problemReportWords as words } from '../../wording/en/problemReport'
import { questionProblemWords } from '../../wording/en/questionProblems'
import { KeySuggestion } from './KeySuggestion'
import styles from './Problem.module.css'
import { TextSuggestion } from './TextSuggestion'

type ReportDialogProps = {
  question: Question
  bankId: BankId
  optionOrder: OptionId[]
  /** The report to edit; null for a new one. */
  known: ReportRow | null
  isLeftOut: boolean
  onClose: () => void
}

const noFix: SuggestedFix = { key: null, text: null }

/** What is wrong with a question, how one knows, and what would be right. Kept with the history; never sent anywhere. */
export function ReportDialog(props: ReportDialogProps) {
  const { question, bankId, optionOrder, known, isLeftOut, onClose } = props
  const engine = useEngine()
  const before = known?.report
  const [kind, setKind] = useState(before?.kind ?? 'wrongKey')
  const [evidence, setEvidence] = useState(before?.evidence ?? '')
  const [fix, setFix] = useState(before?.fix ?? noFix)
  const [willLeaveOut, setWillLeaveOut] = useState(isLeftOut)
  const save = () => {
    const report: ProblemReport = {
      bankId,
      questionId: question.id,
      hash: question.hash,
      kind,
      evidence: evidence.trim(),
      fix: cleaned(fix, question),
      ...(optionOrder.length > 0 && { optionOrder }),
    }
    const reportId = known?.reportId ?? (crypto.randomUUID() as ReportId)
    engine.saver.save({ type: 'problem.reported', reportId, report })
    if (willLeaveOut !== isLeftOut) leaveOut(engine, { bankId, questionId: question.id }, willLeaveOut)
    onClose()
  }
  return (
    <Dialog
      title={before ? words.edit : words.report}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button look="primary" onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={words.whatIsWrong}
          value={kind}
          options={problemKinds.map((name): Named => [name, questionProblemWords.kinds[name]])}
          onChange={(value) => setKind(problemKinds.find((name) => name === value) ?? 'other')}
        />
        <Field label={words.howDoYouKnow} hint={words.sourceHelps}>
          {(id) => (
            <textarea
              id={id}
              rows={4}
              maxLength={textLimits.evidence}
              value={evidence}
              onChange={(event) => setEvidence(event.target.value)}
            />
          )}
        </Field>
        <details className={styles.fold} open={fix.key !== null || fix.text !== null || undefined}>
          <summary>{words.suggestFix}</summary>
          <div className={styles.fix}>
            <KeySuggestion
              question={question}
              bankId={bankId}
              optionOrder={optionOrder}
              response={fix.key}
              onRespond={(key) => setFix({ ...fix, key })}
            />
            <TextSuggestion
              question={question}
              optionOrder={optionOrder}
              text={fix.text}
              onChange={(text) => setFix({ ...fix, text })}
            />
          </div>
        </details>
        <Check
          label={words.leaveThisOut}
          hint={words.leavingOutCanBeUndone}
          isChecked={willLeaveOut}
          onChange={setWillLeaveOut}
        />
      </div>
    </Dialog>
  )
}

/** A suggestion that says nothing, or what is there already, is none. */
function cleaned({ key, text }: SuggestedFix, question: Question): SuggestedFix {
  const isSame = text !== null && text.now === textAt(question, text.place)
  return { key: normalizeResponse(key), text: isSame ? null : text }
}
