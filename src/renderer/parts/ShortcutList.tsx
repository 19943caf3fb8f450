import { shortcuts, type ShortcutName } from '../wording/shortcuts'
import styles from './ShortcutList.module.css'

/** Keys and what they do. */
export function ShortcutList({ names }: { names: readonly ShortcutName[] }) {
  return (
    <dl className={styles.keys}>
      {names.map((name) => (
        <div key={name}>
          <dt>
            <kbd>{shortcuts[name].label}</kbd>
          </dt>
          <dd>{shortcuts[name].act}</dd>
        </div>
      ))}
    </dl>
  )
}
