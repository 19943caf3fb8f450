import { useId } from 'react'
import styles from './Chips.module.css'
import { Icon } from './Icon'

/** `count`: what choosing it would leave; absent where that says nothing. */
export type Chip = { value: string; label: string; isOn: boolean; count?: number }

type ChipsProps = { legend: string; chips: readonly Chip[]; onToggle: (value: string) => void }

/** Small toggles side by side. What is on has a check mark as well as a color. */
export function Chips({ legend, chips, onToggle }: ChipsProps) {
  const id = useId()
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <span id={id} className={styles.legend}>
        {legend}
      </span>
      <div className={styles.chips}>
        {chips.map(({ value, label, isOn, count }) => (
          <button
            key={value}
            type="button"
            className={count === 0 && !isOn ? `${styles.chip} ${styles.empty}` : styles.chip}
            aria-pressed={isOn}
            onClick={() => onToggle(value)}
          >
            {isOn && <Icon name="right" size={14} />}
            {label}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </button>
        ))}
      </div>
    </div>
  )
}
