import { formatCount } from '../format'
import { spoken } from '../language'

export const seenQuestionWords = spoken('seenQuestion', {
  loading: 'Loading the question',
  runningTitle: 'This question is in a paused round',
  running: 'You can read it here once that round has shown its answer. Resume it from Home.',
  unansweredTitle: 'You haven’t answered this question',
  unanswered: 'Its attempt may have been deleted. Questions can be read here once you have answered them.',
  goToMissed: 'Go to Missed',
  title: 'A question you’ve seen',
  lastAnswer: 'Your last answer',
  answeredTimes: (count: number, right: number) => `answered ${formatCount(count, 'time')}, ${right} correct`,
  lastOn: (day: string) => `last on ${day}`,
  stillMissed: 'still missed',
  inPausedRound: 'in a paused round',
})
