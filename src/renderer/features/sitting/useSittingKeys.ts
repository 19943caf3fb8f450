import type { StoreApi } from 'zustand/vanilla'
import type { RefObject } from 'react'
import type { RoomTool } from '#core/bank/exam'
import { currentItem } from '#core/sitting/sitting'
import { toolsOf, type Desk } from './desk/deskStore'
import { highlightSelection } from './desk/highlightSelection'
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

type Room = {
  openDialog: (dialog: OpenDialog) => void
  toggleClock: () => void
  desk: Desk
  text: RefObject<Element | null>
}

/** The keys of a sitting. */
export function useSittingKeys(store: StoreApi<SittingState>, room: Room): void {
  const { openDialog, toggleClock, desk, text } = room
  const isQuestion = () => store.getState().sitting.screen === 'question'
  // A checked answer stands; the digits are for why it was missed then. Nobody chooses what is covered.
  const withOptionAt = (digit: number, act: typeof chooseOption) => {
    const optionId = optionAt(store.getState(), digit - 1)
    const state = store.getState()
    if (optionId === undefined || selectAnswer(state).isChecked || selectIsCovered(state)) return false
    return act(store, optionId)
  }
  /** Opens a tool or puts it away; not where the room has none such. */
  const openTool = (tool: RoomTool) => {
    const { sitting } = store.getState()
    if (sitting.screen !== 'question' || !toolsOf(sitting).includes(tool)) return false
    desk.setState((state) => ({ tool: state.tool === tool ? null : tool }))
    return undefined
  }
  const highlight = () => {
    const { sitting } = store.getState()
    const questionId = currentItem(sitting)?.questionId
    if (!questionId || !toolsOf(sitting).includes('highlighter')) return false
    return highlightSelection(desk, questionId, text) ? undefined : openTool('highlighter')
  }
  useShortcuts({
    calculator: () => openTool('calculator'),
    scratchPad: () => openTool('scratchPad'),
    highlight,
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
