import { valueAt } from '#core/common/dictionary'
import { Icon } from '../../ui/Icon'
import { sittingWords as words } from '../../wording/en/sitting'
import { goTo } from './actions'
import { itemStatus } from './itemStatus'
import { useSitting, useSittingStore } from './SittingContext'
import styles from './ItemGrid.module.css'

type ItemGridProps = { indexes: number[]; onChosen?: () => void }

/** Questions by number: filled when answered, ringed when not, sunken when the answer was shown, with a flag. */
export function ItemGrid({ indexes, onChosen }: ItemGridProps) {
  const store = useSittingStore()
  const sitting = useSitting((state) => state.sitting)
  return (
    <ol className={styles.grid}>
      {indexes.map((index) => {
        const item = sitting.form.items[index]
        const { standing, isFlagged } = itemStatus(item && valueAt(sitting.answers, item.questionId))
        const isCurrent = index === sitting.questionIndex
        return (
          <li key={index}>
            <button
              type="button"
              className={`${styles.item} ${styles[standing]}`}
              aria-current={isCurrent ? 'step' : undefined}
              aria-label={words.item(index + 1, standing, isFlagged)}
              onClick={() => {
                goTo(store, index)
                onChosen?.()
              }}
            >
              {index + 1}
              {isFlagged && (
                <span className={styles.flag}>
                  <Icon name="flag" size={14} />
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
