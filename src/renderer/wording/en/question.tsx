/** A question that is asked: its case study and the ways to answer it. */
import type { ReactNode } from 'react'
import { formatNumber } from '../format'
import { spoken } from '../language'

export const questionWords = spoken('question', {
  caseStudy: (title: ReactNode) => <>Case study: {title}</>,
  chooseOne: 'Choose one',
  chooseSeveral: 'Choose several',
  masked: 'Masked',
  mask: (letter: string) => `Mask ${letter}`,
  unmask: (letter: string) => `Unmask ${letter}`,
  struckOut: '(struck out)',
  strikeOut: (letter: string) => `Strike out ${letter}`,
  strikeOutByKey: (letter: string, digit: number) => `Strike out ${letter} (Shift+${digit})`,
  availableSteps: 'Available steps',
  yourOrder: 'Your order',
  place: 'Place',
  placeNext: (letter: string) => `Place ${letter} next`,
  isNowAt: (letter: string, position: number, count: number) => `${letter} is now ${position} of ${count}.`,
  placed: (letter: string, position: number) => `${letter} placed ${position}.`,
  removed: (letter: string) => `${letter} removed.`,
  move: (letter: string) => `Move ${letter}`,
  moveUp: (letter: string) => `Move ${letter} up`,
  moveDown: (letter: string) => `Move ${letter} down`,
  up: 'Up (Alt+↑)',
  down: 'Down (Alt+↓)',
  remove: (letter: string) => `Remove ${letter}`,
  matchFor: (promptNumber: number, prompt: string) => `Match for prompt ${promptNumber}: ${prompt}`,
  choose: 'Choose…',
  used: (option: string) => `${option} (used)`,
  yourNumber: 'Your number',
  yourAnswer: 'Your answer',
  tooLong: (most: number) =>
    `An answer can have up to ${formatNumber(most)} characters. What was beyond that is not in it.`,
  notANumber: 'Not a number yet. Type digits, such as 2125 or 0.5.',
  readAs: (value: number) => `Read as ${formatNumber(value)}`,
  chosenOf: (chosen: number, asked: number) => `Choose ${asked} · ${chosen} of ${asked} chosen`,
  allChosen: (asked: number) => `Choose ${asked} · ${asked} of ${asked} chosen · deselect one first`,
  placedOf: (placed: number, asked: number) => `Place ${asked} in order · ${placed} placed`,
  matchedOf: (matched: number, asked: number) => `${matched} of ${asked} matched`,
})
