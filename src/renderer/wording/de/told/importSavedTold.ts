/** What is said of an import as a whole, of saving it, and of corrections from other people, in German. */
import type { Told } from '../../sentencePatterns'

const reading: readonly Told[] = [
  ['Nothing has been read yet.', 'Es wurde noch nichts gelesen.'],
  [
    'Reading these files needs more memory than an import may use. Import them in smaller parts.',
    'Diese Dateien zu lesen braucht mehr Speicher, als ein Import verwenden darf. Importiere sie in kleineren Teilen.',
  ],
  [
    'Reading these files took longer than {1} seconds and was stopped. Import them in smaller parts.',
    'Diese Dateien zu lesen dauerte länger als {1} Sekunden und wurde abgebrochen. Importiere sie in kleineren Teilen.',
  ],
  [
    'These files could not be read: {1}. Nothing was imported; please report it with the files.',
    'Diese Dateien konnten nicht gelesen werden: {1}. Nichts wurde importiert; bitte melde es zusammen mit den Dateien.',
  ],
  ['This import was given up.', 'Dieser Import wurde abgebrochen.'],
  [
    'This import has moved on. Start it again to change it.',
    'Dieser Import ist schon weiter. Beginne ihn neu, um etwas zu ändern.',
  ],
  ['This import is over. Start it again.', 'Dieser Import ist beendet. Beginne ihn neu.'],
  [
    'A file of this import has a name that cannot be used. Rename it.',
    'Eine Datei dieses Imports hat einen Namen, der sich nicht verwenden lässt. Benenne sie um.',
  ],
  [
    'An import takes up to {1} MB. Import these files in smaller parts.',
    'Ein Import fasst höchstens {1} MB. Importiere diese Dateien in kleineren Teilen.',
  ],
  [
    'An import takes up to {1} files. Import the folder in parts.',
    'Ein Import fasst höchstens {1} Dateien. Importiere den Ordner in Teilen.',
  ],
  ['There is no file to read. Choose one.', 'Es gibt keine Datei zum Lesen. Wähle eine aus.'],
]

const questions: readonly Told[] = [
  [
    'A bank cannot hold this question: {1} It is left out.',
    'Eine Fragensammlung kann diese Frage nicht aufnehmen: {1} Sie wird ausgelassen.',
  ],
  ['A bank cannot hold it: {1}', 'Eine Fragensammlung kann diese Frage nicht aufnehmen: {1}'],
  ['A field is wrong.', 'Ein Feld ist falsch.'],
  ['{1} It is left out.', '{1} Die Frage wird ausgelassen.'],
  [
    'Control characters and broken symbols were left out of its texts.',
    'Steuerzeichen und defekte Zeichen wurden aus den Texten entfernt.',
  ],
  ['Only its first {1} tags are kept.', 'Nur die ersten {1} Schlagwörter bleiben erhalten.'],
  ['The question cannot be scored.', 'Die Frage lässt sich nicht bewerten.'],
  [
    'This question cannot be used as it is written.',
    'Diese Frage lässt sich so, wie sie geschrieben ist, nicht verwenden.',
  ],
]

const saving: readonly Told[] = [
  [
    'Every question of these files is in the bank already.',
    'Alle Fragen dieser Dateien sind schon in der Fragensammlung.',
  ],
  [
    'The bank of the earlier import cannot be read.',
    'Die Fragensammlung des früheren Imports ist nicht lesbar.',
  ],
  [
    'Rehearse may not write to its banks folder, so nothing was saved. Make the folder writable, then save again.',
    'Rehearse darf nicht in den Sammlungsordner schreiben; es wurde nichts gespeichert. Gib den Ordner zum Schreiben frei und speichere noch einmal.',
  ],
  [
    'The bank could not be read after it was written: {1}',
    'Die Fragensammlung wurde geschrieben, ließ sich danach aber nicht lesen: {1}',
  ],
  [
    'The bank of the earlier import is not there any more. Import this as a bank of its own.',
    'Die Fragensammlung des früheren Imports gibt es nicht mehr. Importiere diese Fragen als eigene Fragensammlung.',
  ],
  [
    'The banks folder holds something of that name already. Choose another id.',
    'Im Sammlungsordner gibt es schon etwas mit diesem Namen. Wähle eine andere ID.',
  ],
  [
    'The disk did not take the bank, so nothing was saved. Check the disk and the banks folder, then save again.',
    'Die Fragensammlung ließ sich nicht auf den Datenträger schreiben; es wurde nichts gespeichert. Prüfe den Datenträger und den Sammlungsordner und speichere noch einmal.',
  ],
  [
    'There is no question in these files that can be saved.',
    'Keine Frage in diesen Dateien lässt sich speichern.',
  ],
  [
    'Another bank has the id {1}. Choose another id.',
    'Eine andere Fragensammlung hat die ID {1}. Wähle eine andere.',
  ],
  [
    'The bank was changed after it was imported, so it is left as it is. Remove its folder from the banks folder if you no longer want it.',
    'Die Fragensammlung wurde nach dem Import geändert und bleibt deshalb, wie sie ist. Wenn du sie nicht mehr willst, entferne ihren Ordner aus dem Sammlungsordner.',
  ],
]

const corrections: readonly Told[] = [
  [
    'This is a Rehearse patch of suggested corrections, but it is damaged and can’t be read. Ask for it to be exported again.',
    'Das ist ein Rehearse-Patch mit Korrekturvorschlägen, aber er ist beschädigt und nicht lesbar. Bitte darum, ihn noch einmal zu exportieren.',
  ],
  [
    'This is a Rehearse patch without a correction in it. There is nothing to import.',
    'Das ist ein Rehearse-Patch ohne Korrekturen. Es gibt nichts zu importieren.',
  ],
  [
    'This is a Rehearse patch: {1} to the bank “{2}”, not questions to import. Each is listed below. To make one, open Library → Write questions, choose the bank, and search for the question’s id.',
    'Das ist ein Rehearse-Patch: {1} zur Fragensammlung „{2}“, keine Fragen zum Importieren. Unten ist jeder Vorschlag aufgeführt. Um einen umzusetzen, öffne Bibliothek → Fragen schreiben, wähle die Fragensammlung und such nach der ID der Frage.',
  ],
  ['1 suggested correction', '1 Korrekturvorschlag'],
  ['{1} suggested corrections', '{1} Korrekturvorschläge'],
  ['{1}; correct answer: {2}', '{1}; richtige Antwort: {2}'],
  ['{1}; reason: {2}', '{1}; Begründung: {2}'],
  [
    'This is a patch of corrections to the files of a bank, not questions to import. The bank’s author applies it in the bank’s folder with git apply or patch -p1.',
    'Das ist ein Patch mit Korrekturen an den Dateien einer Fragensammlung, keine Fragen zum Importieren. Wer die Fragensammlung schreibt, wendet ihn in ihrem Ordner mit git apply oder patch -p1 an.',
  ],
]

export const importSavedTold = [...reading, ...questions, ...saving, ...corrections]
