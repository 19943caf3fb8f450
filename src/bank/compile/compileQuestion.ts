/**
 * From a question as its author wrote it to core's `Question`, complete, with its hash.
 * Invariant: a question that comes out of here can be answered and scored; one that cannot is a list of faults.
 */
import type { ContentHash, OptionId, PromptId, QuestionId } from '#core/bank/ids'
import type { NumericAnswer, Option, Prompt, Question, Stimulus } from '#core/bank/question'
import type { Family } from '#core/family/family'
import { canonicalJson, contentHash } from '../canonicalJson'
import { shown, type Fault, type Path } from '../problem'
import type { FileQuestion } from '../schema/questionSchema'
import { compileFamily } from './compileFamily'
import { compileFlip } from './compileFlip'

type Parts = Pick<Question, 'options' | 'prompts' | 'numericAnswer' | 'textAnswer'>

/** `family` is null for a question whose numbers are written out. `warnings` concern parts it is asked without. */
export type CompiledQuestion = { question: Question; line: string; family: Family | null; warnings: Fault[] }

/**
 * The question and its line: canonical JSON whose SHA-256 the hash is, of the question without its hash or, where its
 * numbers are drawn, of its family; `question` is then one draw, known by the hash of the family. Or its faults, with
 * paths from the question on: `key-out-of-range`, `key-count`, `duplicate-option`, `weight`, `field-missing` and those
 * of `compileFamily`. `stimulus` is its case study or null.
 */
export function compileQuestion(
  fields: FileQuestion,
  stimulus: Stimulus | null,
): CompiledQuestion | { faults: Fault[] } {
  const faults: Fault[] = []
  const parts = partsOf(fields, faults)
  if (faults.length > 0) return { faults }
  const { flip, faults: warnings } = compileFlip(fields, parts.options)
  const content = { ...ownFields(fields), ...parts, stimulus, ...(flip ? { flip } : {}) }
  const compiled = compileFamily(fields, content)
  if (compiled) return 'faults' in compiled ? compiled : { ...compiled, warnings }
  const line = canonicalJson(content)
  return { question: { ...content, hash: contentHash(line) as ContentHash }, line, family: null, warnings }
}

/** What is taken over as it is written, with its defaults. */
// oxlint-disable-next-line complexity -- counts the defaults of one literal
function ownFields(fields: FileQuestion): Omit<Question, 'hash' | 'stimulus' | keyof Parts> {
  return {
    id: tidyId(fields.id) as QuestionId,
    type: fields.type,
    stem: fields.stem,
    explanation: fields.explanation ?? '',
    objectives: [...new Set(fields.objectives)],
    topic: fields.topic ?? '',
    ...(fields.tags && fields.tags.length > 0 ? { tags: [...new Set(fields.tags)] } : {}),
    facts: fields.facts ?? [],
    difficulty: fields.difficulty ?? 2,
    isCalculation: fields.calculation ?? false,
    references: fields.references ?? [],
    asOf: fields.asOf ?? null,
    source: fields.source ?? 'unknown',
    hasFixedOrder: 'keepOrder' in fields && fields.keepOrder === true,
  }
}

/** Ids differ only by what can be seen: Unicode NFC, without outer space. */
export function tidyId(id: string): string {
  return id.normalize('NFC').trim()
}

function partsOf(fields: FileQuestion, faults: Fault[]): Parts {
  const none: Parts = { options: [], prompts: [], numericAnswer: null, textAnswer: null }
  switch (fields.type) {
    case 'single':
    case 'multiple': {
      const options = choiceOptions(fields, faults)
      checkChoiceKey(fields.type, options, faults)
      return { ...none, options }
    }
    case 'ordering':
      return { ...none, options: orderedOptions(fields, faults) }
    case 'matching': {
      const options = optionIds(fields.options, 'options', faults).map((id, index) =>
        plainOption(id, fields.options[index], false),
      )
      return { ...none, options, prompts: promptsOf(fields, options, faults) }
    }
    case 'numeric': {
      faults.push(...numericFaults(fields))
      return { ...none, numericAnswer: numericAnswerOf(fields.answer) }
    }
    case 'text': {
      const { accepted, caseSensitive = false } = fields.answer
      return { ...none, textAnswer: { accepted, isCaseSensitive: caseSensitive } }
    }
  }
}

function numericAnswerOf(answer: Extract<FileQuestion, { type: 'numeric' }>['answer']): NumericAnswer {
  const { value = 0, tolerance = 0, unit, also } = answer
  return {
    value,
    tolerance,
    ...(unit === undefined ? {} : { unit }),
    ...(also === undefined
      ? {}
      : { also: also.map((other) => ({ value: other.value, tolerance: other.tolerance ?? 0 })) }),
  }
}

/** A number that is typed is written out, or worked out from the numbers of a family. */
function numericFaults({ answer, family }: Extract<FileQuestion, { type: 'numeric' }>): Fault[] {
  const [wanted, other] = family ? (['is', 'value'] as const) : (['value', 'is'] as const)
  if (answer[wanted] === undefined) {
    const message = `"${wanted}" is missing in the answer.`
    const advice = family ? 'Add it: how the right number is worked out.' : 'Add it: the right number.'
    return [error('field-missing', ['answer'], message, advice)]
  }
  if (family && answer.also !== undefined) {
    const message = '"also" has no place in the answer of a question with a family.'
    return [error('family-field', ['answer', 'also'], message, 'Leave it out: the number is worked out.')]
  }
  if (answer[other] === undefined) return []
  const message = family
    ? `"${other}" has no place in the answer of a question with a family.`
    : `"${other}" has no place in the answer of a question without a family.`
  const advice = family
    ? 'Write "is" instead: how the right number is worked out.'
    : 'Write "value" instead: the right number.'
  return [error('family-field', ['answer', other], message, advice)]
}

/** Ids as written or by position, unique; one that is there twice is a fault. */
function optionIds(
  items: { id?: string | undefined }[],
  list: 'options' | 'prompts',
  faults: Fault[],
): string[] {
  const seen = new Set<string>()
  return items.map(({ id }, index) => {
    const byPosition = list === 'options' ? String.fromCodePoint(97 + index) : String(index + 1)
    const own = id === undefined ? byPosition : tidyId(id)
    if (seen.has(own)) {
      faults.push(
        error(
          'duplicate-option',
          [list, index],
          `The id ${shown(own)} is there twice.`,
          'Give each its own id.',
        ),
      )
    }
    seen.add(own)
    return own
  })
}

type WrittenOption = { text: string; why?: string | undefined } | undefined

function plainOption(id: string, written: WrittenOption, isCorrect: boolean): Option {
  return { id: id as OptionId, text: written?.text ?? '', isCorrect, why: written?.why ?? '' }
}

function choiceOptions(
  fields: Extract<FileQuestion, { type: 'single' | 'multiple' }>,
  faults: Fault[],
): Option[] {
  const ids = optionIds(fields.options, 'options', faults)
  const keyWeight = leastKeyWeight(fields)
  return fields.options.map((written, index) => {
    const { weight, correct } = written
    if (weight !== undefined && correct !== undefined && correct !== weight >= keyWeight) {
      faults.push(
        error(
          'weight',
          ['options', index, 'weight'],
          `The weight ${weight} and "correct: ${correct}" contradict each other.`,
          fields.type === 'single'
            ? 'Keep one of the two: the greatest weight makes an option correct.'
            : 'Keep one of the two: a weight above 0 makes an option correct.',
        ),
      )
    }
    const option = plainOption(
      ids[index] ?? '',
      written,
      weight === undefined ? correct === true : weight >= keyWeight,
    )
    return weight === undefined ? option : { ...option, weight }
  })
}

/** The least weight that makes an option part of the key: in single choice the greatest there is, else any above 0. */
function leastKeyWeight({ type, options }: Extract<FileQuestion, { type: 'single' | 'multiple' }>): number {
  const greatest = Math.max(0, ...options.map(({ weight = 0 }) => weight))
  return type === 'single' && greatest > 0 ? greatest : Number.MIN_VALUE
}

function checkChoiceKey(type: 'single' | 'multiple', options: Option[], faults: Fault[]): void {
  const key = options.filter((option) => option.isCorrect)
  const count = key.length
  if (count === 0) {
    faults.push(
      error('key-count', ['options'], 'No option is marked as correct.', 'Add "correct: true" to the key.'),
    )
  } else if (type === 'single' && count > 1 && key.some((option) => option.weight === undefined)) {
    faults.push(
      error(
        'key-count',
        ['options'],
        `${count} options are marked as correct; a single-choice question has one.`,
        'Leave "correct: true" on one of them, or make it "type: multiple".',
      ),
    )
  }
}

function orderedOptions(fields: Extract<FileQuestion, { type: 'ordering' }>, faults: Fault[]): Option[] {
  const ids = optionIds(fields.options, 'options', faults)
  const positions = fields.options.flatMap(({ position }) => (position === undefined ? [] : [position]))
  const wanted = positions.map((_, index) => index + 1)
  if (positions.length < 2) {
    faults.push(
      error(
        'key-count',
        ['options'],
        'Fewer than two options have a position.',
        'Number the steps: position 1, 2, 3…',
      ),
    )
  } else if (positions.toSorted((a, b) => a - b).join() !== wanted.join()) {
    const odd = fields.options.findIndex(
      ({ position }, index) =>
        position !== undefined &&
        (position > wanted.length ||
          fields.options.findIndex((other) => other.position === position) !== index),
    )
    faults.push(
      error(
        'key-out-of-range',
        ['options', odd, 'position'],
        `The positions are ${positions.join(', ')}; they have to be 1 to ${wanted.length}, each once.`,
        'Number the steps of the key from 1 without gaps; leave spares without a position.',
      ),
    )
  }
  return fields.options.map((written, index) => {
    const option = plainOption(ids[index] ?? '', written, written.position !== undefined)
    return written.position === undefined ? option : { ...option, position: written.position }
  })
}

function promptsOf(
  fields: Extract<FileQuestion, { type: 'matching' }>,
  options: Option[],
  faults: Fault[],
): Prompt[] {
  const ids = optionIds(fields.prompts, 'prompts', faults)
  const known = new Set<string>(options.map((option) => option.id))
  return fields.prompts.map((written, index) => {
    const answer = tidyId(written.answer)
    if (!known.has(answer)) {
      faults.push(
        error(
          'key-out-of-range',
          ['prompts', index, 'answer'],
          `The answer of prompt ${index + 1} is ${shown(answer)}, but no option has that id.`,
          `Write the id of an option: ${[...known].map((id) => shown(id, 20)).join(', ')}.`,
        ),
      )
    }
    const id = (ids[index] ?? '') as PromptId
    return { id, text: written.text, answer: answer as OptionId, why: written.why ?? '' }
  })
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
