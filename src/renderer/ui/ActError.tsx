import { useEffect, useRef, type ReactNode } from 'react'
import { Notice } from './Notice'

type ActErrorProps = { error: string | null; action?: ReactNode }

/** Why what a button was pressed for did not happen, beside that button: spoken, and brought into view. */
export function ActError({ error, action }: ActErrorProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null) return null
  return (
    <div ref={place}>
      <Notice tone="wrong" isAlert action={action}>
        {error}
      </Notice>
    </div>
  )
}
