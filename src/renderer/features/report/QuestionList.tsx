import type { Attempt } from '#core/history/records'
import { domainTitle } from '../../wording/examWords'
import { inMockWords } from '../../wording/en/inMock'
import { reportWords as words } from '../../wording/en/report'
import { formatDuration } from '../../wording/format'
import { plainText } from '#core/common/plainText'
import { usePrinting } from '../../hooks/usePrinting'
import { useRemembered } from '../../hooks/useRemembered'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Explanation } from '../../parts/question/Explanation'
import { MissCause } from '../../parts/question/MissCause'
import { Predicted } from '../../parts/question/Predicted'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { isMissedItem, type ReportItem } from './reportItems'
import styles from './Report.module.css'

const filters = {
  missed: isMissedItem,
  flagged: ({ answer }: ReportItem) => answer.isFlagged,
  guessed: ({ answer }: ReportItem) => answer.confidence === 'guess',
  all: () => true,
}
type FilterName = keyof typeof filters
const filterNames = Object.keys(filters) as FilterName[]

/** The questions, missed first, each opening in place with everything there is to learn from it. */
export function QuestionList({ attempt, items }: { attempt: Attempt; items: ReportItem[] }) {
  const hasMissed = items.some(filters.missed)
  const [filter, setFilter] = useRemembered<FilterName>('filter', hasMissed ? 'missed' : 'all')
  const shown = items.filter(filters[filter])
  return (
    <>
      <div className={`${styles.actions} no-print`} role="group" aria-label={words.showQuestions}>
        {filterNames.map((name) => (
          <Button
            key={name}
            look={name === filter ? 'plain' : 'quiet'}
            aria-pressed={name === filter}
            onClick={() => setFilter(name)}
          >
            {words.filters[name]} ({items.filter(filters[name]).length})
          </Button>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.muted}>{words.noneHere}</p>}
      <ol className={styles.questions}>
        {shown.map((item) => (
          <li key={item.item.questionId}>
            {item.isInMock ? <KeptBack entry={item} /> : <QuestionEntry attempt={attempt} entry={item} />}
          </li>
        ))}
      </ol>
    </>
  )
}

/** What is to know of a question in its line, such as `flagged · sure · 1 min`. */
function factsOf({ item, answer, result, isReached, isRescored }: ReportItem): string {
  return [
    item.isTrial && words.unscored,
    result.isVoid && words.outOfScore,
    isRescored && words.rescored,
    answer.isFlagged && words.flagged,
    answer.confidence && words.confidence[answer.confidence],
    isReached ? formatDuration(answer.elapsedMs) : words.notReached,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** In the place of a question that a running mock asks. */
function KeptBack({ entry: { number } }: { entry: ReportItem }) {
  return (
    <p className={styles.keptBack}>
      <span className={styles.number}>{number}</span>
      <span className={styles.muted}>{inMockWords.this}</span>
    </p>
  )
}

function QuestionEntry({ attempt, entry }: { attempt: Attempt; entry: ReportItem }) {
  const { number, item, question, answer, result, isReached } = entry
  const [isOpenHere, setIsOpen] = useRemembered(`open ${question.id}`, false)
  const isPrinting = usePrinting()
  const isOpen = isOpenHere || isPrinting
  const verdict = result.isBlank ? 'blank' : result.isRight ? 'right' : 'wrong'
  return (
    <details
      className={styles.entry}
      open={isOpen}
      onToggle={(event) => !isPrinting && setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles[verdict]}>
          <Icon name={verdict} />{' '}
          <span className="visually-hidden">{isReached ? words.verdicts[verdict] : words.notReached}</span>
        </span>
        <span className={styles.number}>{number}</span>
        <span className={styles.excerpt} dir="auto">
          {plainText(question.stem)}
        </span>
        <span className={styles.facts}>{factsOf(entry)}</span>
      </summary>
      {isOpen && (
        <div className={styles.opened}>
          <p className={styles.muted}>{domainTitle(attempt.exam, item.domain)}</p>
          <QuestionStem question={question} bankId={attempt.form.bankId} />
          <Predicted answer={answer} />
          <Explanation
            question={question}
            optionOrder={item.optionOrder}
            response={answer.response}
            exam={attempt.exam}
            bankId={attempt.form.bankId}
          />
          {isMissedItem(entry) && (
            <MissCause
              bankId={attempt.form.bankId}
              examId={attempt.exam.id}
              questionId={question.id}
              occasion={attempt.attemptId}
            />
          )}
        </div>
      )}
    </details>
  )
}
