/** Help. Links are named by the screens they lead to. */
import type { ReactNode } from 'react'
import { spoken } from '../language'

type Facts = { version: string; isDesktop: boolean; agent: string }

export const helpWords = spoken('help', {
  title: 'Help',
  shortcuts: 'Shortcuts',
  singleKeysOff: 'Single-letter keys are switched off in Settings.',
  everywhere: 'Everywhere but in a sitting',
  inSitting: 'In a sitting',
  inPractice: 'In practice',
  inReview: 'In Review',

  scoringTitle: 'How scoring works',
  scoring:
    'A question is correct only when the whole answer is, unless the exam gives partial credit. A blank is scored as incorrect. Unscored questions, where an exam has them, count in nothing.',
  estimate:
    'The practice estimate puts your share correct on the exam’s scale with a plausible range around it. It is not an official score: exam providers don’t publish how they convert answers to scores, and these are not their questions.',

  readinessTitle: 'What readiness means',
  readiness: (total: number, perDomain: number) =>
    `Readiness is the chance of passing if you took the exam today, worked out from your first answers only: answering a question again shows that you remember it. It appears once you have ${total} first answers, with ${perDomain} or more in nearly every domain.`,
  readinessLimits: (progress: ReactNode) => (
    <>
      It is a model of the questions in your bank. It has not been compared with real results, and it never
      says less than 1 in 20 or more than 19 in 20. Record your real result under {progress}, and it shows how
      often it was right.
    </>
  ),

  reviewsTitle: 'Reviews and sealed mocks',
  reviews: (review: ReactNode) => (
    <>
      Questions you miss, guess or flag come back under {review}, at growing intervals, and always once more
      before the exam date you set. A sealed mock is a full exam of questions that practice and review leave
      alone, so that it measures what you know and not what you remember.
    </>
  ),

  wrongTitle: 'When a question is wrong',
  wrong: (reports: ReactNode, conflicts: ReactNode) => (
    <>
      Under every explanation you can report a problem, or leave the question out of mock exams, practice, and
      reviews. Your reports can be exported for the bank’s author under {reports}. Where two banks disagree on
      an answer, settle it under {conflicts}.
    </>
  ),
  fixed: (pastResults: ReactNode) => (
    <>
      If a bank fixes an answer later, {pastResults} shows which attempts would change and by how much.
      Nothing changes until you say so, and you can undo it.
    </>
  ),

  dataTitle: 'Where your data is',
  data: (folder: ReactNode, settings: ReactNode) => (
    <>
      Everything you do is kept in one folder on this computer: {folder}. There is no account, and nothing is
      sent anywhere. {settings} has backups and a check of your data.
    </>
  ),
  openFolder: 'Open folder',

  twoTitle: 'Two computers, two people',
  two: (settings: ReactNode) => (
    <>
      Under {settings}, “Save everything to a file” takes your history, settings, notes, banks, and unsaved
      texts along. Imported on another computer, they are merged with what is there, and you see first what
      would change. To take the same mock as somebody else, share its code from the set-up or the report. The
      set-up also prints it, with an answer sheet and a separate key.
    </>
  ),

  problemTitle: 'Report a problem',
  problem:
    'Say what you did, what you expected, and what happened instead. Add these facts, and the name of the question bank if it is about a question. Don’t attach your data folder: it holds your whole history.',
  facts: ({ version, isDesktop, agent }: Facts) =>
    `Rehearse ${version}, ${isDesktop ? 'desktop app' : 'browser window'}, ${agent}`,
})
