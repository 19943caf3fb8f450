import { useRef } from 'react'
import { Button } from '../../ui/Button'

type BringInProps = { isDisabled: boolean; onFile: (file: File) => void }

/** Chooses a file with a history or with unsaved changes. */
export function ImportHistory({ isDisabled, onFile }: BringInProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={isDisabled} onClick={() => input.current?.click()}>
        Import a file…
      </Button>
      <input
        ref={input}
        type="file"
        accept=".gz"
        hidden
        aria-label="Rehearse history file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file again is a new choice.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
