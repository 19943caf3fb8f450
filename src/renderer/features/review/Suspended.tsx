import type { Card } from '#core/learning/reviewTypes'
import { plainText } from '#core/common/plainText'
import { useEngine } from '../../actions/engine'
import { formatCount } from '../../wording/format'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import styles from './Review.module.css'

/** Questions that rest because they were forgotten time and again, with what helps more than asking once more. */
export function Suspended({ cards }: { cards: Card[] }) {
  const engine = useEngine()
  const resting = cards.filter(({ suspension }) => suspension !== null)
  const hashes = resting.map(({ hash }) => hash)
  const snapshots = useRows(`suspended ${hashes.join(' ')}`, (rows) => rows.getMany('snapshots', hashes))
  if (resting.length === 0) return null
  return (
    <details className={styles.suspended}>
      <summary>{formatCount(resting.length, 'question')} resting</summary>
      <p>
        Asked six times and forgotten each time. Read the note of the topic or check the key; asking once more
        teaches little.
      </p>
      <ul>
        {resting.map(({ bankId, questionId, hash }, index) => (
          <li key={questionId}>
            <span>{plainText(snapshots.data?.[index]?.stem ?? questionId)}</span>
            <Button
              disabled={!engine.canWrite}
              onClick={() =>
                engine.saver.save({ type: 'card.changed', bankId, questionId, act: 'resumed', hash })
              }
            >
              Resume
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
