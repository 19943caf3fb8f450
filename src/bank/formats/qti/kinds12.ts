/** Types of QTI 1.2 items, in the words of the systems that write them, that cannot be asked here. */

type Refusal = { kind: string; reason: string; severity: 'info' | 'warning' | 'error' }

const refusals: [RegExp, Refusal][] = [
  [
    /^(?:essay_question|essay|cc\.essay.*|short response)$/,
    {
      kind: 'essay',
      reason: 'An essay has to be marked by a person; it cannot be scored here.',
      severity: 'warning',
    },
  ],
  [
    /^(?:text_only_question|text only)$/,
    { kind: 'description', reason: 'It is a text to read, not a question.', severity: 'info' },
  ],
  [
    /^(?:file_upload_question|file upload)$/,
    {
      kind: 'file-upload',
      reason: 'A file has to be handed in, which cannot be done here.',
      severity: 'warning',
    },
  ],
  [
    /^(?:calculated_question|calculated|formula_question)$/,
    {
      kind: 'calculated',
      reason: 'Its numbers are drawn when it is asked, so that it has no fixed answer.',
      severity: 'warning',
    },
  ],
  [
    /^(?:hot_spot_question|hot spot)$/,
    {
      kind: 'hotspot',
      reason: 'A place in a picture has to be pointed at, which cannot be asked here.',
      severity: 'warning',
    },
  ],
  [
    /^error$/,
    {
      kind: 'error',
      reason: 'The system it comes from marked it as an error; there is nothing in it to ask.',
      severity: 'error',
    },
  ],
  [
    /^(?:opinion scale|quiz bowl|jumbled sentence)$/,
    { kind: 'unknown-type', reason: 'A question of this type cannot be asked here.', severity: 'warning' },
  ],
]

/** Why items of a type cannot be asked; null when they can. `type` is in lower case. */
export function refusalOfType(type: string): Refusal | null {
  return refusals.find(([pattern]) => pattern.test(type))?.[1] ?? null
}
