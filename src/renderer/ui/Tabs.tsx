import { useRef, type KeyboardEvent } from 'react'
import styles from './Tabs.module.css'

export type Tab<T extends string> = {
  value: T
  label: string
  count?: number
  className?: string | undefined
}

type TabsProps<T extends string> = {
  label: string
  value: T
  tabs: readonly Tab<T>[]
  /** Id of the element the tabs change. */
  panelId: string
  onChange: (value: T) => void
}

/** Views of one thing, of which one is shown. Arrow keys go from one to the next. */
export function Tabs<T extends string>({ label, value, tabs, panelId, onChange }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])].filter(
      ({ offsetParent }) => offsetParent,
    )
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = buttons.at((at + step) % buttons.length)
    next?.focus()
    next?.click()
  }
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          aria-controls={panelId}
          tabIndex={tab.value === value ? 0 : -1}
          className={tab.className ? `${styles.tab} ${tab.className}` : styles.tab}
          onKeyDown={move}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
