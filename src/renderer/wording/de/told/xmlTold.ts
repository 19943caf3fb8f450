/** What is said of XML and JSON that is not as it should be, in German. Short faults are those of the XML parser. */
import type { Told } from '../../sentencePatterns'

const xml: readonly Told[] = [
  [
    'An end tag is missing in this question; it was taken to end with what is around it. Check it.',
    'In dieser Frage fehlt ein End-Tag; das Element endet jetzt mit dem, das es umgibt. Prüfe die Frage.',
  ],
  [
    'The file is not well-formed XML at line {1}: {2}.',
    'Die Datei ist in Zeile {1} kein wohlgeformtes XML: {2}.',
  ],
  [
    'This question is damaged: its tags do not fit together. Fix it in the file, then import it again.',
    'Diese Frage ist beschädigt: Ihre Tags passen nicht zusammen. Berichtige sie in der Datei und importiere sie noch einmal.',
  ],
  ['elements are nested deeper than {1}', 'Elemente sind tiefer verschachtelt als {1} Ebenen'],
  ['the text cannot be read as XML', 'Der Text lässt sich nicht als XML lesen'],
  ['unexpected close tag', 'Ein End-Tag steht, wo keines stehen darf'],
  ['unmatched closing tag: {1}', 'Ein End-Tag ohne Anfang: {1}'],
  ['unclosed tag: {1}', 'Das End-Tag fehlt: {1}'],
  ['unexpected end', 'Die Datei bricht ab'],
  ['document must contain a root element', 'Das Wurzelelement fehlt'],
  ['documents may contain only one root', 'Es gibt mehr als ein Wurzelelement'],
  ['text data outside of root node', 'Text steht außerhalb des Wurzelelements'],
  ['undefined entity', 'Eine Entität ist nicht definiert'],
  ['malformed character entity', 'Eine Entität ist falsch geschrieben'],
  ['empty entity name', 'Eine Entität hat keinen Namen'],
  ['disallowed character', 'Ein Zeichen ist hier nicht erlaubt'],
  ['disallowed character in tag name', 'Ein Zeichen ist im Namen eines Tags nicht erlaubt'],
  ['disallowed character in closing tag', 'Ein Zeichen ist in einem End-Tag nicht erlaubt'],
  ['disallowed character in attribute name', 'Ein Zeichen ist im Namen eines Attributs nicht erlaubt'],
  ['duplicate attribute: {1}', 'Ein Attribut steht doppelt: {1}'],
  ['attribute without value', 'Ein Attribut hat keinen Wert'],
  ['unquoted attribute value', 'Der Wert eines Attributs steht nicht in Anführungszeichen'],
  ['no whitespace between attributes', 'Zwischen zwei Attributen fehlt ein Leerzeichen'],
  ['malformed comment', 'Ein Kommentar ist falsch geschrieben'],
  ['incorrect syntax', 'Die Schreibweise ist falsch'],
  ['it has a document type, which is not read', 'Es enthält einen Dokumenttyp, der nicht gelesen wird'],
  ['{1} (line {2})', '{1} (Zeile {2})'],
]

const json: readonly Told[] = [
  [
    'The JSON {1} (line {2}). What stands before it was kept; nothing after it was read.',
    'Das JSON {1} (Zeile {2}). Was davor steht, wurde übernommen; danach wurde nichts gelesen.',
  ],
  ['has more text after its end', 'hat nach seinem Ende noch Text'],
  ['ends before it is complete', 'endet, bevor es vollständig ist'],
  ['has a backslash that means nothing here', 'enthält einen Backslash, der hier nichts bedeutet'],
  [
    'has a text whose closing quote is missing',
    'enthält einen Text, dessen schließendes Anführungszeichen fehlt',
  ],
  ['has something here that is not JSON', 'enthält hier etwas, das kein JSON ist'],
  ['is nested too deep', 'ist zu tief verschachtelt'],
  ['should have a colon here', 'bräuchte hier einen Doppelpunkt'],
  ['should have a comma or {1} here', 'bräuchte hier ein Komma oder {1}'],
  ['should have a field name in quotes here', 'bräuchte hier einen Feldnamen in Anführungszeichen'],
  ['The file breaks off in this question.', 'Die Datei bricht in dieser Frage ab.'],
  [
    'Entry {1} of the list is no object with the fields of a question.',
    'Eintrag {1} der Liste ist kein Objekt mit den Feldern einer Frage.',
  ],
  [
    'Line {1} is not a JSON object. It was left out.',
    'Zeile {1} ist kein JSON-Objekt und wurde ausgelassen.',
  ],
  [
    'A question to be typed needs a text and an accepted answer.',
    'Eine Frage mit eingetippter Antwort braucht einen Text und eine gültige Antwort.',
  ],
  [
    'An order needs a text and at least two entries, none of them empty.',
    'Eine Reihenfolge braucht einen Text und mindestens zwei Einträge, von denen keiner leer ist.',
  ],
  [
    "The kind of question {1} is none of this format's 0 to 3.",
    'Die Frageart {1} kennt dieses Format nicht; es gibt 0 bis 3.',
  ],
  [
    'The correct answer is given as "{1}", which is none of the options.',
    'Als richtige Antwort ist „{1}“ angegeben; so heißt keine der Optionen.',
  ],
  [
    'The keys are numbers that may count from 0 or from 1, and the questions do not tell which. Choose one.',
    'Die richtigen Antworten sind Zahlen, die ab 0 oder ab 1 zählen können; aus den Fragen geht das nicht hervor. Wähle, was stimmt.',
  ],
  ['This object has no text of a question.', 'Dieses Objekt enthält keinen Fragetext.'],
  ['This question has no correct_answer.', 'Dieser Frage fehlt das Feld correct_answer.'],
  [
    'No questions were found: no list of objects with a question and its options or answer.',
    'Es wurden keine Fragen gefunden: keine Liste von Objekten mit einer Frage und ihren Optionen oder ihrer Antwort.',
  ],
]

export const xmlTold = [...xml, ...json]
