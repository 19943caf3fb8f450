/** Question types of Moodle that cannot be asked here, and why. */

/** Sentences by the `type` of a question. A type that is not here comes from a plugin nobody knows. */
export const moodleRefusals: Record<string, { reason: string; severity: 'info' | 'warning' }> = {
  description: { reason: 'It is a text to read, not a question.', severity: 'info' },
  essay: refused('An essay has to be marked by a person; it cannot be scored here.'),
  essayautograde: refused('An essay has to be marked by a person; it cannot be scored here.'),
  cloze: refused('It has several answers inside its text (cloze), which cannot be asked here.'),
  multianswer: refused('It has several answers inside its text (cloze), which cannot be asked here.'),
  calculated: refused('Its numbers are drawn by Moodle from a data set, so that it has no fixed answer.'),
  calculatedsimple: refused(
    'Its numbers are drawn by Moodle from a data set, so that it has no fixed answer.',
  ),
  calculatedmulti: refused(
    'Its numbers are drawn by Moodle from a data set, so that it has no fixed answer.',
  ),
  random: refused('It stands for a question that Moodle draws by itself.'),
  randomsamatch: refused('Moodle makes it of other short-answer questions when it is asked.'),
  ddimageortext: refused('Something has to be dragged onto a picture, which cannot be asked here.'),
  ddmarker: refused('Something has to be dragged onto a picture, which cannot be asked here.'),
}

function refused(reason: string): { reason: string; severity: 'warning' } {
  return { reason, severity: 'warning' }
}

/** The sentence for a type of a plugin. */
export function unknownType(type: string): string {
  return `Its type "${type.slice(0, 60)}" belongs to a plugin of Moodle and cannot be asked here.`
}
