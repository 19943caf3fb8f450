/**
 * What columns are called in spreadsheets of questions.
 * Invariant: a name gives one role or none; what is not known is left for the person to say.
 */
import type { ColumnRole } from '../imported'

/** A header in one spelling: lower case, without signs and spaces. */
export function plainHeader(cell: string): string {
  return cell
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const named: Partial<Record<ColumnRole, string>> = {
  ignore:
    'no nr number questionnumber qno index sn sno rownumber time timelimit timelimitsec timelimitseconds seconds points score marks image imageurl',
  id: 'id questionid qid externalid guid idnumber uuid',
  stem: 'question questiontext stem prompt questionstem questiontitle q query problem frage fragetext pregunta pergunta domanda vraag',
  key: 'answer answers key answerkey correct correctanswer correctanswers correctoption correctoptions correctchoice correctchoices correctresponse correctresponses correctletter correctindex correctanswerindex correctoptionindex answerindex rightanswer solution ans target antwort respuesta resposta richtig richtigeantwort richtigeantworten lösung loesung lösungen correctoptionnumber correctanswerletter',
  explanation:
    'explanation overallexplanation rationale generalfeedback feedback reason explain comment comments solutionexplanation answerexplanation questionexplanation erklärung erklaerung erläuterung begründung',
  category: 'category domain subject topic section chapter deck module area kategorie thema',
  tags: 'tags tag keywords labels',
  type: 'type questiontype qtype kind',
  difficulty: 'difficulty level difficultylevel',
  reference: 'reference references source link url documentation sources',
  stimulus: 'passage casestudy scenario stimulus context case',
  group: 'group groupid questiongroup caseid passageid casestudyid groupname',
  front: 'front term word',
  back: 'back definition meaning',
  option: 'options choices answeroptions alternatives antwortmöglichkeiten antwortoptionen',
}

const roleOfName = new Map(
  Object.entries(named).flatMap(([role, names]) =>
    names.split(' ').map((name): [string, ColumnRole] => [name, role as ColumnRole]),
  ),
)

const numbered: [ColumnRole, RegExp][] = [
  [
    'wrong-option',
    /^(?:incorrect|wrong|distractor|incorrectanswer|wronganswer|incorrectoption|wrongoption|incorrectanswers)s?\d{0,2}$/,
  ],
  [
    'option-why',
    /^(?:explanation|rationale|feedback|why|answerexplanation|optionfeedback|optionexplanation|answerfeedback|explanationoption|reason)(?:\d{1,2}|[a-j])$/,
  ],
  [
    'option',
    /^(?:answeroption|option|choice|answer|opt|alternative|response|ans|choix|antwort|opcion|possibleanswer|item)(?:\d{1,2}|[a-j])$/,
  ],
  ['option', /^[a-j]$/],
]

/** The role a header names, or null. */
export function roleOfHeader(cell: string): ColumnRole | null {
  // Kahoot writes `Question - max 120 characters` and `Correct answer(s) - choose at least one`.
  const [short = ''] = cell.split(/\s[-–—]\s|\(max/u)
  return roleOfPlain(plainHeader(cell)) ?? roleOfPlain(plainHeader(short))
}

function roleOfPlain(plain: string): ColumnRole | null {
  return roleOfName.get(plain) ?? numbered.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** How many cells of a text's first line are known names. Cells of a header are short and rarely hold quotes. */
export function knownHeaderCount(head: string, delimiter: string): number {
  const line = head.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? ''
  const cells = line.slice(0, 5000).split(delimiter)
  return cells.filter((cell) => roleOfHeader(cell.replaceAll('"', '')) !== null).length
}
