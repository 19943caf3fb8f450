/** Fields and values of bank files, in German. */
import type { Told } from '../../sentencePatterns'

/** What the items of a list are called in a message, `option 3`. */
const items: Record<string, string> = {
  item: 'Eintrag {1}',
  option: 'Option {1}',
  prompt: 'Begriff {1}',
  question: 'Frage {1}',
  'case study': 'Fallstudie {1}',
  exam: 'Prüfung {1}',
  domain: 'Themengebiet {1}',
  task: 'Lernziel {1}',
  objective: 'Lernziel {1}',
  topic: 'Thema {1}',
  note: 'Lernnotiz {1}',
  fact: 'Fakt {1}',
  tag: 'Schlagwort {1}',
  source: 'Quelle {1}',
  reference: 'Quelle {1}',
  value: 'Wert {1}',
  author: 'Eintrag {1} in „authors“',
  service: 'Eintrag {1} in „services“',
  tool: 'Eintrag {1} in „tools“',
  aliase: 'Eintrag {1} in „aliases“',
  correct: 'Eintrag {1} in „corrects“',
  accepted: 'Eintrag {1} in „accepted“',
  also: 'Eintrag {1} in „also“',
  where: 'Eintrag {1} in „where“',
  allowedType: 'Eintrag {1} in „allowedTypes“',
  topicCount: 'Eintrag {1} in „topicCounts“',
  unconfirmed: 'Eintrag {1} in „unconfirmed“',
}

/** `"text" of option 3 of question 12`. */
const fields: readonly Told[] = [
  ['"{1}"', '„{1}“'],
  ['"{1}" of {2}', '„{1}“ von {2}'],
  ['"{1}" of "{2}" of {3}', '„{1}“ von „{2}“ von {3}'],
  ['"{1}" of "{2}" of "{3}" of {4}', '„{1}“ von „{2}“ von „{3}“ von {4}'],
  ...Object.entries(items).flatMap(([english, german]): Told[] => [
    [`${english} {1}`, german],
    [`${english} {1} of {2}`, `${german} von {2}`],
  ]),
]

/** What a field that is missing is for. */
const meanings: readonly Told[] = [
  ['One right option.', 'Eine Option ist richtig.'],
  ['Several right options, all to be chosen.', 'Mehrere Optionen sind richtig, und alle sind zu wählen.'],
  [
    'Options to be put in order; some may be left over.',
    'Optionen, die in eine Reihenfolge gehören; einige dürfen übrig bleiben.',
  ],
  [
    'Each prompt goes with one option; options may be left over.',
    'Zu jedem Begriff gehört eine Option; Optionen dürfen übrig bleiben.',
  ],
  ['A number to be typed.', 'Eine Zahl, die einzutippen ist.'],
  ['Words to be typed.', 'Wörter, die einzutippen sind.'],
  [
    'Stable and unique in the bank: history is kept under it. Lower-case with hyphens reads best.',
    'Bleibt immer gleich und kommt in der Fragensammlung nur einmal vor: Der Verlauf hängt daran. Am besten lesbar in Kleinbuchstaben mit Bindestrichen.',
  ],
  [
    'The question. Markdown with tables, code, math as $…$, pictures from assets/.',
    'Die eigentliche Frage. Markdown mit Tabellen, Code, Formeln als $…$ und Bildern aus assets/.',
  ],
  [
    'Numbers by name. Texts show them as {name} or {name:format}.',
    'Zahlen mit ihren Namen. Texte zeigen sie als {name} oder {name:format}.',
  ],
  ['Exactly one is correct.', 'Genau eine ist richtig.'],
  ['At least one is correct.', 'Mindestens eine ist richtig.'],
  [
    'Those of the key carry positions 1 to n, spares none.',
    'Was zum Schlüssel gehört, hat die Positionen 1 bis n; was übrig bleibt, hat keine.',
  ],
  ['What the candidate reads. Markdown.', 'Was in der Prüfung zu lesen ist. Markdown.'],
  [
    'The words of the stem that change, exactly as they are written there, once.',
    'Die Wörter des Fragetexts, die sich ändern: genau wie sie dort stehen, ein einziges Mal.',
  ],
  ['What stands there instead.', 'Was stattdessen dort steht.'],
  [
    'Id of the option that is right then; not the key.',
    'ID der Option, die dann richtig ist; nicht die des Schlüssels.',
  ],
  [
    'Why the change makes that option right. Markdown.',
    'Warum diese Option durch die Änderung richtig wird. Markdown.',
  ],
  ['Id of the option that goes with this prompt.', 'ID der Option, die zu diesem Begriff gehört.'],
  ['Another right number.', 'Eine weitere richtige Zahl.'],
  ['Every spelling that is right.', 'Alle richtigen Schreibweisen.'],
  ['Named by `stimulus` of its questions.', 'Ihre Fragen nennen sie in `stimulus`.'],
  ['The scenario. Markdown.', 'Die Beschreibung des Falls. Markdown.'],
  [
    'Stable and unique among the banks a person has: history is kept under it.',
    'Bleibt immer gleich und kommt unter allen Fragensammlungen nur einmal vor: Der Verlauf hängt daran.',
  ],
  ['Quoted, such as "{1}".', 'In Anführungszeichen, etwa "{1}".'],
  ['Language code, such as "{1}".', 'Kürzel der Sprache, etwa „{1}“.'],
  ['Such as "{1}".', 'Zum Beispiel „{1}“.'],
  [
    'Named by the objectives of questions; the file is called the same.',
    'Die „objectives“ der Fragen nennen sie; die Datei heißt genauso.',
  ],
  ['"own" for an exam no vendor gives.', '„own“ für eine Prüfung, die kein Anbieter abnimmt.'],
  ['When this was last checked.', 'Wann das zuletzt geprüft wurde.'],
  ['Questions that count.', 'Fragen, die gewertet werden.'],
  [
    'Ends of the scale scores are given on.',
    'Anfang und Ende der Skala, auf der Ergebnisse angegeben werden.',
  ],
  ['On that scale.', 'Auf dieser Skala.'],
  ['Types of question this exam asks.', 'Fragetypen, die in dieser Prüfung vorkommen.'],
  ['What these topics are together, such as "{1}".', 'Was diese Themen zusammen sind, etwa „{1}“.'],
  [
    'Least number of questions on them in a form.',
    'Wie viele Fragen dazu mindestens auf einem Prüfungsbogen stehen.',
  ],
  [
    "Share of the exam's questions; all together make 100.",
    'Anteil an den Fragen der Prüfung; alle zusammen ergeben 100.',
  ],
  ['What is taught or said.', 'Was gelehrt oder behauptet wird.'],
  ['What the check found.', 'Was die Prüfung dieser Aussage ergeben hat.'],
  [
    'Page the verdict rests on; stands in sources.yaml.',
    'Seite, auf der das Urteil beruht; sie steht in sources.yaml.',
  ],
  [
    'How that page was read, such as "{1}" or "{2}".',
    'Wie diese Seite gelesen wurde, etwa „{1}“ oder „{2}“.',
  ],
  ['How it was read, such as "{1}" or "{2}".', 'Wie sie gelesen wurde, etwa „{1}“ oder „{2}“.'],
  [
    'closed: existing customers only. ended: gone. renamed: use the new name.',
    'closed: nur noch für bisherige Kunden. ended: eingestellt. renamed: unter neuem Namen.',
  ],
]

/** What is wrong with a field, and what to write there. */
const faults: readonly Told[] = [
  ['This file', 'Diese Datei'],
  ['{1} is missing.', '{1} fehlt.'],
  ['Add it.', 'Ergänze die Angabe.'],
  ['Add it: {1}', 'Ergänze die Angabe: {1}'],
  ['{1} is too much.', '{1} liegt über dem Höchstwert.'],
  ['{1} is too little.', '{1} liegt unter dem Mindestwert.'],
  ['{1} cannot be empty.', '{1} darf nicht leer sein.'],
  ['{1} cannot be {2}.', '{1} kann nicht „{2}“ sein.'],
  ['Did you mean {1}?', 'Meintest du {1}?'],
  ['Did you mean "{1}"?', 'Meintest du „{1}“?'],
  ['Did you mean {1}? Known are: {2}.', 'Meintest du {1}? Möglich sind: {2}.'],
  ['Write one of: {1}.', 'Möglich sind: {1}.'],
  ['Write less than {1}.', 'Schreib weniger als {1}.'],
  ['Write at most {1}.', 'Schreib höchstens {1}.'],
  ['Write more than {1}.', 'Schreib mehr als {1}.'],
  ['Write at least {1}.', 'Schreib mindestens {1}.'],
  ['{1} entries', '{1} Einträge'],
  ['{1} characters', '{1} Zeichen'],
  ['a number', 'eine Zahl'],
  ['a whole number', 'eine ganze Zahl'],
  ['true or false', '„true“ oder „false“'],
  ['a list', 'eine Liste'],
  ['fields with values', 'Felder mit Werten'],
  [
    '{1} has to be text, but is read as a number.',
    '{1} muss Text sein, wird ohne Anführungszeichen aber als Zahl gelesen.',
  ],
  [
    '{1} has to be text, but is read as true or false.',
    '{1} muss Text sein, wird ohne Anführungszeichen aber als Wahrheitswert gelesen.',
  ],
  ['{1} has to be text, but is empty.', '{1} muss Text sein, ist aber leer.'],
  ['{1} has to be {2}, but is empty.', '{1} muss {2} sein, ist aber leer.'],
  ['{1} has to be {2}, but is text.', '{1} muss {2} sein, ist aber Text.'],
  ['{1} has to be text, but is {2}.', '{1} muss Text sein, ist aber {2}.'],
  ['{1} has to be {2}, but is {3}.', '{1} muss {2} sein, ist aber {3}.'],
  ['Write text here.', 'Schreib hier Text hin.'],
  ['Write {1} here.', 'Schreib hier {1} hin.'],
  ['"{1}" is not a field of {2}; it is not used.', '„{1}“ ist kein Feld von {2} und wird nicht verwendet.'],
  ['"{1}" is not a field of this; it is not used.', '„{1}“ ist hier kein Feld und wird nicht verwendet.'],
  ['Remove it. Known fields are: {1}.', 'Entferne es. Bekannte Felder sind: {1}.'],
  [
    'Write something here, or leave the field out if it is optional.',
    'Schreib hier etwas hin, oder lass das Feld weg, wenn es nicht nötig ist.',
  ],
  ['Write a spelling that is right.', 'Schreib eine richtige Schreibweise hin.'],
  [
    'Use lowercase letters, digits, and hyphens, such as "kinesis-data-streams".',
    'Verwende Kleinbuchstaben, Ziffern und Bindestriche, etwa „kinesis-data-streams“.',
  ],
  ['Write an id, such as "kinesis-shards".', 'Schreib eine ID hin, etwa „kinesis-shards“.'],
  [
    'Keep the id on one line, without control characters.',
    'Die ID gehört auf eine einzige Zeile, ohne Steuerzeichen.',
  ],
  [
    'Write the date as year-month-day, such as 2026-03-31.',
    'Schreib das Datum als Jahr-Monat-Tag, etwa 2026-03-31.',
  ],
  [
    'Write a whole web address that starts with https://.',
    'Schreib eine vollständige Webadresse, die mit https:// beginnt.',
  ],
  [
    'Write exam and task with a slash between, such as "mls-c01/3.4".',
    'Schreib Prüfung und Lernziel mit einem Schrägstrich dazwischen, etwa „mls-c01/3.4“.',
  ],
  ['Write the code, such as "MLS-C01".', 'Schreib das Kürzel hin, etwa „MLS-C01“.'],
  ['Quote it: "{1}".', 'Setz es in Anführungszeichen: "{1}".'],
  [
    'This text has {1} characters; {2} is the most.',
    'Dieser Text hat {1} Zeichen; höchstens {2} sind erlaubt.',
  ],
  ['Shorten it.', 'Kürze ihn.'],
  [
    'This text has a character that cannot be shown.',
    'Dieser Text enthält ein Zeichen, das sich nicht anzeigen lässt.',
  ],
  [
    'Remove control characters and broken symbols; retype the place if you cannot see them.',
    'Entferne Steuerzeichen und beschädigte Zeichen; tipp die Stelle neu, wenn du sie nicht siehst.',
  ],
  [
    'Without quotes, {1} is read as something other than text by many YAML programs.',
    'Ohne Anführungszeichen lesen viele YAML-Programme {1} nicht als Text.',
  ],
  [
    'This number has no value that can be calculated with.',
    'Mit dem Wert dieser Zahl lässt sich nicht rechnen.',
  ],
  [
    'Write a plain number, or quote it if it is text.',
    'Schreib eine gewöhnliche Zahl, oder setz sie in Anführungszeichen, wenn sie Text ist.',
  ],
  ['A field cannot be called {1}.', 'Ein Feld darf nicht {1} heißen.'],
  ['Remove the field.', 'Entferne das Feld.'],
  [
    'Merging fields with << is not supported.',
    'Das Zusammenführen von Feldern mit << wird nicht unterstützt.',
  ],
  ['Write the fields out.', 'Schreib die Felder aus.'],
  ['The field name {1} cannot be shown.', 'Der Feldname {1} lässt sich nicht anzeigen.'],
]

export const schemaTold: readonly Told[] = [...fields, ...meanings, ...faults]
