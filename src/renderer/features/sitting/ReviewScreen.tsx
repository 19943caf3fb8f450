import { sittingProgress } from '#core/sitting/sittingProgress'
import { sittingWords as words } from '../../wording/en/sitting'
import { Button } from '../../ui/Button'
import { ItemGrid } from './ItemGrid'
import { indexesOf } from './Navigator'
import { useSitting } from './SittingContext'
import styles from './SittingRoom.module.css'

/** The last look before ending: what is unanswered, what was shown, what is flagged, and everything. */
export function ReviewScreen({ onEnd }: { onEnd: () => void }) {
  const sitting = useSitting((state) => state.sitting)
  const { answered, ...progress } = sittingProgress(sitting)
  return (
    <article className={styles.review} aria-label={words.reviewScreen}>
      <h1>{words.answeredOf(answered, sitting.form.items.length)}</h1>
      {(['unanswered', 'answerShown', 'flagged'] as const).map((name) => (
        <ReviewPart
          key={name}
          title={words.filters[name](progress[name])}
          indexes={indexesOf(sitting, name)}
        />
      ))}
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
