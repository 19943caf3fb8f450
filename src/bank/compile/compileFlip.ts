/**
 * The flip of a single-choice question, judged against its stem and options.
 * Invariant: a flip that comes out of here can be shown and answered; one that cannot costs itself, never its question.
 */
import type { OptionId } from '#core/bank/ids'
import type { Flip, Option } from '#core/bank/question'
import { shown, type Fault, type Path } from '../problem'
import type { FileQuestion } from '../schema/questionSchema'

/**
 * The flip as written, or null. Warnings, with paths from the question on: `flip-from`, `flip-same`, `flip-answer`,
 * `flip-key`, `flip-family`. `options` are those of the compiled question.
 */
export function compileFlip(
  fields: FileQuestion,
  options: readonly Option[],
): { flip: Flip | null; faults: Fault[] } {
  if (!('flip' in fields) || !fields.flip) return { flip: null, faults: [] }
  const { from, to, why } = fields.flip
  const answer = fields.flip.answer.normalize('NFC').trim() as OptionId
  const faults = fields.family
    ? [warning('flip-family', [], 'A question with drawn numbers has no flip.', 'Remove it, or the family.')]
    : [...wordFaults(fields.stem, from, to), ...answerFaults(answer, options)]
  return { flip: faults.length > 0 ? null : { from, to, answer, why }, faults }
}

function wordFaults(stem: string, from: string, to: string): Fault[] {
  const count = stem.split(from).length - 1
  if (count !== 1) {
    const message =
      count === 0
        ? `The stem does not say “${shown(from)}”.`
        : `The stem says “${shown(from)}” ${count} times; what changes has to be there once.`
    const advice =
      count === 0
        ? 'Copy the words from the stem exactly as they are written there, line breaks included.'
        : 'Take in more of the words around it.'
    return [warning('flip-from', ['from'], message, advice)]
  }
  if (from.trim() !== to.trim()) return []
  return [warning('flip-same', ['to'], 'Nothing is changed.', 'Write what stands there instead.')]
}

function answerFaults(answer: OptionId, options: readonly Option[]): Fault[] {
  const option = options.find(({ id }) => id === answer)
  if (!option) {
    const known = options.map(({ id }) => shown(id, 20)).join(', ')
    return [
      warning('flip-answer', ['answer'], `No option has the id ${shown(answer)}.`, `Write one of: ${known}.`),
    ]
  }
  if (!option.isCorrect) return []
  return [
    warning(
      'flip-key',
      ['answer'],
      `${shown(answer)} is right without the change, too.`,
      'Name the option that the change makes right, or change something that matters.',
    ),
  ]
}

function warning(code: string, path: Path, message: string, advice: string): Fault {
  const whole = `${message} The question is asked without its flip.`
  return { severity: 'warning', code, message: whole, advice, path: ['flip', ...path] }
}
