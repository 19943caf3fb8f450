/** What is right, as a corrector compares it with an answer sheet. */
import { keySequence, type Option, type Question } from '#core/bank/question'
import { paperWords as words } from '../../wording/en/paper'
import { formatAnswerNumber, letterOf } from '../../wording/format'

/** `B`, `A, D`, `C-A-B`, `1B 2A`, `42 ± 0.5 GB`, `Kinesis or Data Streams`. `options` in the order they are lettered. */
export function keyWords(question: Question, options: readonly Option[]): string {
  const letter = (optionId: string) => letterOf(options.findIndex(({ id }) => id === optionId))
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const letters = options.filter(({ isCorrect }) => isCorrect).map(({ id }) => letter(id))
      return question.type === 'single' ? words.anyOf(letters) : letters.join(', ')
    }
    case 'ordering':
      return keySequence(question.options)
        .map(({ id }) => letter(id))
        .join('-')
    case 'matching':
      return question.prompts.map(({ answer }, index) => `${index + 1}${letter(answer)}`).join(' ')
    case 'numeric':
      return numbersOf(question)
    case 'text':
      return words.anyOf(question.textAnswer?.accepted ?? [])
  }
}

function numbersOf({ numericAnswer }: Question): string {
  if (!numericAnswer) return ''
  const { value, tolerance, unit, also = [] } = numericAnswer
  const numbers = [{ value, tolerance }, ...also].map((right) =>
    [right.value, ...(right.tolerance ? [right.tolerance] : [])].map(formatAnswerNumber).join(' ± '),
  )
  return `${words.anyOf(numbers)} ${unit ?? ''}`.trimEnd()
}
