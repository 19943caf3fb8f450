import { valueAt } from '#core/common/dictionary'
import { useState } from 'react'
import { sittingProgress } from '#core/sitting/sitting'
import type { Sitting } from '#core/sitting/sittingTypes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ItemGrid } from './ItemGrid'
import { itemStatus } from './itemStatus'
import { useSitting } from './SittingContext'
import styles from './SittingRoom.module.css'

const filters = ['all', 'unanswered', 'flagged'] as const
type Filter = (typeof filters)[number]

/** Every question by number, over the one on screen. */
export function Navigator({ onClose }: { onClose: () => void }) {
  const sitting = useSitting((state) => state.sitting)
  const [filter, setFilter] = useState<Filter>('all')
  const { answered, unanswered, flagged } = sittingProgress(sitting)
  const counts = { all: answered + unanswered, unanswered, flagged }
  const indexes = indexesOf(sitting, filter)
  return (
    <Dialog title="Navigator" isWide onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <div className={styles.group} role="group" aria-label="Show">
        {filters.map((name) => (
          <Button key={name} look="quiet" aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {name[0]?.toUpperCase() + name.slice(1)} ({counts[name]})
          </Button>
        ))}
      </div>
      {indexes.length > 0 ? <ItemGrid indexes={indexes} onChosen={onClose} /> : <p>No {filter} questions.</p>}
    </Dialog>
  )
}

export function indexesOf(sitting: Sitting, filter: Filter): number[] {
  return sitting.form.items.flatMap((item, index) => {
    const { isAnswered, isFlagged } = itemStatus(valueAt(sitting.answers, item.questionId))
    const isWanted = filter === 'all' || (filter === 'flagged' ? isFlagged : !isAnswered)
    return isWanted ? [index] : []
  })
}
