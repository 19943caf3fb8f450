import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { messageOf } from '#core/common/messageOf'
import { droppedFiles, hasFiles, isFromRehearse, useArriving, useIncoming } from '../actions/incomingFiles'
import { ActError } from '../ui/ActError'
import { incomingWords as words } from '../wording/en/incoming'
import styles from './DropHost.module.css'

/**
 * Takes files that are dropped anywhere on the window to the import screen. Where `isOpen` is false, as in a sitting,
 * they are let fall: a browser would open them in the place of the page.
 */
export function DropHost({ isOpen }: { isOpen: boolean }) {
  const [, navigate] = useLocation()
  const [isOver, setIsOver] = useState(false)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return
      // A field that takes pictures has taken it.
      if (event.defaultPrevented) return setIsOver(false)
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none'
      setIsOver(isOpen)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event
      if (!dataTransfer || !hasFiles(dataTransfer)) return
      setIsOver(false)
      if (event.defaultPrevented) return
      event.preventDefault()
      if (!isOpen) return
      setError(null)
      droppedFiles(dataTransfer).then(
        (files) => {
          if (isFromRehearse(files)) useArriving.setState({ files })
          else useIncoming.setState({ files })
          navigate(isFromRehearse(files) ? '/settings' : '/import')
        },
        (reason: unknown) => setError(messageOf(reason)),
      )
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [isOpen, navigate])
  return (
    <>
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p>{words.dropToImport}</p>
        </div>
      )}
      <ActError error={error} />
    </>
  )
}
