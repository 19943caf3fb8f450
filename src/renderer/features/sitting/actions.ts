/**
 * What a candidate can do, as named commands on the store: buttons and keys share them.
 */
import { valueAt } from '#core/common/dictionary'
import type { StoreApi } from 'zustand/vanilla'
import { confidenceLevels } from '#core/common/confidence'
import type { OptionId } from '#core/bank/ids'
import { withOption, type Response } from '#core/bank/question'
import { currentItem, isCoveredNow } from '#core/sitting/sitting'
import { selectShown, type SittingState } from './sittingStore'

type Store = StoreApi<SittingState>

/** The answer to the question on screen. */
export function selectAnswer(state: SittingState) {
  const { item } = selectShown(state)
  const answer = valueAt(state.sitting.answers, item.questionId)
  if (!answer) throw new Error('The form and its answers do not match.')
  return answer
}

export function respond(store: Store, response: Response | null): void {
  const { questionId } = selectShown(store.getState()).item
  store.getState().dispatch({ type: 'answer', questionId, response })
}

/** Presses an option; what that means depends on the question. */
export function chooseOption(store: Store, optionId: OptionId): void {
  const state = store.getState()
  const response = withOption(selectShown(state).question, selectAnswer(state).response, optionId)
  if (response) respond(store, response)
}

export function strikeOption(store: Store, optionId: OptionId): void {
  const state = store.getState()
  const { item, question } = selectShown(state)
  if (question.type !== 'single' && question.type !== 'multiple') return
  const isStruck = !selectAnswer(state).struck.includes(optionId)
  state.dispatch({ type: 'strike', questionId: item.questionId, optionId, isStruck })
}

export function toggleFlag(store: Store): void {
  const state = store.getState()
  const { questionId } = selectShown(state).item
  state.dispatch({ type: 'flag', questionId, isFlagged: !selectAnswer(state).isFlagged })
}

/** From not said through the three levels and back to not said. */
export function nextConfidence(store: Store): void {
  const state = store.getState()
  if (!state.sitting.rules.canRateConfidence) return
  const { questionId } = selectShown(state).item
  const { confidence } = selectAnswer(state)
  const place = confidence === null ? 0 : confidenceLevels.indexOf(confidence) + 1
  state.dispatch({ type: 'confidence', questionId, confidence: confidenceLevels[place] ?? null })
}

/** Whether the question on screen still covers its options. */
export function selectIsCovered(state: SittingState): boolean {
  return isCoveredNow(state.sitting.rules, selectShown(state).question, selectAnswer(state))
}

/** Shows the options. `text` is what was expected, empty for nothing. */
export function uncover(store: Store, text: string): void {
  const state = store.getState()
  state.dispatch({ type: 'predict', questionId: selectShown(state).item.questionId, text })
}

/** Says whether what was expected was the answer. */
export function markRecalled(store: Store, isRecalled: boolean): void {
  const state = store.getState()
  state.dispatch({ type: 'recall', questionId: selectShown(state).item.questionId, isRecalled })
}

export function checkAnswer(store: Store): void {
  const state = store.getState()
  if (!state.sitting.rules.hasFeedback || selectIsCovered(state)) return
  state.dispatch({ type: 'check', questionId: selectShown(state).item.questionId })
}

/** Goes to a question by its index from 0; past the last one is the review screen. */
export function goTo(store: Store, questionIndex: number): void {
  const { sitting, dispatch } = store.getState()
  if (questionIndex < 0) return
  if (questionIndex >= sitting.form.items.length) return openReview(store)
  dispatch({ type: 'visit', questionIndex, screen: 'question' })
}

export function openReview(store: Store): void {
  const { sitting, dispatch } = store.getState()
  dispatch({ type: 'visit', questionIndex: sitting.questionIndex, screen: 'review' })
}

export function goForward(store: Store): void {
  const { sitting } = store.getState()
  if (sitting.screen === 'question') goTo(store, sitting.questionIndex + 1)
}

export function goBack(store: Store): void {
  const { sitting } = store.getState()
  goTo(store, sitting.screen === 'review' ? sitting.questionIndex : sitting.questionIndex - 1)
}

export function submit(store: Store): void {
  store.getState().dispatch({ type: 'end', reason: 'submitted' })
}

/** The option shown with this letter (0 is A), or undefined. */
export function optionAt(state: SittingState, letterIndex: number): OptionId | undefined {
  return state.sitting.screen === 'question'
    ? currentItem(state.sitting)?.optionOrder[letterIndex]
    : undefined
}
