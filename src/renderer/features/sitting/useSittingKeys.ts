import type { StoreApi } from 'zustand/vanilla'
import { useShortcuts } from '../../hooks/useShortcuts'
import {
  checkAnswer,
  chooseOption,
  goBack,
  goForward,
  nextConfidence,
  openReview,
  optionAt,
  selectAnswer,
  selectIsCovered,
  strikeOption,
  toggleFlag,
} from './actions'
import type { OpenDialog } from './openDialog'
import type { SittingState } from './sittingStore'

type Room = { openDialog: (dialog: OpenDialog) => void; toggleClock: () => void }

/** The keys of a sitting. */
export function useSittingKeys(store: StoreApi<SittingState>, { openDialog, toggleClock }: Room): void {
  const isQuestion = () => store.getState().sitting.screen === 'question'
  // A checked answer stands; the digits are for why it was missed then. Nobody chooses what is covered.
  const withOptionAt = (digit: number, act: typeof chooseOption) => {
    const optionId = optionAt(store.getState(), digit - 1)
    const state = store.getState()
    if (optionId === undefined || selectAnswer(state).isChecked || selectIsCovered(state)) return false
    return act(store, optionId)
  }
  useShortcuts({
    choose: (digit) => withOptionAt(digit, chooseOption),
    strike: (digit) => withOptionAt(digit, strikeOption),
    next: () => goForward(store),
    previous: () => goBack(store),
    flag: () => isQuestion() && toggleFlag(store),
    confidence: () => isQuestion() && nextConfidence(store),
    navigator: () => openDialog('navigator'),
    reviewScreen: () => openReview(store),
    clock: toggleClock,
    keys: () => openDialog('shortcuts'),
    check: () => checkAnswer(store),
  })
}
