import { useEffect, useRef } from 'react'
import type { Finding } from '../../api/authoringCalls'
import { openYamlView, type YamlView } from './yamlView'
import styles from './Editor.module.css'

type YamlEditorProps = {
  label: string
  text: string
  findings: readonly Finding[]
  isReadOnly: boolean
  /** A line to go to; another `count` asks for it again. */
  target: { line: number; count: number } | null
  onEdit: (text: string) => void
  onUndo: () => void
  onRedo: () => void
}

/** The question as YAML. */
export function YamlEditor({ label, text, findings, isReadOnly, target, ...acts }: YamlEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<YamlView | null>(null)
  const latest = useRef({ label, text, acts })
  useEffect(() => {
    latest.current = { label, text, acts }
  })
  useEffect(() => {
    if (!host.current) return undefined
    const opened = openYamlView({
      host: host.current,
      text: latest.current.text,
      label: latest.current.label,
      isReadOnly,
      onEdit: (next) => latest.current.acts.onEdit(next),
      onUndo: () => latest.current.acts.onUndo(),
      onRedo: () => latest.current.acts.onRedo(),
    })
    view.current = opened
    return () => opened.destroy()
  }, [isReadOnly])
  useEffect(() => view.current?.show(text), [text])
  useEffect(() => view.current?.mark(findings), [findings])
  useEffect(() => {
    if (target) view.current?.goTo(target.line)
  }, [target])
  return <div ref={host} className={styles.yaml} />
}
