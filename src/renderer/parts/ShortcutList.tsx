import type { Shortcut } from '../wording/shortcutWords'
import styles from './ShortcutList.module.css'

/** Keys and what they do. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl className={styles.keys}>
      {shortcuts.map(([key, act]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  )
}
