import { useEffect, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { RoomTool } from '#core/bank/exam'
import type { QuestionId } from '#core/bank/ids'
import { commonWords } from '../../../wording/en/common'
import { sittingToolsWords as words } from '../../../wording/en/sittingTools'
import { Button } from '../../../ui/Button'
import { Calculator } from './Calculator'
import type { Desk } from './deskStore'
import styles from './Desk.module.css'
import { Highlighter } from './Highlighter'
import { ScratchPad } from './ScratchPad'

type ToolsPanelProps = {
  desk: Desk
  tools: readonly RoomTool[]
  questionId: QuestionId
  text: RefObject<Element | null>
}

/** The tools beside the question, one open at a time. Nothing is covered for good: Escape puts them away. */
export function ToolsPanel({ desk, tools, questionId, text }: ToolsPanelProps) {
  const tool = useStore(desk, (state) => state.tool)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const first = ['input, textarea', 'li button', 'button']
      .map((selector) => panel.current?.querySelector<HTMLElement>(selector))
      .find((element) => element != null)
    first?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [tool])
  useEffect(() => {
    const place = panel.current
    // Digits pressed here are digits, not options of the question.
    const handleKey = (event: KeyboardEvent) => {
      event.stopPropagation()
      if (event.key === 'Escape') desk.setState({ tool: null })
    }
    place?.addEventListener('keydown', handleKey)
    return () => place?.removeEventListener('keydown', handleKey)
  }, [desk, tool])
  if (tool === null || !tools.includes(tool)) return null
  return (
    <aside ref={panel} className={styles.panel} aria-label={words.title}>
      <div className={styles.head}>
        <div role="group" aria-label={words.tool} className={styles.choices}>
          {tools.map((name) => (
            <Button
              key={name}
              look="quiet"
              aria-pressed={name === tool}
              onClick={() => desk.setState({ tool: name })}
            >
              {words.tools[name]}
            </Button>
          ))}
        </div>
        <Button look="quiet" title={words.closeHint} onClick={() => desk.setState({ tool: null })}>
          {commonWords.close}
        </Button>
      </div>
      {tool === 'calculator' && <Calculator />}
      {tool === 'scratchPad' && <ScratchPad desk={desk} />}
      {tool === 'highlighter' && <Highlighter desk={desk} questionId={questionId} text={text} />}
    </aside>
  )
}
