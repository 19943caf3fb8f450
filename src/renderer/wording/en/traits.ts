/** What a question is, and what was seen of it. The `InText` words stand in the middle of a sentence. */
import type { Difficulty, QuestionType } from '#core/bank/question'
import type { SeenState } from '#core/form/practiceFilter'
import { spoken } from '../language'

export const traitWords = spoken('traits', {
  seen: {
    unseen: 'Not seen yet',
    seen: 'Seen before',
    missed: 'Missed',
    flagged: 'Flagged last time',
    bookmarked: 'Bookmarked',
    guessed: 'Guessed last time',
    slowWrong: 'Slow and incorrect last time',
  } satisfies Record<SeenState, string>,
  types: {
    single: 'Single response',
    multiple: 'Multiple response',
    ordering: 'Ordering',
    matching: 'Matching',
    numeric: 'Numeric',
    text: 'Short answer',
  } satisfies Record<QuestionType, string>,
  typesInText: {
    single: 'single response',
    multiple: 'multiple response',
    ordering: 'ordering',
    matching: 'matching',
    numeric: 'numeric',
    text: 'short answer',
  } satisfies Record<QuestionType, string>,
  difficulties: { 1: 'Easy', 2: 'Medium', 3: 'Hard' } satisfies Record<Difficulty, string>,
  difficultiesInText: { 1: 'easy', 2: 'medium', 3: 'hard' } satisfies Record<Difficulty, string>,
})
