import { valueAt } from '#core/common/dictionary'
import { useState } from 'react'
import { sittingProgress, type SittingProgress } from '#core/sitting/sittingProgress'
import type { Sitting } from '#core/sitting/sittingTypes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { sittingWords as words } from '../../wording/en/sitting'
import { ItemGrid } from './ItemGrid'
import { itemStatus } from './itemStatus'
import { useSitting } from './SittingContext'
import styles from './SittingRoom.module.css'

const filters = ['all', 'unanswered', 'answerShown', 'flagged'] as const
type Filter = (typeof filters)[number]

/** Every question by number, over the one on screen. */
export function Navigator({ onClose }: { onClose: () => void }) {
  const sitting = useSitting((state) => state.sitting)
  const [filter, setFilter] = useState<Filter>('all')
  const progress = sittingProgress(sitting)
  const indexes = indexesOf(sitting, filter)
  return (
    <Dialog
      title={words.navigator}
      isWide
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonWords.close}</Button>}
    >
      <div className={styles.group} role="group" aria-label={words.show}>
        {offered(progress).map((name) => (
          <Button key={name} look="quiet" aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {words.filters[name](name === 'all' ? sitting.form.items.length : progress[name])}
          </Button>
        ))}
      </div>
      {indexes.length > 0 ? <ItemGrid indexes={indexes} onChosen={onClose} /> : <p>{words.noneOf[filter]}</p>}
    </Dialog>
  )
}

/** Where no answer was shown, as in every mock, none is asked for. */
function offered({ answerShown }: SittingProgress): readonly Filter[] {
  return answerShown > 0 ? filters : filters.filter((name) => name !== 'answerShown')
}

export function indexesOf(sitting: Sitting, filter: Filter): number[] {
  return sitting.form.items.flatMap((item, index) => {
    const { standing, isFlagged } = itemStatus(valueAt(sitting.answers, item.questionId))
    const isWanted = filter === 'all' || (filter === 'flagged' ? isFlagged : standing === filter)
    return isWanted ? [index] : []
  })
}
