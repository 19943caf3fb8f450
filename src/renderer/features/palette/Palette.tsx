import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { textLimits } from '#core/bank/textLimits'
import { commonWords } from '../../wording/en/common'
import { paletteWords } from '../../wording/en/palette'
import { Marked } from '../../parts/markdown/Marked'
import styles from './Palette.module.css'
import { rank, type PaletteItem } from './rank'
import { usePaletteItems } from './usePaletteItems'
import { useRecent } from './useRecent'

/** Find anything: a field, and what it finds. Arrow keys choose, Enter goes, Escape leaves everything as it was. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const { recent, remember } = useRecent()
  const items = usePaletteItems()
  const [, navigate] = useLocation()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = rank(items, query, recent)
  const results = query.trim() ? [...found, searchItem(query.trim(), navigate)] : found
  const active = Math.min(chosen, results.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  // Closed while it still is in the page: one that is taken out open never gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, active])

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return
    // Closed first: the dialog gives the focus back, and the screen that follows takes it from there.
    dialog.current?.close()
    onClose()
    if (item.id !== searchId) remember(item.id)
    item.run()
  }
  const handleKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.nativeEvent.isComposing) return
    if (step !== 0 && results.length > 0) {
      event.preventDefault()
      setChosen((active + step + results.length) % results.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(results[active])
    }
  }

  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={paletteWords.findAnything}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <input
        type="text"
        role="combobox"
        aria-label={paletteWords.findWhat}
        aria-autocomplete="list"
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-activedescendant={results.length > 0 ? optionId(active) : undefined}
        placeholder={paletteWords.findAnything}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={textLimits.search}
        value={query}
        onChange={(event) => (setQuery(event.target.value), setChosen(0))}
        onKeyDown={handleKey}
      />
      <div id={listId} role="listbox" aria-label={paletteWords.found} className={styles.list}>
        {results.map((item, index) => (
          <PaletteOption
            key={item.id}
            id={optionId(index)}
            item={item}
            query={query}
            isActive={index === active}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.none : 'visually-hidden'}>
        {found.length === 0 ? commonWords.noResults : commonWords.results(found.length)}
      </p>
    </dialog>
  )
}

const searchId = 'action:search-notes'

/** Always the last choice: titles are found here, texts in the notes. */
function searchItem(query: string, navigate: (to: string, options: { state: object }) => void): PaletteItem {
  return {
    id: searchId,
    kind: 'action',
    label: paletteWords.searchNotes(query),
    run: () => navigate('/notes', { state: { find: query } }),
  }
}

type PaletteOptionProps = {
  id: string
  item: PaletteItem
  query: string
  isActive: boolean
  onChoose: () => void
}

function PaletteOption({ id, item, query, isActive, onChoose }: PaletteOptionProps) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return (
    // The keys are those of the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div id={id} role="option" aria-selected={isActive} className={styles.option} onClick={onChoose}>
      <span className={styles.label}>
        <Marked text={item.label} words={words} />
      </span>
      <span className={styles.kind}>
        {item.hint && `${item.hint} · `}
        {paletteWords.kinds[item.kind]}
      </span>
    </div>
  )
}
