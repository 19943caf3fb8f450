/** A mock exam on paper: what is asked before printing, and what is printed. */
import { formatCount, formatDuration } from '../format'
import { spoken } from '../language'

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

export const paperWords = spoken('paper', {
  drawing: 'Drawing the exam',
  notHereTitle: 'This exam is not here',
  notHere:
    'Its bank was deleted or moved, it has a problem, or none of its questions can be asked. The Library says which.',
  noCodeTitle: 'This isn’t a form code',
  compareCode: 'Compare it with the code you were given.',
  setUp: (exam: string) => `Set up ${exam}`,
  onPaper: (exam: string) => `${exam} on paper`,
  whatToPrint: 'What to print',
  sheets: { exam: 'Exam', key: 'Answer key' },
  sheetHints: {
    exam: 'The questions, and an answer sheet on a page of its own.',
    key: 'Printed separately, for whoever corrects it.',
  },
  includeExplanations: 'Include explanations',
  whyEachOption: 'Why each option is right or wrong.',
  notSameBank:
    'Your copy of this bank isn’t the one this code was made with: the questions are not the same.',
  notRecorded:
    'Printing isn’t recorded. To have your answers scored, take the same form here and enter them.',
  print: { exam: 'Print the exam', key: 'Print the answer key' },
  takeHere: 'Take it here',
  examFacts: (exam: { questions: number; minutes: number; code: string }) =>
    `Practice exam · ${formatCount(exam.questions, 'question')} · ${formatDuration(exam.minutes * 60_000)} · form ${exam.code}`,
  howToAnswer:
    'Choose the best answer to each question and mark it on the answer sheet at the end. A question left blank counts as incorrect.',
  caseTitle: (first: number, last: number, title: string) =>
    first === last ? `Question ${first}: ${title}` : `Questions ${first} to ${last}: ${title}`,
  choose: (count: number) => `Choose ${counts[count] ?? count}.`,
  writeOrder: 'Write the letters in the right order. There may be options that don’t belong.',
  writeMatches: 'For each number, write the letter that matches it.',
  writeNumber: 'Write a number.',
  writeNumberIn: (unit: string) => `Write a number in ${unit}.`,
  writePhrase: 'Write a word or a short phrase.',
  answerSheet: 'Answer sheet',
  formOf: (exam: string, code: string) => `${exam} · form ${code}`,
  name: 'Name',
  date: 'Date',
  started: 'Started',
  finished: 'Finished',
  keyOf: (exam: string) => `${exam} · answer key`,
  keyFacts: (code: string, scored: number, unscored: number) =>
    `Form ${code} · ${formatCount(scored, 'scored question')}${unscored > 0 ? `, ${unscored} unscored (marked *)` : ''}. An answer counts only if all of it is right.`,
  anyOf: (answers: readonly string[]) => answers.join(' or '),
})
