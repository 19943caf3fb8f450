/** What several screens say of rounds of practice: what they ask, and how they go on. */
import { formatCount } from '../format'
import { spoken } from '../language'

export const roundsWords = spoken('rounds', {
  keepPracticing: 'Keep practicing',
  continueLike: (filter: string | null) => (filter === null ? 'Continue.' : `Continue: ${filter}.`),
  notAskedYet: (count: number) => `${formatCount(count, 'question')} not asked yet.`,
  continueWith: (count: number) => `Continue with ${count}`,
  countOnceFinished: 'Answers of a practice round count once you finish it.',
  resume: 'Resume the round',
  resumeOf: (examCode: string) => `Resume the round of ${examCode}`,
  readOnly: {
    gone: 'You can read these questions but not practice them: their bank isn’t in your library. If you deleted it, you can bring it back there.',
    broken:
      'You can read these questions but not practice them: their bank has a problem. The Library says which.',
  },
  seen: 'Seen',
  domains: 'Domains',
  type: 'Type',
  difficulty: 'Difficulty',
})
