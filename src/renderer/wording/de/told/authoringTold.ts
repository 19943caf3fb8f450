/** What the workbench for questions says, in German. */
import type { Told } from '../../sentencePatterns'

const refusals: readonly Told[] = [
  [
    'This bank is no copy, so there is nothing to hand back.',
    'Diese Fragensammlung ist keine Kopie; es gibt also nichts zurückzugeben.',
  ],
  [
    'A file of questions is named like questions/eggs.yaml. Choose such a name.',
    'Eine Fragendatei heißt zum Beispiel questions/eggs.yaml. Wähle einen Namen dieser Art.',
  ],
  [
    'This was changed in its file since you opened it, so nothing was saved over it. Compare the two, or load the file’s version.',
    'Das wurde in seiner Datei geändert, seit du es geöffnet hast; darum wurde nichts überschrieben. Vergleiche die beiden Fassungen, oder lade die aus der Datei.',
  ],
  [
    'The file was changed since this step, so it can’t be taken back. Nothing was changed.',
    'Die Datei wurde seit diesem Schritt geändert; er lässt sich nicht rückgängig machen. Es hat sich nichts geändert.',
  ],
  [
    'This bank isn’t in your banks folder anymore. The Library shows what is.',
    'Diese Fragensammlung liegt nicht mehr in deinem Sammlungsordner. Was dort liegt, zeigt die Bibliothek.',
  ],
  [
    'A part of this bank is a link to another place, and nothing is written through links.',
    'Ein Teil dieser Fragensammlung ist eine Verknüpfung an einen anderen Ort, und durch Verknüpfungen wird nichts geschrieben.',
  ],
  [
    'A bank in one file can’t be copied here. Copy the file into your banks folder.',
    'Eine Fragensammlung in einer einzigen Datei lässt sich hier nicht kopieren. Kopiere die Datei in deinen Sammlungsordner.',
  ],
  [
    'This bank’s bank.yaml can’t be read, so it can’t be copied.',
    'Die bank.yaml dieser Fragensammlung ist nicht lesbar; sie lässt sich deshalb nicht kopieren.',
  ],
  ['The id {1} is taken. Choose another one.', 'Die ID {1} ist vergeben. Wähle eine andere.'],
  [
    'The disk is full, so nothing was saved. Free some space, then save again.',
    'Der Datenträger ist voll; es wurde nichts gespeichert. Schaff Platz, und speichere noch einmal.',
  ],
  [
    'Rehearse may not write to this bank, so nothing was saved. Make its folder writable, then save again.',
    'Rehearse darf in diese Fragensammlung nicht schreiben; es wurde nichts gespeichert. Erlaube das Schreiben in ihrem Ordner, und speichere noch einmal.',
  ],
  [
    'The disk did not take the change, so nothing was saved. Check the disk, then save again.',
    'Der Datenträger hat die Änderung nicht angenommen; es wurde nichts gespeichert. Prüfe ihn, und speichere noch einmal.',
  ],
  [
    'A bank in one file has no place for pictures. Make it a folder.',
    'Eine Fragensammlung in einer einzigen Datei hat keinen Platz für Bilder. Mach einen Ordner daraus.',
  ],
  [
    'This is not a picture Rehearse shows. Use PNG, JPEG, WebP, GIF, or SVG.',
    'Dieses Bild kann Rehearse nicht anzeigen. Nimm PNG, JPEG, WebP, GIF oder SVG.',
  ],
  [
    'This picture has more than {1} MB. Make it smaller.',
    'Dieses Bild ist größer als {1} MB. Verkleinere es.',
  ],
  [
    'The questions of {1} stand on one line. Edit this file in a text editor.',
    'Die Fragen von {1} stehen in einer einzigen Zeile. Bearbeite diese Datei in einem Texteditor.',
  ],
  ['{1} can’t be read: {2}', '{1} ist nicht lesbar: {2}'],
  ['{1} can’t be read (line {2}): {3}', '{1} ist nicht lesbar (Zeile {2}): {3}'],
  [
    'The file of this question isn’t in the bank anymore. Go back to the list of questions.',
    'Die Datei dieser Frage liegt nicht mehr in der Fragensammlung. Geh zurück zur Liste der Fragen.',
  ],
  [
    'This would change more of the file than this question, so nothing was saved. Check the indentation, the quotes, and the brackets.',
    'Das würde in der Datei mehr ändern als diese Frage; es wurde nichts gespeichert. Prüfe Einrückung, Anführungszeichen und Klammern.',
  ],
  ['{1} Nothing was saved.', '{1} Es wurde nichts gespeichert.'],
  [
    'This file isn’t in the bank anymore. Go back to the bank to see what is.',
    'Diese Datei liegt nicht mehr in der Fragensammlung. Geh zurück zur Fragensammlung; dort siehst du, was noch da ist.',
  ],
  ['There is no such question.', 'Diese Frage gibt es nicht.'],
]

const findings: readonly Told[] = [
  [
    'Another question of this bank has the id {1}.',
    'Eine andere Frage dieser Fragensammlung hat die ID {1}.',
  ],
  ['Give this one an id of its own.', 'Gib dieser eine eigene ID.'],
  [
    'The bank gets another id; your history stays under {1}.',
    'Die Fragensammlung bekommt eine andere ID; dein Verlauf bleibt bei {1}.',
  ],
  [
    'Keep the id, unless this is to be another bank.',
    'Behalte die ID, wenn es keine andere Fragensammlung werden soll.',
  ],
  ['{1} more problems in other files would follow.', 'In anderen Dateien kämen {1} weitere Probleme dazu.'],
  ['Look at those above first.', 'Sieh dir zuerst die oben an.'],
  // A problem of another file, with its place: `questions/storage.yaml, s3-classes: This bank has no exam x.`
  ['questions/{1}, {2}: {3}', 'questions/{1}, {2}: {3}'],
]

const fixes: readonly Told[] = [
  ['Change to {1}', 'In {1} ändern'],
  ['Change to {1}-{2}', 'In {1}-{2} ändern'],
  ['Add “{1}”', '„{1}“ ergänzen'],
  ['Make it multiple response', 'Mehrfachauswahl daraus machen'],
  ['Remove this field', 'Dieses Feld entfernen'],
  ['Rename to {1}', 'In {1} umbenennen'],
  ['Make it text', 'Text daraus machen'],
]

export const authoringTold: readonly Told[] = [...refusals, ...findings, ...fixes]
