import type { BankId, QuestionId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import { useEngine } from '../../actions/engine'
import { useRows } from '../../hooks/useQuery'
import { useShortcuts } from '../../hooks/useShortcuts'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { explanationWords as words } from '../../wording/en/explanation'
import styles from './Question.module.css'

/** `hasKey`: B presses it; only where one question is on screen. */
type BookmarkButtonProps = { bankId: BankId; questionId: QuestionId; hasKey?: boolean }

/** Bookmarks a question, to be found again by the filter of that name; a second press takes it back. */
export function BookmarkButton({ bankId, questionId, hasKey = false }: BookmarkButtonProps) {
  const { saver, canWrite } = useEngine()
  const key = rowKey.history(bankId, questionId)
  const mark = useRows(`bookmark:${key}`, (rows) => rows.get('bookmarks', key))
  const isBookmarked = mark.data?.isBookmarked ?? false
  const toggle = () => {
    saver.save({ type: 'question.bookmarked', bankId, questionId, isBookmarked: !isBookmarked })
  }
  useShortcuts({ bookmark: () => (hasKey && canWrite ? toggle() : false) })
  return (
    <span className="no-print">
      <Button
        look="quiet"
        aria-pressed={isBookmarked}
        title={hasKey ? words.bookmarkThisByKey : words.bookmarkThis}
        disabled={!canWrite}
        onClick={toggle}
      >
        <span className={isBookmarked ? styles.bookmarkOn : styles.bookmarkOff}>
          <Icon name="bookmark" />
        </span>
        {isBookmarked ? words.bookmarked : words.bookmark}
      </Button>
    </span>
  )
}
