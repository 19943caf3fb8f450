import { useState } from 'react'
import type { OptionId } from '#core/bank/ids'

/** Which options are masked and how to change that; all of them at first, where masking is wanted at all. */
export type Masking = {
  isMasked: (optionId: OptionId) => boolean
  toggle: (optionId: OptionId) => void
}

/** The masking of one question's options; null where options are not masked. */
export function useMasking(isWanted: boolean): Masking | null {
  const [unmasked, setUnmasked] = useState<ReadonlySet<OptionId>>(new Set())
  if (!isWanted) return null
  return {
    isMasked: (optionId) => !unmasked.has(optionId),
    toggle(optionId) {
      const next = new Set(unmasked)
      if (!next.delete(optionId)) next.add(optionId)
      setUnmasked(next)
    },
  }
}
