/** The study notes as a book, and the person's own. */
import type { ReactNode } from 'react'
import type { TopicScore } from '#core/history/topicScore'
import { formatCount } from '../format'
import { spoken } from '../language'

const questions = (count: number) => formatCount(count, 'question')

export const notesWords = spoken('notes', {
  loading: 'Loading the notes',
  noneTitle: 'No notes yet',
  comeWithBank: 'Study notes come with a question bank.',
  bankGone: 'This bank was deleted or moved, or it has a problem.',
  seeLibrary: 'The Library shows the banks that were found.',
  bankHasNone: (bank: string) => `${bank} has no study notes`,
  whatTheyAre:
    'Study notes explain the topics behind the questions: read them here, and beside each question in a report. A bank’s notes are Markdown files in its notes folder, one for each topic; they appear as soon as they are there.',
  maybeElsewhere: 'Notes of another bank may be here already: choose its exam.',
  openBank: 'Open this bank',

  title: 'Your study notes',
  about: (count: number, bank: string, exam: string) =>
    `${formatCount(count, 'note')} on ${bank}, in the order of the domains of ${exam}. The figures are your correct answers out of all scored ones.`,
  whereYouLose: 'Where you lose points',
  missed: (count: number) => `${count} missed`,
  openCheatSheet: 'Open your cheat sheet',
  howToBegin:
    'Read from the front, or search. Take a mock, or answer twenty practice questions, and the notes behind what you miss appear here first.',
  startWith: (note: string) => `Start with ${note}`,

  contents: 'Contents',
  outsideDomains: (exam: string) => `Beside the domains of ${exam}`,
  forExam: 'For the exam',
  rightOf: (right: number, total: number) => `${right} of ${total} right`,
  search: 'Search the notes',
  searchKey: 'Press / to search.',
  searching: 'Searching…',
  noneFound: (words: number) => `No note holds ${words > 1 ? 'all of these words' : 'this word'}.`,
  found: (count: number) => `${formatCount(count, 'note')}, best first.`,
  yourNotes: 'Your notes',

  loadingNote: 'Loading the note',
  notFound: 'Note not found',
  all: 'All notes',
  standing: (score: TopicScore | null) => {
    if (!score) return 'The bank has no question on this note.'
    const { right, total, missed, seen, questionCount } = score
    if (seen === 0) return `You haven’t seen any of its ${questions(questionCount)} yet.`
    const rate = total > 0 ? ` and got ${right} of ${total} right` : ''
    const standing = missed > 0 ? ` ${missed} still missed.` : ''
    return `You’ve seen ${seen} of its ${questions(questionCount)}${rate}.${standing}`
  },
  missedHere: 'What you missed here',
  moreUnder: (count: number, link: ReactNode) => (
    <>
      And {count} more, under {link}.
    </>
  ),
  missedPlace: 'Missed',
  practiceNote: 'Practice this note',
  neighbors: 'Neighboring notes',
  before: 'Before',
  next: 'Next',
})
