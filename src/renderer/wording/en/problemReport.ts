/** A problem with a question: reporting it, and leaving the question out. */
import { spoken } from '../language'

export const problemReportWords = spoken('problemReport', {
  report: 'Report a problem',
  edit: 'Edit your report',
  save: 'Save report',
  youReported: (kind: string) => `You reported: ${kind}`,
  whatIsWrong: 'What’s wrong?',
  howDoYouKnow: 'How do you know?',
  sourceHelps: 'A source helps the author most. Reports stay on this computer until you export them.',
  suggestFix: 'Suggest a fix',
  answerShouldBe: 'The correct answer should be',
  clearAnswer: 'Clear the suggested answer',
  rewordText: 'Reword a text',
  noText: 'None',
  suggestedText: 'Suggested text',
  leaveOut: 'Leave it out',
  whatLeavingOutDoes: 'Keep it out of mock exams, practice, and reviews',
  leaveThisOut: 'Leave this question out of mock exams, practice, and reviews',
  leavingOutCanBeUndone:
    'You can bring it back at any time. Past results stay as they are until you update them.',
  bringBack: 'Bring it back',
  compareAnswers: 'Compare the answers',
})
