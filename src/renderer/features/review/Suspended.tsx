import type { Card } from '#core/learning/reviewTypes'
import { plainText } from '#core/common/plainText'
import { useEngine } from '../../actions/engine'
import { byCount, formatCount } from '../../wording/format'
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
      <summary>{formatCount(suspended.length, 'question')} suspended</summary>
      <p>
        {byCount(suspended.length, 'It is', 'They are')} not asked. One that is missed six times is suspended
        automatically: read its study note before you resume it.
      </p>
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
              Resume
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
