/** What is said of tables, workbooks, Markdown, and Anki packages that are imported, in German. */
import type { Told } from '../../sentencePatterns'

const tables: readonly Told[] = [
  [
    'Its key can be read in several ways. Say how keys are written, and it is imported.',
    'Die richtige Antwort lässt sich auf mehrere Arten lesen. Gib an, wie die Antworten geschrieben sind; dann wird die Frage importiert.',
  ],
  [
    'No column was recognized as {1}. Choose it; {2} for it.',
    'Keine Spalte wurde als {1} erkannt. Wähle sie aus; {2} darauf.',
  ],
  ['the question', 'Frage'],
  ['the correct answer', 'richtige Antwort'],
  ['the question or the correct answer', 'Frage oder richtige Antwort'],
  ['1 row waits', '1 Zeile wartet'],
  ['{1} rows wait', '{1} Zeilen warten'],
  [
    'This table has one column only; a question needs its text in one and its correct answer in another. If something else parts the columns, choose it.',
    'Diese Tabelle hat nur eine Spalte; eine Frage braucht ihren Text in einer und die richtige Antwort in einer anderen. Falls etwas anderes die Spalten trennt, wähle es aus.',
  ],
  [
    'The keys can be read {1}, and the rows do not tell which. Choose one.',
    'Die richtigen Antworten lassen sich {1} lesen; aus den Zeilen geht nicht hervor, wie. Wähle, was stimmt.',
  ],
  ['as letters', 'als Buchstaben'],
  ['as letters or {1}', 'als Buchstaben oder {1}'],
  ['as the text of an option', 'als Text einer Option'],
  ['as the text of an option or {1}', 'als Text einer Option oder {1}'],
  ['as places counted from 0', 'als Nummern ab 0'],
  ['as places counted from 0 or {1}', 'als Nummern ab 0 oder {1}'],
  ['as places counted from 1', 'als Nummern ab 1'],
  ['as places counted from 1 or {1}', 'als Nummern ab 1 oder {1}'],
  [
    '{1} keys do not fit the way the others are written. Check them, or choose another way to read keys.',
    'Abweichend geschriebene richtige Antworten: {1}. Prüfe sie, oder wähle eine andere Art, die Antworten zu lesen.',
  ],
  [
    'A quote that opens in this row is never closed. The row was left out; close the quote and import again.',
    'Ein Anführungszeichen, das in dieser Zeile beginnt, wird nie geschlossen. Die Zeile wurde ausgelassen; ergänze das Zeichen und importiere noch einmal.',
  ],
  [
    'The correct answer is given as "{1}", which is none of the options. Fix the row, or choose another way to read answers.',
    'Als richtige Antwort ist „{1}“ angegeben; so heißt keine der Optionen. Berichtige die Zeile, oder wähle eine andere Art, die Antworten zu lesen.',
  ],
  ['This row has neither options nor an answer.', 'Diese Zeile enthält weder Optionen noch eine Antwort.'],
  ['This row has no question.', 'Diese Zeile enthält keine Frage.'],
  [
    'Questions of the kind "{1}" cannot be asked here.',
    'Fragen der Art „{1}“ lassen sich hier nicht stellen.',
  ],
]

const workbooks: readonly Told[] = [
  ['All sheets of this workbook are empty.', 'Alle Tabellenblätter dieser Arbeitsmappe sind leer.'],
  ['The sheet "{1}" was read. Not read: {2}.', 'Gelesen wurde das Tabellenblatt „{1}“. Nicht gelesen: {2}.'],
  ['Sheet "{1}": {2}', 'Tabellenblatt „{1}“: {2}'],
  ['The sheet is not in the file.', 'Das Tabellenblatt fehlt in der Datei.'],
  [
    'This workbook has no sheet that can be read. Save it as an Excel workbook (.xlsx) and import it again.',
    'Kein Tabellenblatt dieser Arbeitsmappe ist lesbar. Speichere sie als Excel-Arbeitsmappe (.xlsx) und importiere sie noch einmal.',
  ],
  ['Only the first {1} rows were read.', 'Nur die ersten {1} Zeilen wurden gelesen.'],
  [
    'The sheet breaks off: {1}. The rows before it were kept.',
    'Das Tabellenblatt bricht ab: {1}. Die Zeilen davor wurden übernommen.',
  ],
  ['{1} cells beyond column {2} were left out.', 'Zellen jenseits der Spalte {2} wurden ausgelassen: {1}.'],
  ['The list of sheets: {1}.', 'Die Liste der Tabellenblätter: {1}.'],
  ['The texts of the workbook: {1}.', 'Die Texte der Arbeitsmappe: {1}.'],
  [
    'The workbook has more text than is read; what is beyond it is missing.',
    'Die Arbeitsmappe enthält mehr Text, als gelesen wird; der Rest fehlt.',
  ],
]

const markdown: readonly Told[] = [
  [
    'No questions were found. A question is a heading with - [x] and - [ ] options, or lettered options with an answer line.',
    'Es wurden keine Fragen gefunden. Eine Frage ist eine Überschrift mit Optionen wie - [x] und - [ ], oder sie hat Optionen mit Buchstaben und eine Zeile mit der Antwort.',
  ],
  [
    'The key "{1}" is neither a letter of an option nor its text.',
    'Die richtige Antwort „{1}“ ist weder der Buchstabe einer Option noch ihr Text.',
  ],
  ['This question has no lettered options.', 'Diese Frage hat keine Optionen mit Buchstaben.'],
  [
    'An order needs a text and at least two entries.',
    'Eine Reihenfolge braucht einen Text und mindestens zwei Einträge.',
  ],
  [
    'This option has no readable checkbox; it was read as not correct.',
    'Diese Option hat kein lesbares Kästchen; sie gilt als falsch.',
  ],
  [
    'This heading looks like a question, but no list of checkboxes follows it.',
    'Diese Überschrift sieht nach einer Frage aus, aber es folgt keine Liste mit Kästchen.',
  ],
  [
    '{1} headings have no options and were passed over, the first in line {2}.',
    'Überschriften ohne Optionen wurden übergangen: {1}, die erste in Zeile {2}.',
  ],
]

const anki: readonly Told[] = [
  [
    'The list of pictures and sounds in this package is damaged: none of them was brought in.',
    'Die Liste der Bilder und Töne in diesem Stapel ist beschädigt; nichts davon wurde übernommen.',
  ],
  [
    'This cloze note has no gap. Its text was read as the front of a card, the rest as its back.',
    'Diese Lückentextnotiz hat keine Lücke. Ihr Text gilt als Vorderseite einer Karte, der Rest als Rückseite.',
  ],
  [
    'This note hides parts of a picture, which cannot be asked here.',
    'Diese Notiz verdeckt Teile eines Bildes; das lässt sich hier nicht abfragen.',
  ],
  [
    'Every statement of this question is false, which cannot be asked as a choice of the right ones.',
    'Jede Aussage dieser Frage ist falsch; eine Auswahl der richtigen ist damit nicht möglich.',
  ],
  [
    'Nothing shows whether the key counts options from 0 or from 1: it was read as from 1. Check it.',
    'Ob die richtige Antwort Optionen ab 0 oder ab 1 zählt, ist nicht erkennbar; gelesen wurde sie ab 1. Prüfe sie.',
  ],
  [
    'The key of this question cannot be read: "{1}".',
    'Die richtige Antwort dieser Frage ist nicht lesbar: „{1}“.',
  ],
  [
    'The keys of this note type count from 0 in some notes and from 1 in others. Write letters instead.',
    'Die richtigen Antworten dieses Notiztyps zählen in manchen Notizen ab 0, in anderen ab 1. Schreib stattdessen Buchstaben.',
  ],
  ['The collection claims more than {1} rows.', 'Die Sammlung gibt mehr als {1} Zeilen an.'],
  ['The collection in this package holds no notes.', 'Die Sammlung in diesem Stapel enthält keine Notizen.'],
  [
    'The collection in this package is damaged and cannot be read.',
    'Die Sammlung in diesem Stapel ist beschädigt und nicht lesbar.',
  ],
  [
    'The collection in this package is not one that Anki wrote.',
    'Die Sammlung in diesem Stapel stammt nicht von Anki.',
  ],
  ['The collection is damaged and cannot be read.', 'Die Sammlung ist beschädigt und nicht lesbar.'],
  ['The collection cannot be unpacked: {1}', 'Die Sammlung lässt sich nicht entpacken: {1}'],
  ['it asks for too much memory.', 'Sie braucht zu viel Speicher.'],
  ['it is not packed as it should be.', 'Sie ist nicht richtig gepackt.'],
  ['it is too large.', 'Sie ist zu groß.'],
  ['it is cut off.', 'Sie ist abgeschnitten.'],
  ['it is damaged.', 'Sie ist beschädigt.'],
  [
    'The answer has {1} characters, which nobody types alike. Shorten it, or write options for it.',
    'Die Antwort hat {1} Zeichen; die tippt niemand Zeichen für Zeichen gleich. Kürze sie, oder schreib Optionen dazu.',
  ],
  [
    'The answer has {1} lines, and each of them counts as right on its own. If only all of them together are right, correct the answer.',
    'Die Antwort hat {1} Zeilen; jede davon gilt für sich als richtig. Sind nur alle zusammen richtig, korrigiere die Antwort.',
  ],
  [
    'The answer has {1} lines, which have to be typed as one: "{2}". Shorten it, or write options for it.',
    'Die Antwort hat {1} Zeilen, die als eine einzugeben sind: „{2}“. Kürze sie, oder schreib Optionen dazu.',
  ],
  [
    'The back of this card has no words: there is nothing an answer could be compared with.',
    'Auf der Rückseite dieser Karte stehen keine Wörter, mit denen sich eine Antwort vergleichen ließe.',
  ],
  ['The front of this card is empty.', 'Die Vorderseite dieser Karte ist leer.'],
  ['This card has nothing on its back.', 'Die Rückseite dieser Karte ist leer.'],
  ['This card has nothing on its front.', 'Auf der Vorderseite dieser Karte steht nichts.'],
  [
    'The answer is a text of its own, too long to be typed word for word. It can be read, not asked.',
    'Die Antwort ist ein eigener Text und zu lang, um sie Wort für Wort einzutippen. Man kann sie lesen, aber nicht abfragen.',
  ],
  [
    'The type of this note is missing from the package, so its fields cannot be told apart.',
    'Der Typ dieser Notiz fehlt im Stapel; ihre Felder lassen sich deshalb nicht unterscheiden.',
  ],
  [
    'There is no collection in this package that can be read.',
    'In diesem Stapel ist keine lesbare Sammlung.',
  ],
  ['This note is too large to read.', 'Diese Notiz ist zu groß zum Lesen.'],
  [
    'This package holds only the note that asks to update Anki; its real collection is missing. Export it again.',
    'Dieser Stapel enthält nur den Hinweis, Anki zu aktualisieren; die eigentliche Sammlung fehlt. Exportiere ihn noch einmal.',
  ],
  [
    '{1} notes with {2} cards gave {3} questions.',
    'Notizen: {1}, Karten: {2}; daraus entstandene Fragen: {3}.',
  ],
]

export const importTablesTold = [...tables, ...workbooks, ...markdown, ...anki]
