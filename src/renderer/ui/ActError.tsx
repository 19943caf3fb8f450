import { useEffect, useRef } from 'react'
import { Notice } from './Notice'

/** Why what a button was pressed for did not happen, beside that button: spoken, and brought into view. */
export function ActError({ error }: { error: string | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (error === null) return null
  return (
    <div ref={place}>
      <Notice tone="wrong" isAlert>
        {error}
      </Notice>
    </div>
  )
}
