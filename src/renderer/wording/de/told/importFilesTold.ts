/** What is said of the files of an import as such: archives, encodings, pictures, and what a text loses, in German. */
import type { Told } from '../../sentencePatterns'

const archives: readonly Told[] = [
  ['"{1}" was left out: {2}', 'Die Datei „{1}“ wurde ausgelassen: {2}'],
  ['The file "{1}" was left out: {2}', 'Die Datei „{1}“ wurde ausgelassen: {2}'],
  [
    'The archive holds more than {1} files: the others were left out.',
    'Das Archiv enthält mehr als {1} Dateien; die übrigen wurden ausgelassen.',
  ],
  [
    "The archive's table of contents is damaged after {1} files: the others could not be read.",
    'Das Inhaltsverzeichnis des Archivs ist nach {1} Dateien beschädigt; die übrigen waren nicht lesbar.',
  ],
  ['it holds more than the archive says.', 'Sie enthält mehr, als das Archiv angibt.'],
  ['it is a link or a device, not a file.', 'Sie ist eine Verknüpfung oder ein Gerät.'],
  ['it is locked with a password.', 'Sie ist mit einem Passwort geschützt.'],
  [
    'it is packed in a way that is not supported.',
    'Sie ist auf eine Art gepackt, die Rehearse nicht unterstützt.',
  ],
  ['it would take {1} bytes, more than is allowed.', 'Sie bräuchte {1} Byte, mehr als erlaubt ist.'],
  [
    'its content is damaged and cannot be unpacked.',
    'Ihr Inhalt ist beschädigt und lässt sich nicht entpacken.',
  ],
  [
    'its content is damaged: the checksum does not match.',
    'Ihr Inhalt ist beschädigt; die Prüfsumme stimmt nicht.',
  ],
  ['its name is a place outside the archive.', 'Ihr Name bezeichnet einen Ort außerhalb des Archivs.'],
  ['its name is not one of a file.', 'Ihr Name ist kein Dateiname.'],
  ['its name is too long or holds control characters.', 'Ihr Name ist zu lang oder enthält Steuerzeichen.'],
  ['its name leads outside the archive.', 'Ihr Name führt aus dem Archiv hinaus.'],
  ['its size is not what the archive says.', 'Sie hat eine andere Größe, als das Archiv angibt.'],
  ['the archive ends inside it.', 'Das Archiv endet mitten in ihr.'],
  ['there is another file of this name.', 'Eine andere Datei heißt genauso.'],
  ['the archive is damaged there.', 'Das Archiv ist an dieser Stelle beschädigt.'],
  [
    'This is not a zip archive, or its table of contents is damaged.',
    'Das ist kein ZIP-Archiv, oder sein Inhaltsverzeichnis ist beschädigt.',
  ],
  [
    'This file is damaged and cannot be opened. Save or download it again in the program it comes from, then import it.',
    'Diese Datei ist beschädigt und lässt sich nicht öffnen. Speichere sie in dem Programm, aus dem sie stammt, neu oder lade sie noch einmal herunter und importiere sie dann.',
  ],
  ['This archive is larger inside than is allowed.', 'Dieses Archiv ist entpackt größer, als erlaubt ist.'],
  ['it is larger than is allowed.', 'Sie ist größer, als erlaubt ist.'],
  [
    'its content is damaged or not what the archive says.',
    'Ihr Inhalt ist beschädigt oder anders, als das Archiv angibt.',
  ],
  [
    '"{1}" is an archive inside the archive and was not opened. Unpack it, then import it.',
    '„{1}“ ist ein Archiv im Archiv und wurde nicht geöffnet. Entpacke es und importiere es dann.',
  ],
  [
    'There is no file in this archive that can be read.',
    'In diesem Archiv ist keine Datei, die sich lesen lässt.',
  ],
]

const files: readonly Told[] = [
  ['No question was found in this file.', 'In dieser Datei wurde keine Frage gefunden.'],
  [
    'The format of this file was not recognized. Rehearse reads Markdown, CSV, TSV, XLSX, JSON, Moodle XML, GIFT, Aiken, QTI, Anki, H5P, and banks of its own.',
    'Das Format dieser Datei wurde nicht erkannt. Rehearse liest Markdown, CSV, TSV, XLSX, JSON, Moodle XML, GIFT, Aiken, QTI, Anki, H5P und seine eigenen Fragensammlungen.',
  ],
  [
    'This file could not be read: {1}. Nothing of it was imported.',
    'Diese Datei konnte nicht gelesen werden: {1}. Nichts davon wurde importiert.',
  ],
  [
    'The file is not UTF-8. It was read as Windows-1252; if letters look wrong, save it as UTF-8 and import it again.',
    'Die Datei ist nicht in UTF-8 gespeichert und wurde als Windows-1252 gelesen. Wenn Buchstaben falsch aussehen, speichere sie als UTF-8 und importiere sie noch einmal.',
  ],
  [
    'The file declares the encoding "{1}", which is not known here. Check its letters, or save it as UTF-8 and import it again.',
    'Die Datei gibt die Zeichencodierung „{1}“ an, die Rehearse nicht kennt. Prüfe die Buchstaben, oder speichere sie als UTF-8 und importiere sie noch einmal.',
  ],
  [
    'Some lines are not UTF-8 and were read as Windows-1252. Check their letters.',
    'Einige Zeilen sind nicht in UTF-8 gespeichert und wurden als Windows-1252 gelesen. Prüfe ihre Buchstaben.',
  ],
]

const pictures: readonly Told[] = [
  [
    '1 picture was not among the files: {1}. Import the folder or a zip archive that has it.',
    '1 Bild war nicht bei den Dateien: {1}. Importiere den Ordner oder ein ZIP-Archiv, in dem es liegt.',
  ],
  [
    '{1} pictures were not among the files: {2}. Import the folder or a zip archive that has them.',
    '{1} Bilder waren nicht bei den Dateien: {2}. Importiere den Ordner oder ein ZIP-Archiv, in dem sie liegen.',
  ],
  [
    '1 picture is on the web and is not shown offline: {1}.',
    '1 Bild liegt im Web und wird offline nicht angezeigt: {1}.',
  ],
  [
    '{1} pictures are on the web and are not shown offline: {2}.',
    '{1} Bilder liegen im Web und werden offline nicht angezeigt: {2}.',
  ],
  ['it is larger than 16 MB.', 'Sie ist größer als 16 MB.'],
  [
    'it is no picture or sound of a kind that can be shown.',
    'Sie ist kein Bild und kein Ton in einem Format, das Rehearse wiedergeben kann.',
  ],
  ['there are too many pictures and sounds.', 'Es sind zu viele Bilder und Töne.'],
  ['it is empty.', 'Sie ist leer.'],
  [
    'The picture at {1} is on the web and was not brought in.',
    'Das Bild unter {1} liegt im Web und wurde nicht übernommen.',
  ],
  [
    'The picture "{1}" was not brought in: it is missing or cannot be used.',
    'Das Bild „{1}“ wurde nicht übernommen; es fehlt oder ist nicht verwendbar.',
  ],
  [
    'The picture was not brought in: it is missing or cannot be used.',
    'Das Bild wurde nicht übernommen; es fehlt oder ist nicht verwendbar.',
  ],
  [
    'The sound at {1} is on the web and was not brought in.',
    'Der Ton unter {1} liegt im Web und wurde nicht übernommen.',
  ],
  [
    'The sound "{1}" was not brought in: it is missing or cannot be used.',
    'Der Ton „{1}“ wurde nicht übernommen; er fehlt oder ist nicht verwendbar.',
  ],
  [
    'The sound was not brought in: it is missing or cannot be used.',
    'Der Ton wurde nicht übernommen; er fehlt oder ist nicht verwendbar.',
  ],
  [
    'The file at {1} is on the web and was not brought in.',
    'Die Datei unter {1} liegt im Web und wurde nicht übernommen.',
  ],
  [
    'The file "{1}" was not brought in: it is missing or cannot be used.',
    'Die Datei „{1}“ wurde nicht übernommen; sie fehlt oder ist nicht verwendbar.',
  ],
  [
    'The file was not brought in: it is missing or cannot be used.',
    'Die Datei wurde nicht übernommen; sie fehlt oder ist nicht verwendbar.',
  ],
]

const texts: readonly Told[] = [
  [
    'The text is longer than {1} characters: what comes after was left out.',
    'Der Text ist länger als {1} Zeichen; was danach kommt, wurde ausgelassen.',
  ],
  [
    'The text is nested too deeply: its innermost parts are shown without their layout.',
    'Der Text ist zu tief verschachtelt; seine innersten Teile erscheinen ohne Formatierung.',
  ],
  ['A script was left out.', 'Ein Skript wurde ausgelassen.'],
  ['An embedded page was left out.', 'Eine eingebettete Seite wurde ausgelassen.'],
  ['An embedded page was left out. {1}', 'Eine eingebettete Seite wurde ausgelassen: {1}'],
  ['A drawing inside the text (SVG) was left out.', 'Eine Zeichnung im Text (SVG) wurde ausgelassen.'],
  ['An embedded program was left out.', 'Ein eingebettetes Programm wurde ausgelassen.'],
  [
    'A table of {1} rows and {2} columns was too large to keep: it is shown as lines.',
    'Eine Tabelle mit {1} Zeilen und {2} Spalten war zu groß und erscheint als einfache Zeilen.',
  ],
  [
    'The layout of the text could not be kept: it is shown as plain text.',
    'Die Formatierung des Textes ließ sich nicht übernehmen; er erscheint als einfacher Text.',
  ],
  ['A link to {1} was left as plain text.', 'Ein Link auf {1} ist jetzt einfacher Text.'],
]

export const importFilesTold = [...archives, ...files, ...pictures, ...texts]
