/** The questions next to the one on screen, made ready while the candidate reads. */
import { useEffect } from 'react'
import type { BankId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { prepareMarkdown } from '../../parts/markdown/Markdown'
import { useSitting, useSittingStore } from './SittingContext'

/** Parses the texts of the next question and of the one before whenever there is nothing else to do. */
export function useNeighbors(): void {
  const store = useSittingStore()
  const questionIndex = useSitting((state) => state.sitting.questionIndex)
  useEffect(() => {
    const waiting = new AbortController()
    const { sitting, questions } = store.getState()
    const { items, bankId } = sitting.form
    const texts = [questionIndex + 1, questionIndex - 1].flatMap((index) => {
      const question = questions.get(items[index]?.hash ?? '')
      return question ? textsOf(question, bankId) : []
    })
    // What is not ready is parsed when it is shown.
    prepareMarkdown(texts, waiting.signal).catch(() => undefined)
    return () => waiting.abort()
  }, [store, questionIndex])
}

/** What a question shows before it is answered. */
function textsOf({ stimulus, stem, options }: Question, bankId: BankId) {
  const around = stimulus ? [stimulus.text, stem] : [stem]
  return [
    ...around.map((text) => ({ text, bankId })),
    ...options.map(({ text }) => ({ text, bankId, isInline: true })),
  ]
}
