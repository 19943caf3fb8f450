import type { BankId, ExamId, QuestionId } from '#core/bank/ids'
import { missCauses, type MissCause as Cause, type Occasion } from '#core/history/marks'
import { rowKey } from '#core/log/rows'
import { causeWords } from '../../wording/en/causes'
import { useEngine } from '../../actions/engine'
import { useRows } from '../../hooks/useQuery'
import { useShortcuts } from '../../hooks/useShortcuts'
import { Button } from '../../ui/Button'
import { explanationWords as words } from '../../wording/en/explanation'
import styles from './Question.module.css'

/** `hasKeys`: 1 to 5 tag the miss; only where one miss is on screen. */
type MissCauseProps = {
  bankId: BankId
  examId: ExamId
  questionId: QuestionId
  occasion: Occasion
  hasKeys?: boolean
}

/** Why a question was missed: one press, taken back by a second one. */
export function MissCause({ hasKeys = false, ...miss }: MissCauseProps) {
  const { saver, canWrite } = useEngine()
  const { bankId, questionId, occasion } = miss
  const key = rowKey.tag(bankId, questionId, occasion)
  const tag = useRows(`tag:${key}`, (rows) => rows.get('tags', key))
  const chosen = tag.data?.cause ?? null
  const toggle = (cause: Cause) => {
    saver.save({ type: 'miss.tagged', ...miss, cause: cause === chosen ? null : cause })
  }
  useShortcuts({
    cause: (digit) => {
      const pressed = missCauses[digit - 1]
      if (!hasKeys || !canWrite || !pressed) return false
      return toggle(pressed)
    },
  })
  return (
    <div className={`${styles.cause} no-print`} role="group" aria-label={words.whyMissed}>
      <span>{words.whyMissed}</span>
      {missCauses.map((cause, index) => (
        <Button
          key={cause}
          look={cause === chosen ? 'plain' : 'quiet'}
          aria-pressed={cause === chosen}
          title={hasKeys ? `${causeWords[cause]} (${index + 1})` : undefined}
          disabled={!canWrite}
          onClick={() => toggle(cause)}
        >
          {causeWords[cause]}
        </Button>
      ))}
    </div>
  )
}
