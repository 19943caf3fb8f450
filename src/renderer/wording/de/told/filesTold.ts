/** Files and folders of banks, and reading them, in German. */
import type { Told } from '../../sentencePatterns'

/** What stands in a file, and whether it can be read. */
const contents: readonly Told[] = [
  [
    'This file is saved as UTF-16, which is not read.',
    'Diese Datei ist als UTF-16 gespeichert; das wird nicht gelesen.',
  ],
  ['Save it again with the encoding UTF-8.', 'Speichere sie noch einmal mit der Zeichenkodierung UTF-8.'],
  [
    'This file is not UTF-8: some of its characters cannot be read.',
    'Diese Datei ist nicht in UTF-8: Einige ihrer Zeichen sind nicht lesbar.',
  ],
  ['This file is empty.', 'Diese Datei ist leer.'],
  ['Write something in it, or delete it.', 'Schreib etwas hinein, oder lösch sie.'],
  [
    'Tags (a word after !) are not supported, and neither are the %TAG lines that declare them.',
    'Tags (ein Wort nach !) werden nicht unterstützt, auch nicht die %TAG-Zeilen, die sie einführen.',
  ],
  [
    'Remove it. To start a text with !, quote it.',
    'Entferne das Tag. Soll ein Text mit ! beginnen, setz ihn in Anführungszeichen.',
  ],
  [
    'This file holds several documents, separated by ---.',
    'Diese Datei enthält mehrere Dokumente, getrennt durch ---.',
  ],
  [
    'Remove the lines with ---, or make it several files.',
    'Entferne die Zeilen mit ---, oder mach mehrere Dateien daraus.',
  ],
  ['Aliases (a name after *) are not supported.', 'Aliasse (ein Name nach *) werden nicht unterstützt.'],
  [
    'Write the text out where it is needed. To start a text with *, quote it.',
    'Schreib den Text dort aus, wo er gebraucht wird. Soll ein Text mit * beginnen, setz ihn in Anführungszeichen.',
  ],
  ['This field is there twice.', 'Dieses Feld steht zweimal da.'],
  ['Remove or rename one of the two.', 'Entferne eines der beiden, oder benenne es um.'],
  [
    'Lists and fields are nested more than {1} deep here.',
    'Listen und Felder sind hier mehr als {1} Ebenen tief verschachtelt.',
  ],
  ['Check the brackets and the indentation.', 'Prüfe die Klammern und die Einrückung.'],
  ['This is not valid JSON.', 'Das ist kein gültiges JSON.'],
  [
    'Check the commas, quotes, and brackets at or just before this place.',
    'Prüfe Kommas, Anführungszeichen und Klammern an dieser Stelle und kurz davor.',
  ],
  ['This is not valid YAML{1}.', 'Das ist kein gültiges YAML{1}.'],
  [
    'Check the indentation and the quotes here and in the lines before; tabs cannot indent.',
    'Prüfe Einrückung und Anführungszeichen hier und in den Zeilen davor; Tabulatoren rücken nicht ein.',
  ],
  [
    'This file has {1}; the most that is read is {2}.',
    'Diese Datei ist {1} groß; gelesen werden höchstens {2}.',
  ],
  ['{1} MB', '{1} MB'],
  ['Split it into several files.', 'Teil sie in mehrere Dateien auf.'],
  ['This file holds too many values.', 'Diese Datei enthält zu viele Werte.'],
  ['This file changed while it was read.', 'Diese Datei wurde geändert, während sie gelesen wurde.'],
  ['Save it once more.', 'Speichere sie noch einmal.'],
  ['You may not read this file.', 'Du darfst diese Datei nicht lesen.'],
  ['Give yourself permission to read it.', 'Gib dir die Berechtigung zum Lesen.'],
  ['This file could not be read ({1}).', 'Diese Datei ließ sich nicht lesen ({1}).'],
  [
    'Check the disk and that no program holds the file.',
    'Prüfe den Datenträger, und ob ein anderes Programm die Datei geöffnet hat.',
  ],
  [
    'Reading this file took too long and was stopped; it is left out.',
    'Das Lesen dieser Datei dauerte zu lange und wurde abgebrochen; sie wird ausgelassen.',
  ],
  [
    'Split it; if it is small, something in it is made to take long. It is read again when the bank changes.',
    'Teil sie auf; ist sie klein, enthält sie etwas, das absichtlich lange dauert. Sie wird wieder gelesen, wenn sich die Fragensammlung ändert.',
  ],
  [
    'There is another bank file beside this one.',
    'Neben dieser Datei liegt noch eine zweite, die die Fragensammlung beschreibt.',
  ],
  [
    'Keep one of bank.yaml, bank.yml and bank.json.',
    'Behalte nur eine von bank.yaml, bank.yml und bank.json.',
  ],
  ['This note does not start with its title.', 'Diese Lernnotiz beginnt nicht mit ihrem Titel.'],
  [
    'Start it with a line ---, a line such as "title: Kinesis Data Streams", and a line ---.',
    'Beginne sie mit einer Zeile ---, einer Zeile wie „title: Kinesis Data Streams“ und einer Zeile ---.',
  ],
]

/** What lies in a bank's folder. */
const places: readonly Told[] = [
  [
    'This is a link. Links are not followed, so that a bank cannot show files from outside its folder.',
    'Das ist eine Verknüpfung. Rehearse folgt keinen Verknüpfungen, damit eine Fragensammlung keine Dateien von außerhalb ihres Ordners zeigen kann.',
  ],
  [
    'Replace it with a copy of what it points to.',
    'Ersetze sie durch eine Kopie dessen, worauf sie verweist.',
  ],
  ['This is not a regular file.', 'Das ist keine gewöhnliche Datei.'],
  ['Remove it or replace it with a file.', 'Entferne sie, oder ersetze sie durch eine Datei.'],
  ['This bank has more than {1} files.', 'Diese Fragensammlung hat mehr als {1} Dateien.'],
  [
    'Put several questions into each file, and keep other files out of the folder.',
    'Fasse in jeder Datei mehrere Fragen zusammen, und halte andere Dateien aus dem Ordner heraus.',
  ],
  ['This bank has more than {1} MB.', 'Diese Fragensammlung ist größer als {1} MB.'],
  [
    'Make several banks of it, or smaller pictures.',
    'Mach mehrere Fragensammlungen daraus, oder verkleinere die Bilder.',
  ],
  ['This is a folder, but it is named like a file.', 'Das ist ein Ordner, der wie eine Datei benannt ist.'],
  ['Rename the folder.', 'Benenne den Ordner um.'],
  ['This is a file where a folder is expected.', 'Das ist eine Datei; hier wird ein Ordner erwartet.'],
  ['Move it, or give it an ending.', 'Verschieb sie, oder gib ihr eine Dateiendung.'],
  [
    '{1} is not part of a bank and is not read.',
    '{1} gehört nicht zu einer Fragensammlung und wird nicht gelesen.',
  ],
  [
    'Put questions into questions/ and exams into exams/.',
    'Leg Fragen in questions/ und Prüfungen in exams/ ab.',
  ],
  ['This bank is not there any more.', 'Diese Fragensammlung ist nicht mehr da.'],
  ['Put it back, or remove it from the Library.', 'Leg sie zurück, oder entferne sie aus der Bibliothek.'],
  ['This name does not work on every computer.', 'Dieser Name funktioniert nicht auf jedem Computer.'],
  [
    'Rename it: letters, digits, hyphens, and dots, and no dot or space at the end.',
    'Benenne die Datei um: nur Buchstaben, Ziffern, Bindestriche und Punkte, am Ende weder Punkt noch Leerzeichen.',
  ],
  ['This folder could not be listed.', 'Der Inhalt dieses Ordners ließ sich nicht lesen.'],
  [
    'Folders are nested more than {1} deep; this one is not read.',
    'Die Ordner sind mehr als {1} Ebenen tief verschachtelt; dieser wird nicht gelesen.',
  ],
  ['Move it further up.', 'Verschieb ihn weiter nach oben.'],
]

/** Reading a bank as a whole. */
const reading: readonly Told[] = [
  [
    'Reading this bank took longer than {1} s and was stopped.',
    'Das Lesen dieser Fragensammlung dauerte länger als {1} s und wurde abgebrochen.',
  ],
  [
    'Split its files; if they are small, something in them is made to take long.',
    'Teil ihre Dateien auf; sind sie klein, enthalten sie etwas, das absichtlich lange dauert.',
  ],
  [
    'Reading this bank needs more memory than it may use.',
    'Das Lesen dieser Fragensammlung braucht mehr Speicher, als dafür erlaubt ist.',
  ],
  ['Split it.', 'Teil sie auf.'],
  ['This bank could not be read: {1}.', 'Diese Fragensammlung ließ sich nicht lesen: {1}.'],
  ['the thread ended', 'der Thread wurde beendet'],
  [
    'its files keep changing while they are read',
    'ihre Dateien ändern sich ständig, während sie gelesen werden',
  ],
  [
    'This is a fault of the program. The other banks work; please report it with the bank.',
    'Das ist ein Fehler des Programms. Die anderen Fragensammlungen funktionieren; bitte melde ihn zusammen mit der Fragensammlung.',
  ],
  ['The program is closing.', 'Das Programm wird gerade beendet.'],
  ['Start it again.', 'Starte es neu.'],
  [
    'Reading this bank stopped Rehearse, or had to be stopped, the last two times: it is skipped.',
    'Das Lesen dieser Fragensammlung hat Rehearse die letzten beiden Male zum Absturz gebracht oder musste abgebrochen werden: Sie wird übersprungen.',
  ],
  [
    'Change or remove the file that does it; the bank is read again once any of its files changes.',
    'Ändere oder entferne die Datei, die das auslöst; die Fragensammlung wird wieder gelesen, sobald sich eine ihrer Dateien ändert.',
  ],
  [
    'The other banks work. Save one of its files to try again.',
    'Die anderen Fragensammlungen funktionieren. Speichere eine ihrer Dateien, um es noch einmal zu versuchen.',
  ],
  ['The id {1} is already used by {2}, {3}.', 'Die ID {1} ist schon vergeben, und zwar an {2} {3}.'],
  ['which comes with Rehearse', 'aus dem Lieferumfang von Rehearse'],
  ['in your banks folder', 'in deinem Sammlungsordner'],
  ['in a folder that you added', 'in einem Ordner, den du hinzugefügt hast'],
  [
    'Give this bank another id in its bank file, or remove one of the two.',
    'Gib dieser Fragensammlung in ihrer Datei eine andere ID, oder entferne eine der beiden.',
  ],
]

export const filesTold: readonly Told[] = [...contents, ...places, ...reading]
