import { shortcutWords } from '../wording/en/shortcuts'
import type { ShortcutName } from '../wording/shortcuts'
import styles from './ShortcutList.module.css'

/** Keys and what they do. */
export function ShortcutList({ names }: { names: readonly ShortcutName[] }) {
  return (
    <dl className={styles.keys}>
      {names.map((name) => (
        <div key={name}>
          <dt>
            <kbd>{shortcutWords[name].label}</kbd>
          </dt>
          <dd>{shortcutWords[name].act}</dd>
        </div>
      ))}
    </dl>
  )
}
