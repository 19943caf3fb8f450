/** What is said of single questions that are imported, whatever their format, in German. */
import type { Told } from '../../sentencePatterns'

const choices: readonly Told[] = [
  [
    'This question has no text. Add one, then import it again.',
    'Diese Frage hat keinen Text. Ergänze ihn und importiere sie noch einmal.',
  ],
  [
    'It has one option only. A choice question needs at least two.',
    'Die Frage hat nur eine Option. Eine Auswahlfrage braucht mindestens zwei.',
  ],
  ['It has {1} options; {2} is the most.', 'Die Frage hat {1} Optionen; höchstens {2} sind möglich.'],
  [
    'It is called single response and has {1} right options; it was read as multiple response.',
    'Die Frage heißt Einfachauswahl, hat aber {1} richtige Optionen; sie wurde als Mehrfachauswahl gelesen.',
  ],
  [
    'No option is marked as correct. Mark the right one, then import it again.',
    'Keine Option ist als richtig markiert. Markiere die richtige und importiere die Frage noch einmal.',
  ],
  [
    'No options were found. A choice question needs at least two.',
    'Es wurden keine Optionen gefunden. Eine Auswahlfrage braucht mindestens zwei.',
  ],
  ['Option {1} is empty. Write it, or remove it.', 'Option {1} ist leer. Schreib sie, oder entferne sie.'],
  [
    'The key names an option that is not there: the question has {1} options.',
    'Als richtig ist eine Option angegeben, die es nicht gibt: Die Frage hat {1} Optionen.',
  ],
  [
    'The text asks for {1} options, the key has {2}. Check which is right.',
    'Der Text fragt nach {1} Optionen, als richtig angegeben sind {2}. Prüfe, was stimmt.',
  ],
  ['Two options have the same text.', 'Zwei Optionen haben denselben Text.'],
  [
    '{1} options are marked as right, but the question doesn’t say how many to choose. Check the key; if it is right, add “Choose {2}” to the question.',
    '{1} Optionen sind als richtig markiert, aber die Frage sagt nicht, wie viele zu wählen sind. Prüfe die richtigen Antworten; wenn sie stimmen, ergänze in der Frage „Wähle {2}“.',
  ],
  [
    'It is called single response, and {1} options share the credit; it was read as multiple response.',
    'Die Frage heißt Einfachauswahl, aber {1} Optionen teilen sich die Punkte; sie wurde als Mehrfachauswahl gelesen.',
  ],
  [
    'The best option earns {1}% only; it was taken as the key.',
    'Die beste Option bringt nur {1} %; sie gilt als richtige Antwort.',
  ],
  [
    '{1} empty option(s) without credit were left out.',
    'Leere Optionen ohne Punkte wurden ausgelassen: {1}.',
  ],
  [
    '{1} options are right, and one of them is to be chosen: any of them counts.',
    '{1} Optionen sind richtig, und eine davon ist zu wählen: Jede von ihnen zählt.',
  ],
]

const arranged: readonly Told[] = [
  [
    'All prompts have the same answer: there is nothing to choose.',
    'Alle Begriffe haben dieselbe Antwort; es gibt nichts zu wählen.',
  ],
  [
    'Fewer than two steps have a place in the order.',
    'Weniger als zwei Schritte haben einen Platz in der Reihenfolge.',
  ],
  [
    'It has {1} prompts and {2} answers; {3} of each is the most.',
    'Die Frage hat {1} Begriffe und {2} Antworten; höchstens {3} sind jeweils möglich.',
  ],
  ['It has {1} steps; {2} is the most.', 'Die Frage hat {1} Schritte; höchstens {2} sind möglich.'],
  ['Nothing is there to be matched.', 'Es gibt nichts zuzuordnen.'],
  ['Pair {1} has an empty side.', 'In Paar {1} ist eine Seite leer.'],
  ['Step {1} is empty. Write it, or remove it.', 'Schritt {1} ist leer. Schreib ihn, oder entferne ihn.'],
  [
    'The places of the steps are {1}; they have to be 1 to {2}, each once.',
    'Die Schritte haben die Plätze {1}; es müssen 1 bis {2} sein, jeder einmal.',
  ],
]

const typed: readonly Told[] = [
  [
    'Answers with * for any letters cannot be compared here; only the answers without it are accepted.',
    'Antworten mit * für beliebige Buchstaben lassen sich hier nicht vergleichen; gültig sind nur die Antworten ohne *.',
  ],
  [
    'Every right answer has * for any letters, which cannot be compared here.',
    'Jede richtige Antwort enthält * für beliebige Buchstaben; das lässt sich hier nicht vergleichen.',
  ],
  [
    'No number is given as the right answer. Add one, then import it again.',
    'Als richtige Antwort ist keine Zahl angegeben. Ergänze sie und importiere die Frage noch einmal.',
  ],
  [
    'No right answer is given. Add one, then import it again.',
    'Es ist keine richtige Antwort angegeben. Ergänze sie und importiere die Frage noch einmal.',
  ],
  [
    'The best answer earns {1}% only; it was taken as the key.',
    'Die beste Antwort bringt nur {1} %; sie gilt als die richtige.',
  ],
]

const plainFormats: readonly Told[] = [
  [
    'ANSWER should be followed by one letter, such as "ANSWER: B"; it is "{1}".',
    'Auf ANSWER soll ein Buchstabe folgen, z. B. „ANSWER: B“; da steht „{1}“.',
  ],
  [
    'The options should be lettered A, B, C in order; one is {1}.',
    'Die Optionen sollen der Reihe nach A, B, C heißen; eine heißt {1}.',
  ],
  [
    'This question has neither options nor an ANSWER line.',
    'Diese Frage hat weder Optionen noch eine Zeile mit ANSWER.',
  ],
  ['This question has no ANSWER line.', 'Dieser Frage fehlt die Zeile mit ANSWER.'],
  [
    'It has no braces: it is a text to read, not a question.',
    'Hier fehlen geschweifte Klammern: Das ist ein Text zum Lesen, keine Frage.',
  ],
  [
    'No blank line stands before this question; it was read as one of its own.',
    'Vor dieser Frage steht keine Leerzeile; sie wurde als eigene Frage gelesen.',
  ],
  [
    'The answers have blank lines among them; they were read as one question.',
    'Zwischen den Antworten stehen Leerzeilen; sie wurden als eine Frage gelesen.',
  ],
  [
    'A matching question needs two pairs or more; this one has one.',
    'Eine Zuordnung braucht mindestens zwei Paare; diese hat eines.',
  ],
  [
    'The matching answer "{1}" has no arrow "->" in it.',
    'In der Antwort „{1}“ einer Zuordnung fehlt der Pfeil „->“.',
  ],
  [
    '"{1}" is not a number, a range such as 1..5 or a number with its tolerance such as 3:0.5.',
    '„{1}“ ist weder eine Zahl noch ein Bereich wie 1..5 noch eine Zahl mit Toleranz wie 3:0.5.',
  ],
  [
    'It has a closing brace "}" and no opening one; write "\\}" where a brace is part of the text.',
    'Die Frage hat eine schließende geschweifte Klammer „}“, aber keine öffnende; schreib „\\}“, wo die Klammer zum Text gehört.',
  ],
  [
    'Its answers have braces of their own, which were taken as part of the text. Write "\\{" and "\\}" for them.',
    'Die Antworten enthalten selbst geschweifte Klammern, die als Text gelten. Schreib „\\{“ und „\\}“ dafür.',
  ],
  [
    'Its answers have no closing brace "}", or a blank line stands among them.',
    'Nach den Antworten fehlt die schließende geschweifte Klammer „}“, oder zwischen ihnen steht eine Leerzeile.',
  ],
  [
    'Its text has braces of its own; the answers were taken to start at a later brace. Write "\\{" for a brace in the text.',
    'Der Text enthält selbst geschweifte Klammern; die Antworten beginnen deshalb erst bei einer späteren. Schreib „\\{“ für eine Klammer im Text.',
  ],
  ['The answer "{1}" is none of the options.', 'Die Antwort „{1}“ ist keine der Optionen.'],
]

export const importQuestionsTold = [...choices, ...arranged, ...typed, ...plainFormats]
