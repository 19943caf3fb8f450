/** What the parts say that the first load holds. */
import { spoken } from '../language'

export const partsWords = spoken('parts', {
  couldNotBeShown: (what: string) => `${what} could not be shown`,
  afterCrash:
    'Your answers are saved apart from what is shown here. Try again; if it happens again, go on elsewhere and report what stands below.',
  tryAgain: 'Try again',
  reload: 'Reload Rehearse',
  notSaved: 'Not saved.',
  keepWindowOpen: 'Keep this window open.',
  required: 'Required',
  notANumber: 'This is not a number. Type digits, such as 1250 or 0.5.',
  readAs: (number: string) => `Read as ${number}.`,
  wholeFromTo: (least: number, most: number) => `Enter a whole number from ${least} to ${most}.`,
  numberFromTo: (least: number, most: number) => `Enter a number from ${least} to ${most}.`,
  numberFrom: (least: number) => `Enter a number of at least ${least}.`,
})
