/**
 * What columns are called in spreadsheets of questions.
 * Invariant: a name gives one role or none; what is not known is left for the person to say.
 */
import type { ColumnRole } from '../imported'

/** A header in one spelling: lower case, without signs and spaces. */
export function plainHeader(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const names: [ColumnRole, readonly string[]][] = [
  [
    'id',
    [
      'id',
      'questionid',
      'qid',
      'externalid',
      'guid',
      'idnumber',
      'no',
      'nr',
      'number',
      'questionnumber',
      'qno',
      'index',
      'sn',
      'sno',
    ],
  ],
  [
    'stem',
    [
      'question',
      'questiontext',
      'stem',
      'prompt',
      'questionstem',
      'questiontitle',
      'q',
      'query',
      'problem',
      'frage',
      'pregunta',
      'pergunta',
      'domanda',
    ],
  ],
  [
    'key',
    [
      'answer',
      'answers',
      'key',
      'answerkey',
      'correct',
      'correctanswer',
      'correctanswers',
      'correctoption',
      'correctoptions',
      'correctchoice',
      'correctchoices',
      'correctresponse',
      'correctresponses',
      'correctletter',
      'correctindex',
      'correctanswerindex',
      'answerindex',
      'rightanswer',
      'solution',
      'ans',
      'target',
      'antwort',
      'respuesta',
      'resposta',
    ],
  ],
  [
    'explanation',
    [
      'explanation',
      'overallexplanation',
      'rationale',
      'generalfeedback',
      'feedback',
      'reason',
      'explain',
      'notes',
      'comment',
      'solutionexplanation',
      'answerexplanation',
    ],
  ],
  [
    'category',
    ['category', 'domain', 'subject', 'topic', 'section', 'chapter', 'deck', 'module', 'group', 'area'],
  ],
  ['tags', ['tags', 'tag', 'keywords', 'labels']],
  ['type', ['type', 'questiontype', 'qtype', 'kind']],
  ['difficulty', ['difficulty', 'level', 'difficultylevel']],
  ['reference', ['reference', 'references', 'source', 'link', 'url', 'documentation']],
  ['stimulus', ['passage', 'casestudy', 'scenario', 'stimulus', 'context', 'groupid', 'questiongroup']],
  ['front', ['front', 'term']],
  ['back', ['back', 'definition', 'meaning']],
  ['wrong-option', []],
]

const roleOfName = new Map(
  names.flatMap(([role, all]) => all.map((name): [string, ColumnRole] => [name, role])),
)

const numbered: [ColumnRole, RegExp][] = [
  ['wrong-option', /^(?:incorrect|wrong|distractor|incorrectanswer|wronganswer|incorrectoption)s?\d{0,2}$/],
  [
    'option-why',
    /^(?:explanation|rationale|feedback|why|answerexplanation|optionfeedback|optionexplanation|answerfeedback)(?:\d{1,2}|[a-j])$/,
  ],
  [
    'option',
    /^(?:answeroption|option|choice|answer|opt|alternative|response|ans|choix|antwort)(?:\d{1,2}|[a-j])(?:max\d+characters)?$/,
  ],
  ['option', /^[a-j]$/],
]

/** The role a header names, or null. */
export function roleOfHeader(cell: string): ColumnRole | null {
  const plain = plainHeader(cell)
  const role = roleOfName.get(plain) ?? numbered.find(([, pattern]) => pattern.test(plain))?.[0]
  if (role) return role
  // Kahoot writes `Question - max 120 characters`, `Answer 1 - max 75 characters` and `Correct answer(s) - choose at least one`.
  const short = plainHeader(cell.split(/\s[-–—]\s|\(max/u)[0] ?? '')
  return roleOfName.get(short) ?? numbered.find(([, pattern]) => pattern.test(short))?.[0] ?? null
}

/** How many cells of a text's first line are known names. Cells of a header are short and rarely hold quotes. */
export function knownHeaderCount(head: string, delimiter: string): number {
  const line = head.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? ''
  const cells = line.slice(0, 5000).split(delimiter)
  return cells.filter((cell) => roleOfHeader(cell.replaceAll('"', '')) !== null).length
}
