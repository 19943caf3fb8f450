/** Texts of questions as they are shown, and patterns across a bank, in German. */
import type { Told } from '../../sentencePatterns'

const markdown: readonly Told[] = [
  [
    'This text has {1}, so that it is shown as it was written.',
    'Dieser Text hat {1} und wird deshalb so gezeigt, wie er geschrieben ist.',
  ],
  [
    'Cut it into several texts, or use fewer marks.',
    'Teil ihn in mehrere Texte auf, oder verwende weniger Auszeichnungen.',
  ],
  ['more than {1} characters', 'mehr als {1} Zeichen'],
  ['more than {1} lines', 'mehr als {1} Zeilen'],
  ['more than {1} marks for emphasis', 'mehr als {1} Zeichen für Hervorhebungen'],
  ['more than {1} square brackets', 'mehr als {1} eckige Klammern'],
  ['more than {1} marks for code', 'mehr als {1} Zeichen für Code'],
  ['more than {1} dollar signs', 'mehr als {1} Dollarzeichen'],
  ['more than {1} angle brackets and addresses', 'mehr als {1} spitze Klammern und Adressen'],
  ['more than {1} bars of tables', 'mehr als {1} Tabellenstriche'],
  ['more than {1} backslashes and ampersands', 'mehr als {1} Backslashes und Et-Zeichen'],
  ['more than {1} number signs', 'mehr als {1} Rautezeichen'],
  ['more than {1} marks of Markdown', 'mehr als {1} Markdown-Zeichen'],
  ['more than {1} characters behind an open bracket', 'mehr als {1} Zeichen hinter einer offenen Klammer'],
  ['more than {1} levels of quotes and lists', 'mehr als {1} Ebenen von Zitaten und Listen'],
  [
    'The formula "{1}" cannot be read and is shown as it was written: {2}',
    'Die Formel „{1}“ ist nicht lesbar und wird so gezeigt, wie sie geschrieben ist: {2}',
  ],
  [
    'Correct it, or write \\$ for a dollar that opens no formula.',
    'Berichtige sie, oder schreib \\$ für ein Dollarzeichen, das keine Formel einleitet.',
  ],
  [
    '"${1}$" is shown as a formula and may mean money.',
    '"${1}$" wird als Formel gezeigt, meint aber vielleicht Geld.',
  ],
  ['Write \\$ where a dollar is meant.', 'Schreib \\$, wo ein Dollarzeichen gemeint ist.'],
]

const balance: readonly Told[] = [
  [
    'The longest option is the key in {1}% of single-choice questions; {2}% is the most.',
    'Bei {1} % der Fragen mit Einfachauswahl ist die längste Option der Schlüssel; höchstens {2} % dürfen es sein.',
  ],
  [
    'Shorten keys, or give wrong options as much to say.',
    'Kürze Schlüssel, oder gib falschen Optionen ebenso viel Inhalt.',
  ],
  [
    'One clue, “{1}”, finds {2}% of the keys of single-choice questions; {3}% is the most.',
    'Ein einziger Hinweis („die Option {1}“) findet {2} % der Schlüssel bei Einfachauswahl; höchstens {3} % dürfen es sein.',
  ],
  [
    'One clue, “{1}”, finds {2}% of the keys of multiple-response questions; {3}% is the most.',
    'Ein einziger Hinweis („die Option {1}“) findet {2} % der Schlüssel bei Mehrfachauswahl; höchstens {3} % dürfen es sein.',
  ],
  ['longest', 'ist am längsten'],
  ['shortest', 'ist am kürzesten'],
  ['echoes the stem', 'wiederholt Wörter des Fragetexts'],
  ['hedged', 'ist vorsichtig formuliert'],
  ['unlike the others', 'ist anders als die übrigen'],
  ['begins unlike the others', 'beginnt anders als die übrigen'],
  ['most like the others', 'ähnelt den übrigen am meisten'],
  ['nothing absolute', 'legt sich nicht absolut fest'],
  ['with code', 'enthält Code'],
  ['with a number', 'enthält eine Zahl'],
  [
    'Word keys and wrong options alike, so that only the stem tells them apart.',
    'Formuliere Schlüssel und falsche Optionen gleichartig, sodass nur der Fragetext sie unterscheidet.',
  ],
  [
    'Option {1} of four holds the key in {2}% of single-choice questions.',
    'Bei {2} % der Fragen mit Einfachauswahl ist von vier Optionen die {1}. der Schlüssel.',
  ],
  [
    'Move keys about until each place holds about a quarter.',
    'Verteil die Schlüssel, bis an jeder Stelle etwa ein Viertel steht.',
  ],
]

const forms: readonly Told[] = [
  [
    'Question {1} changed while the form was drawn. Draw the form again.',
    'Die Frage {1} wurde geändert, während der Prüfungsbogen entstand. Lass ihn noch einmal erstellen.',
  ],
]

export const textTold: readonly Told[] = [...markdown, ...balance, ...forms]
