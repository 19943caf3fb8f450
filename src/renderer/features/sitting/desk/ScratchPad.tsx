import { useId } from 'react'
import { useStore } from 'zustand'
import { sittingToolsWords as words } from '../../../wording/en/sittingTools'
import { mostPad, type Desk } from './deskStore'
import styles from './Desk.module.css'

/** A sheet to write on. It is gone with the sitting, as in the test room. */
export function ScratchPad({ desk }: { desk: Desk }) {
  const id = useId()
  const pad = useStore(desk, (state) => state.pad)
  return (
    <div className={styles.pad}>
      <label htmlFor={id} className="visually-hidden">
        {words.scratchPad}
      </label>
      <textarea
        id={id}
        rows={10}
        maxLength={mostPad}
        value={pad}
        onChange={(event) => desk.setState({ pad: event.target.value })}
      />
      <p className={styles.hint}>{words.scratchPadGoes}</p>
    </div>
  )
}
