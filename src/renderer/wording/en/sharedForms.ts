import { byCount, formatCount } from '../format'
import { spoken } from '../language'

export const sharedFormsWords = spoken('sharedForms', {
  share: 'Share this form',
  enterCode: 'Use a code…',
  print: 'Print on paper…',

  title: 'Shared form',
  sameForAll:
    'Anyone who has this bank and enters the code under “Use a code” gets the same questions in the same order.',
  otherBank:
    'Your copy of this bank isn’t the one the code was made with, so these are not the same questions. For the same form, get that version of the bank and enter the code again.',
  breaksSeals: (count: number) =>
    `It includes questions from ${formatCount(count, 'sealed mock')} of yours. After you start, ${byCount(count, 'that one is', 'those are')} no longer made of new questions only.`,
  drawOwn: 'Draw my own form instead',
  noCodeTitle: 'This isn’t a form code',
  noCode: 'Compare it with the code you were given, and enter it in set-up under “Use a code”.',

  enterCodeTitle: 'Use a code',
  code: 'Form code',
  codeHint: (example: string) => `18 letters and digits, such as ${example}. Spaces and case don’t matter.`,
  draw: 'Draw this form',
  drawAnyway: 'Draw from my copy anyway',
  isNoCode: (example: string) =>
    `This isn’t a form code. A code has 18 letters and digits, such as ${example}.`,
  isMistyped: 'Something in this code is mistyped. Compare it with the one you were given.',
  isNewer: 'This code was made by a newer version of Rehearse. Update Rehearse to use it.',
  hasNoBank:
    'The bank of this form isn’t in your library. Get it from the person who shared the code, import it, and enter the code again.',
  hasNoExam: (bank: string) =>
    `Your copy of ${bank} doesn’t have the exam of this form. Get the version of the bank the code was made with, and enter the code again.`,
  differs: (bank: string) =>
    `Your copy of ${bank} isn’t the one this code was made with, so it would draw other questions. Get the same version of the bank and enter the code again.`,
})
