import type { Card } from '#core/learning/reviewTypes'
import { plainText } from '#core/common/plainText'
import { useEngine } from '../../actions/engine'
import { reviewWords as words } from '../../wording/en/review'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import styles from './Review.module.css'

/** Questions suspended because they were forgotten time and again, with what helps more than asking once more. */
export function Suspended({ cards }: { cards: Card[] }) {
  const engine = useEngine()
  const suspended = cards.filter(({ suspension }) => suspension !== null && suspension !== 'leftOut')
  const hashes = suspended.map(({ hash }) => hash)
  const snapshots = useRows(`suspended ${hashes.join(' ')}`, (rows) => rows.getMany('snapshots', hashes))
  if (suspended.length === 0) return null
  return (
    <details className={styles.suspended}>
      <summary>{words.suspended(suspended.length)}</summary>
      <p>{words.suspendedMeans(suspended.length)}</p>
      <ul>
        {suspended.map(({ bankId, questionId, hash }, index) => (
          <li key={questionId}>
            <span dir="auto">{plainText(snapshots.data?.[index]?.stem ?? questionId)}</span>
            <Button
              disabled={!engine.canWrite}
              onClick={() =>
                engine.saver.save({ type: 'card.changed', bankId, questionId, act: 'resumed', hash })
              }
            >
              {words.resume}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
