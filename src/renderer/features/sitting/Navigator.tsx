import { valueAt } from '#core/common/dictionary'
import { useState } from 'react'
import { sittingProgress } from '#core/sitting/sitting'
import type { Sitting } from '#core/sitting/sittingTypes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { sittingWords as words } from '../../wording/en/sitting'
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
  const labels = {
    all: words.all(answered + unanswered),
    unanswered: words.unanswered(unanswered),
    flagged: words.flaggedCount(flagged),
  }
  const indexes = indexesOf(sitting, filter)
  return (
    <Dialog
      title={words.navigator}
      isWide
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonWords.close}</Button>}
    >
      <div className={styles.group} role="group" aria-label={words.show}>
        {filters.map((name) => (
          <Button key={name} look="quiet" aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {labels[name]}
          </Button>
        ))}
      </div>
      {indexes.length > 0 ? <ItemGrid indexes={indexes} onChosen={onClose} /> : <p>{words.noneOf[filter]}</p>}
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
