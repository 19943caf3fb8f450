/** What is said of questions from Moodle, H5P, and QTI, and of what cannot be asked, in German. */
import type { Told } from '../../sentencePatterns'

const notAskable: readonly Told[] = [
  [
    'An essay has to be marked by a person; it cannot be scored here.',
    'Ein Aufsatz muss von einem Menschen bewertet werden; Rehearse kann das nicht.',
  ],
  ['It is a text to read, not a question.', 'Das ist ein Text zum Lesen, keine Frage.'],
  [
    'It asks for nothing: it is a text to read, not a question.',
    'Hier wird nichts gefragt: Das ist ein Text zum Lesen, keine Frage.',
  ],
  [
    'A file has to be handed in, which cannot be done here.',
    'Hier ist eine Datei abzugeben; das geht in Rehearse nicht.',
  ],
  [
    'A place in a picture has to be pointed at, which cannot be asked here.',
    'Hier ist eine Stelle in einem Bild zu zeigen; das lässt sich nicht abfragen.',
  ],
  [
    'A recording has to be played, which cannot be done here.',
    'Hier ist eine Aufnahme abzuspielen; das geht in Rehearse nicht.',
  ],
  [
    'A slider has to be moved, which cannot be done here.',
    'Hier ist ein Schieberegler zu bewegen; das geht in Rehearse nicht.',
  ],
  [
    'Pairs have to be formed from one list, which cannot be asked here.',
    'Hier sind Paare aus einer einzigen Liste zu bilden; das lässt sich nicht abfragen.',
  ],
  [
    'Something has to be drawn, which cannot be done here.',
    'Hier ist etwas zu zeichnen; das geht in Rehearse nicht.',
  ],
  [
    'Something has to be pointed at or placed in a picture, which cannot be asked here.',
    'Hier ist etwas in einem Bild zu zeigen oder zu platzieren; das lässt sich nicht abfragen.',
  ],
  [
    'Something has to be dragged onto a picture, which cannot be asked here.',
    'Hier ist etwas auf ein Bild zu ziehen; das lässt sich nicht abfragen.',
  ],
  [
    'Words in a text have to be pointed at, which cannot be asked here.',
    'Hier sind Wörter in einem Text zu zeigen; das lässt sich nicht abfragen.',
  ],
  ['What it asks for cannot be asked here.', 'Diese Art von Frage lässt sich nicht abfragen.'],
  ['A question of this type cannot be asked here.', 'Eine Frage dieses Typs lässt sich nicht abfragen.'],
  [
    'It is a program of its own, which is never run.',
    'Das ist ein eigenes Programm; so etwas wird nie ausgeführt.',
  ],
  [
    'It asks for {1} things at once, which cannot be asked here as one question.',
    'Die Frage fragt nach {1} Dingen zugleich; als eine Frage lässt sich das nicht abfragen.',
  ],
  [
    'It asks for answers of several kinds at once, which cannot be asked here.',
    'Die Frage verlangt mehrere Arten von Antworten zugleich; das lässt sich nicht abfragen.',
  ],
  [
    'It changes while it is answered (adaptive), which cannot be done here.',
    'Die Frage ändert sich beim Beantworten (adaptiv); das geht in Rehearse nicht.',
  ],
  [
    'Its values are drawn anew each time (template), so that it has no fixed answer.',
    'Die Werte werden jedes Mal neu gezogen (Vorlage); die Frage hat deshalb keine feste Antwort.',
  ],
  [
    'Its numbers are drawn when it is asked, so that it has no fixed answer.',
    'Die Zahlen werden erst beim Stellen gezogen; die Frage hat deshalb keine feste Antwort.',
  ],
  [
    'Its numbers are drawn by Moodle from a data set, so that it has no fixed answer.',
    'Die Zahlen zieht Moodle aus einem Datensatz; die Frage hat deshalb keine feste Antwort.',
  ],
]

const moodle: readonly Told[] = [
  ['Its gap {1} has no word to go with it.', 'Zur Lücke {1} gibt es kein Wort.'],
  ['Its text has no gaps such as [[1]].', 'Der Text hat keine Lücken wie [[1]].'],
  [
    'It stands for a question that Moodle draws by itself.',
    'Das ist ein Platzhalter für eine Frage, die Moodle selbst zieht.',
  ],
  [
    'Its type "{1}" belongs to a plugin of Moodle and cannot be asked here.',
    'Der Fragetyp „{1}“ gehört zu einem Plug-in von Moodle und lässt sich nicht abfragen.',
  ],
  [
    'Moodle makes it of other short-answer questions when it is asked.',
    'Moodle setzt diese Frage beim Stellen aus anderen Kurzantwortfragen zusammen.',
  ],
  [
    'It has several answers inside its text (cloze), which cannot be asked here.',
    'Die Frage hat mehrere Antworten in ihrem Text (Lückentext); das lässt sich nicht abfragen.',
  ],
  ['Its answer "{1}" is not a number.', 'Die Antwort „{1}“ ist keine Zahl.'],
]

const h5p: readonly Told[] = [
  ['Parts of kind {1} cannot be asked here.', 'Teile der Art {1} lassen sich nicht abfragen.'],
  [
    'The package does not say what kind of content it holds.',
    'Das Paket gibt nicht an, welche Art von Inhalt es enthält.',
  ],
  [
    'The package has no content that can be read (content/content.json).',
    'Das Paket hat keinen lesbaren Inhalt (content/content.json).',
  ],
  ['The package states the license {1}.', 'Das Paket nennt die Lizenz {1}.'],
  [
    '{1} parts that are read or watched and not answered were left out.',
    'Teile, die nur gelesen oder angesehen und nicht beantwortet werden, wurden ausgelassen: {1}.',
  ],
  [
    '{1} was not brought in: it is missing or cannot be shown.',
    '{1} wurde nicht übernommen: Die Datei fehlt oder lässt sich nicht anzeigen.',
  ],
  ['A part of kind {1} above the question', 'Ein Teil der Art {1} über der Frage'],
  ['The picture "{1}"', 'Das Bild „{1}“'],
  ['A blank of this text has no answer.', 'Eine Lücke dieses Textes hat keine Antwort.'],
  [
    'Dragging needs a blank with its word, and at least two different words.',
    'Zum Ziehen braucht es eine Lücke mit ihrem Wort und mindestens zwei verschiedene Wörter.',
  ],
  [
    'Several blanks cannot be typed into here: each is matched with its word instead.',
    'Mehrere Lücken lassen sich hier nicht ausfüllen; stattdessen wird jeder ihr Wort zugeordnet.',
  ],
  ['This task has no text to fill in.', 'Diese Aufgabe hat keinen Text zum Ausfüllen.'],
  ['This text has no blank between asterisks.', 'Dieser Text hat keine Lücke zwischen Sternchen.'],
]

const qti: readonly Told[] = [
  [
    '{1} question(s) were in several files of the package, word for word; each was kept once.',
    'Fragen, die Wort für Wort in mehreren Dateien des Pakets standen: {1}. Jede wurde einmal behalten.',
  ],
  [
    'This quiz takes questions from the bank "{1}"; they are imported when its file is there too.',
    'Dieses Quiz nimmt Fragen aus der Sammlung „{1}“; sie werden importiert, wenn deren Datei dabei ist.',
  ],
  ['The shared text "{1}" is not there.', 'Der gemeinsame Text „{1}“ fehlt.'],
  [
    'The test names the item "{1}", which is not there.',
    'Der Test nennt die Aufgabe „{1}“, die es nicht gibt.',
  ],
  [
    'Its declared answer earns less than another by its scoring; what earns most was taken as the key.',
    'Die angegebene Antwort bringt nach ihrer Bewertung weniger Punkte als eine andere; als richtig gilt, was am meisten bringt.',
  ],
  [
    'Its scoring rules name {1} in another way than the item does; what is meant was taken.',
    'Die Bewertungsregeln nennen {1} anders als die Aufgabe; übernommen wurde, was gemeint ist.',
  ],
  ['the option "{1}"', 'die Option „{1}“'],
  ['the option "{1}", {2}', 'die Option „{1}“, {2}'],
  ['the response "{1}"', 'die Antwort „{1}“'],
  ['the response "{1}", {2}', 'die Antwort „{1}“, {2}'],
  ['A note for {1} was left out.', 'Eine Notiz für „{1}“ wurde ausgelassen.'],
  [
    'The response it asks for is not declared, so that nothing says what is right.',
    'Die verlangte Antwort ist nicht beschrieben; was richtig ist, geht aus der Datei deshalb nicht hervor.',
  ],
  [
    'It has no right answer to compare with: it has to be marked by a person.',
    'Es gibt keine richtige Antwort zum Vergleichen: Das muss ein Mensch bewerten.',
  ],
  [
    'The system it comes from marked it as an error; there is nothing in it to ask.',
    'Das System, aus dem diese Frage stammt, hat sie als Fehler gekennzeichnet; es gibt nichts zu fragen.',
  ],
  [
    'It has several blanks to be typed into; here the words are matched to the blanks.',
    'Die Frage hat mehrere Lücken zum Ausfüllen; hier werden die Wörter den Lücken zugeordnet.',
  ],
  [
    'Its scoring rules leave a blank without a right answer.',
    'Die Bewertungsregeln lassen eine Lücke ohne richtige Antwort.',
  ],
  [
    'Its scoring rules say nothing right for part {1}.',
    'Die Bewertungsregeln nennen für Teil {1} nichts Richtiges.',
  ],
  [
    'One of its prompts has several right answers, which cannot be asked here.',
    'Einer der Begriffe hat mehrere richtige Antworten; das lässt sich nicht abfragen.',
  ],
  [
    'These belong to no group and were left out: {1}.',
    'Diese gehören zu keiner Gruppe und wurden ausgelassen: {1}.',
  ],
  [
    '{1} pair(s) with nothing on either side were left out.',
    'Paare, bei denen beide Seiten leer sind, wurden ausgelassen: {1}.',
  ],
  ['Nothing says which pairs are right.', 'Welche Paare richtig sind, geht aus der Datei nicht hervor.'],
  [
    'One of its items goes with several others or with none, which cannot be asked here.',
    'Ein Eintrag gehört zu mehreren anderen oder zu keinem; das lässt sich nicht abfragen.',
  ],
]

export const importPackagesTold = [...notAskable, ...moodle, ...h5p, ...qti]
