import { spoken } from '../language'

export const backLinkWords = spoken('backLink', {
  backTo: {
    report: 'Back to the report',
    missed: 'Back to what you missed',
    review: 'Back to the review',
    question: 'Back to the question',
    cheatSheet: 'Back to your cheat sheet',
    progress: 'Back to your progress',
    note: 'Back to the note',
    allQuestions: 'Back to all questions',
    problemReports: 'Back to your reports',
    comparison: 'Back to the comparison',
  },
})
