/** What the rules for questions say, in German. */
import type { Told } from '../../sentencePatterns'

const facts: readonly Told[] = [
  [
    'Questions name facts, but this bank has no facts.yaml.',
    'Fragen nennen Fakten, aber diese Fragensammlung hat keine facts.yaml.',
  ],
  ['Add the file, or leave "facts" out.', 'Leg die Datei an, oder lass „facts“ weg.'],
  ['The fact {1} is there twice.', 'Den Fakt {1} gibt es zweimal.'],
  ['Remove one of the two.', 'Entferne einen der beiden.'],
  [
    'This claim is {1}, and nothing says what holds instead.',
    'Diese Aussage gilt als „{1}“, aber nirgends steht, was stattdessen stimmt.',
  ],
  ['Add a correction.', 'Ergänze unter „correction“, was stimmt.'],
  [
    'The fact {1} is {2}, and the question does not say that it sets it right.',
    'Der Fakt {1} gilt als „{2}“, und die Frage gibt nicht an, dass sie ihn richtigstellt.',
  ],
  [
    'Name it under "corrects" as well, or carry another fact.',
    'Nenne ihn auch unter „corrects“, oder verwende einen anderen Fakt.',
  ],
  [
    '{1} is corrected here but not among the facts of the question.',
    '{1} wird hier richtiggestellt, steht aber nicht unter den Fakten der Frage.',
  ],
  ['Add it to "facts", or remove it here.', 'Ergänze den Fakt unter „facts“, oder entferne ihn hier.'],
  [
    'The fact {1} is correct: there is nothing to set right.',
    'Der Fakt {1} stimmt: Da gibt es nichts richtigzustellen.',
  ],
  ['Remove it here, or check its verdict.', 'Entferne ihn hier, oder prüfe sein Urteil („verdict“).'],
  ['There is no fact {1} in facts.yaml.', 'In facts.yaml gibt es keinen Fakt {1}.'],
  [
    'Add it with its source, or correct the name.',
    'Ergänze ihn mit seiner Quelle, oder berichtige den Namen.',
  ],
]

const families: readonly Told[] = [
  ['No text and no number uses {1}.', 'Kein Text und keine Zahl verwendet {1}.'],
  ['Use it, or remove it.', 'Verwende die Variable, oder entferne sie.'],
  [
    'With {1} a number is not finite: a division by 0, or the logarithm or root of what has none.',
    'Mit {1} ist eine Zahl nicht endlich: Es wird durch 0 geteilt, oder es gibt den Logarithmus oder die Wurzel nicht.',
  ],
  [
    'Keep these numbers out with a condition under "where".',
    'Schließ diese Zahlen mit einer Bedingung unter „where“ aus.',
  ],
  ['Only {1} of {2} draws give a question.{3}', 'Nur {1} von {2} Auslosungen ergeben eine Frage.{3}'],
  [' In {1} two options read the same.', ' Bei {1} sind zwei Optionen gleich.'],
  [
    'Loosen "where", or draw from numbers that fulfill it.',
    'Lockere „where“, oder lose aus Zahlen, die es erfüllen.',
  ],
  ['{1} draws give only {2} different questions.', '{1} Auslosungen ergeben nur {2} verschiedene Fragen.'],
  [
    'Widen the ranges, or let more of its numbers be drawn.',
    'Erweitere die Bereiche, oder lass mehr Zahlen auslosen.',
  ],
]

const keys: readonly Told[] = [
  [
    'This option has {1} characters, the shortest {2}: length tells them apart.',
    'Diese Option hat {1} Zeichen, die kürzeste {2}: Schon die Länge unterscheidet sie.',
  ],
  [
    'Let options differ by less than a third: give the short ones as much to say, or shorten this one.',
    'Optionen sollten um weniger als ein Drittel auseinanderliegen: Gib den kurzen ebenso viel Inhalt, oder kürze diese.',
  ],
  [
    'The stem does not say how many options to choose.',
    'Im Fragetext steht nicht, wie viele Optionen zu wählen sind.',
  ],
  [
    'The stem asks for {1} of the options, and the key has {2}.',
    'Der Fragetext verlangt {1} der Optionen, der Schlüssel hat {2}.',
  ],
  [
    'End the stem with "{1}", or mend the key.',
    'Beende den Fragetext mit „{1}“, oder berichtige den Schlüssel.',
  ],
  [
    'Every option is correct, so there is nothing to choose.',
    'Alle Optionen sind richtig, es gibt also nichts zu wählen.',
  ],
  [
    'Add an option that is wrong, or mend the key.',
    'Ergänze eine falsche Option, oder berichtige den Schlüssel.',
  ],
  [
    'Make it "type: multiple", or mend the stem.',
    'Mach „type: multiple“ daraus, oder berichtige den Fragetext.',
  ],
  [
    '{1} of {2} options and prompts have no why.',
    'Bei {1} von {2} Optionen und Begriffen fehlt die Begründung.',
  ],
  [
    'Say of each why it is right, or for which other constraint it would be.',
    'Begründe bei jeder, warum sie richtig ist oder unter welcher anderen Bedingung sie es wäre.',
  ],
  ['This says the same as another one above it.', 'Das besagt dasselbe wie ein Eintrag weiter oben.'],
  ['Replace one of them.', 'Ersetze einen der beiden.'],
  [
    '"{1}" speaks of the other options, which stand in any order.',
    '„{1}“ bezieht sich auf die anderen Optionen, aber deren Reihenfolge wechselt.',
  ],
  [
    'Write an answer of its own, or make it a question with several keys.',
    'Schreib eine eigenständige Antwort, oder mach daraus eine Frage mit mehreren richtigen Optionen.',
  ],
  ['"{1}" means another option once they are shuffled.', '„{1}“ meint nach dem Mischen eine andere Option.'],
  ['Name the option by what it says.', 'Benenne die Option nach ihrem Inhalt.'],
  ['This stem is nearly that of {1}.', 'Dieser Fragetext gleicht fast dem von {1}.'],
  [
    'Ask something else, or remove one of the two.',
    'Frag etwas anderes, oder entferne eine der beiden Fragen.',
  ],
]

const links: readonly Told[] = [
  [
    'This question belongs to no domain of an exam, so no mock asks it.',
    'Diese Frage gehört zu keinem Themengebiet einer Prüfung, daher kommt sie in keiner Probeprüfung vor.',
  ],
  [
    'Name a domain or task of an exam under "objectives".',
    'Nenne unter „objectives“ ein Themengebiet oder Lernziel einer Prüfung.',
  ],
  ['This question names no topic.', 'Diese Frage nennt kein Thema.'],
  ['Name the note it belongs to.', 'Nenne die Lernnotiz, zu der sie gehört.'],
  ['There is no note on {1}.', 'Zu {1} gibt es keine Lernnotiz.'],
  ['Write it, or name another topic.', 'Schreib sie, oder nenne ein anderes Thema.'],
  ['Nothing says where the key can be checked.', 'Nirgends steht, wo sich der Schlüssel nachprüfen lässt.'],
  [
    'Add an address of sources.yaml under "references".',
    'Ergänze unter „references“ eine Adresse aus sources.yaml.',
  ],
  [
    'Nothing says when the key was last checked.',
    'Nirgends steht, wann der Schlüssel zuletzt geprüft wurde.',
  ],
  ['Check it and add the day as "asOf".', 'Prüfe ihn, und trag den Tag als „asOf“ ein.'],
  ['There is no picture {1}.', 'Das Bild {1} gibt es nicht.'],
  ['Put it into assets/, or correct the name.', 'Leg es in assets/ ab, oder berichtige den Namen.'],
  [
    'The picture {1} has no text for those who cannot see it.',
    'Das Bild {1} hat keinen Text für alle, die es nicht sehen können.',
  ],
  [
    'Describe it between the brackets, without giving the key away.',
    'Beschreib es zwischen den eckigen Klammern, ohne den Schlüssel zu verraten.',
  ],
  ['{1} is listed twice.', '{1} steht zweimal in der Liste.'],
  [
    'Keep the entry that says how it was read last.',
    'Behalte den Eintrag, der sagt, wie die Seite zuletzt gelesen wurde.',
  ],
  ['{1} is not in sources.yaml.', '{1} steht nicht in sources.yaml.'],
  [
    'Add it there with how it was read, or cite another page.',
    'Ergänze dort, wie die Seite gelesen wurde, oder gib eine andere an.',
  ],
]

const services: readonly Told[] = [
  [
    '{1} is gone, and the stem does not say that it is in use.',
    '{1} ist eingestellt, und im Fragetext steht nicht, dass es im Einsatz ist.',
  ],
  [
    '{1} is closed to new customers, and the stem does not say that it is in use.',
    '{1} nimmt keine neuen Kunden mehr an, und im Fragetext steht nicht, dass es im Einsatz ist.',
  ],
  [
    'Say in the stem who uses it already, or make another option the key.',
    'Sag im Fragetext, wer es schon nutzt, oder mach eine andere Option zum Schlüssel.',
  ],
  ['{1} is called {2} now.', '{1} heißt jetzt {2}.'],
  ['something else', 'anders'],
  [
    'Use the new name in the key; give the old one once in the explanation.',
    'Verwende im Schlüssel den neuen Namen; nenne den alten einmal in der Erklärung.',
  ],
  ['{1} The old name is told more than once.', '{1} Der alte Name kommt mehr als einmal vor.'],
  ['Use the new name here.', 'Verwende hier den neuen Namen.'],
]

const records: readonly Told[] = [
  [
    '{1} was changed after it was answered blind.',
    '{1} wurde geändert, nachdem die Frage blind beantwortet war.',
  ],
  ['{1} was never answered blind.', '{1} wurde nie blind beantwortet.'],
  [
    'Have it answered again and record it in {1}.',
    'Lass die Frage noch einmal beantworten, und halte das in {1} fest.',
  ],
  ['This line of the record cannot be read.', 'Diese Zeile der Aufzeichnung ist nicht lesbar.'],
  [
    'Write one JSON object with id, hash, checked, solverA, solverB, key, outcome, and, if judged, keyRestsOn.',
    'Schreib ein JSON-Objekt mit id, hash, checked, solverA, solverB, key, outcome und, falls beurteilt, keyRestsOn.',
  ],
]

export const lintTold: readonly Told[] = [...facts, ...families, ...keys, ...links, ...services, ...records]
