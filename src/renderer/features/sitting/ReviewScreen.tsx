import { sittingProgress } from '#core/sitting/sitting'
import { sittingWords as words } from '../../wording/en/sitting'
import { Button } from '../../ui/Button'
import { ItemGrid } from './ItemGrid'
import { indexesOf } from './Navigator'
import { useSitting } from './SittingContext'
import styles from './SittingRoom.module.css'

/** The last look before ending: what is unanswered, what is flagged, and everything. */
export function ReviewScreen({ onEnd }: { onEnd: () => void }) {
  const sitting = useSitting((state) => state.sitting)
  const { answered, unanswered, flagged } = sittingProgress(sitting)
  return (
    <article className={styles.review} aria-label={words.reviewScreen}>
      <h1>{words.answeredOf(answered, sitting.form.items.length)}</h1>
      <ReviewPart title={words.unanswered(unanswered)} indexes={indexesOf(sitting, 'unanswered')} />
      <ReviewPart title={words.flaggedCount(flagged)} indexes={indexesOf(sitting, 'flagged')} />
      <ReviewPart title={words.allQuestions} indexes={indexesOf(sitting, 'all')} />
      <div>
        <Button look="primary" onClick={onEnd}>
          {sitting.rules.kind === 'mock' ? words.endExam : words.finishRound}
        </Button>
      </div>
    </article>
  )
}

function ReviewPart({ title, indexes }: { title: string; indexes: number[] }) {
  if (indexes.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ItemGrid indexes={indexes} />
    </section>
  )
}
