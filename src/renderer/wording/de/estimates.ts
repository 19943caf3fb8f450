import type { estimateWords } from '../en/estimates'

const verdicts = {
  above: 'Über der Bestehensgrenze',
  around: 'Nahe der Bestehensgrenze',
  below: 'Unter der Bestehensgrenze',
}

export const estimates: typeof estimateWords = {
  sentence: (verdict, { value, low, high, passMark }) =>
    `${verdicts[verdict]}: geschätztes Ergebnis\u00A0${value}, plausibel\u00A0${low} bis ${high}, Bestehensgrenze\u00A0${passMark}.`,
  ownCaveat: (min, max) =>
    `Eine Schätzung auf der eigenen Skala dieser Prüfung von ${min} bis ${max}: So würdest du bei weiteren Fragen dieser Art abschneiden.`,
  caveat:
    'Eine Schätzung auf der Skala der Prüfung, kein amtliches Ergebnis; die echte Umrechnung ist nicht veröffentlicht.',
  passMark: 'Bestehensgrenze',
  assumedPass: 'Bestehensgrenze (angenommen)',
}
