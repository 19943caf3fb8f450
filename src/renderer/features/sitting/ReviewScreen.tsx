import { sittingProgress } from '#core/sitting/sitting'
import { formatCount } from '../../wording/format'
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
    <article className={styles.review} aria-label="Review screen">
      <h1>
        {answered} of {formatCount(sitting.form.items.length, 'question')} answered
      </h1>
      <ReviewPart title={`Unanswered (${unanswered})`} indexes={indexesOf(sitting, 'unanswered')} />
      <ReviewPart title={`Flagged (${flagged})`} indexes={indexesOf(sitting, 'flagged')} />
      <ReviewPart title="All questions" indexes={indexesOf(sitting, 'all')} />
      <div>
        <Button look="primary" onClick={onEnd}>
          {sitting.rules.kind === 'mock' ? 'End the exam' : 'Finish this round'}
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
