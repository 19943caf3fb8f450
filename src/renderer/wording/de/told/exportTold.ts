/** What an export leaves behind, in German. Most are values of the sentences that count their questions. */
import type { Told } from '../../sentencePatterns'

const counted: readonly Told[] = [
  ['1 question left out: {1}.', '1 Frage fehlt: {1}.'],
  ['{1} questions left out: {2}.', '{1} Fragen fehlen: {2}.'],
  ['{1} (1 question).', '{1} (1 Frage).'],
  ['{1} ({2} questions).', '{1} ({2} Fragen).'],
]

const leftOut: readonly Told[] = [
  ['a note has ten options at most', 'Eine Notiz hat höchstens zehn Optionen'],
  ['a row has no place for pairs', 'Eine Zeile hat keinen Platz für Paare'],
  ['a row has {1} options at most', 'Eine Zeile hat höchstens {1} Optionen'],
  [
    'the order of the columns is the key, and some steps are in no order',
    'Die Reihenfolge der Spalten ist die richtige Antwort, und einige Schritte haben keinen Platz darin',
  ],
  ['GIFT has no ordering', 'GIFT kennt keine Reihenfolge'],
  [
    'matching takes two prompts or more in GIFT, and options that differ without layout',
    'Eine Zuordnung braucht in GIFT mindestens zwei Begriffe und Optionen, die sich auch ohne Formatierung unterscheiden',
  ],
  [
    'Moodle cannot share the credit among so many right options',
    'Moodle kann die Punkte nicht auf so viele richtige Optionen verteilen',
  ],
  [
    'Moodle cannot share the credit among {1} right options',
    'Moodle kann die Punkte nicht auf {1} richtige Optionen verteilen',
  ],
  [
    "Moodle's matching takes two prompts or more",
    'Eine Zuordnung braucht in Moodle mindestens zwei Begriffe',
  ],
  [
    "Moodle's ordering takes no step that stays out of the order",
    'In der Reihenfolge von Moodle muss jeder Schritt einen Platz haben',
  ],
  ['two of its options read the same without layout', 'Zwei Optionen sind ohne Formatierung gleich'],
]

const stayBehind: readonly Told[] = [
  ['Difficulty stays behind', 'Ohne Schwierigkeit'],
  ['Exam tasks stay behind', 'Ohne Lernziele'],
  ['Explanations stay behind', 'Ohne Erklärungen'],
  ['Links to facts stay behind', 'Ohne Verweise auf Fakten'],
  ['References stay behind', 'Ohne Quellenangaben'],
  ['Tags stay behind', 'Ohne Schlagwörter'],
  ['Topics stay behind', 'Ohne Themen'],
  ['Pictures stay behind', 'Ohne Bilder'],
  ['Units stay behind', 'Ohne Einheiten'],
  ['Tolerances and units stay behind', 'Ohne Toleranzen und Einheiten'],
  [
    'That a question needs a calculation stays behind',
    'Ohne die Angabe, dass eine Frage eine Rechnung verlangt',
  ],
  ['That options keep their order stays behind', 'Ohne die Angabe, dass Optionen ihre Reihenfolge behalten'],
  ['That capital letters count stays behind', 'Ohne die Angabe, dass Groß- und Kleinschreibung zählt'],
  ['The date of the last check stays behind', 'Ohne das Datum der letzten Prüfung'],
  ['The flip stays behind', 'Ohne die Angabe, was die Antwort kippen würde'],
  ['Where a question comes from stays behind', 'Ohne die Herkunft der Fragen'],
  [
    'Why each option is right or wrong stays behind',
    'Ohne die Begründung, warum jede Option richtig oder falsch ist',
  ],
  ['Why each pair belongs together stays behind', 'Ohne die Begründung, warum jedes Paar zusammengehört'],
  [
    'Why each step stands where it does stays behind',
    'Ohne die Begründung, warum jeder Schritt an seiner Stelle steht',
  ],
  ['Steps that stay out of the order stay behind', 'Ohne die Schritte, die nicht zur Reihenfolge gehören'],
  ['Layout of the options of a matching stays behind', 'Optionen einer Zuordnung ohne Formatierung'],
  [
    'Weights of options stay behind; the key stays',
    'Ohne die Gewichte der Optionen; die richtige Antwort bleibt',
  ],
  [
    'Pictures stay behind; the folder of YAML files takes them along',
    'Ohne Bilder; der Ordner mit YAML-Dateien enthält sie',
  ],
  ['Pictures stay behind; a package takes them along', 'Ohne Bilder; ein Anki-Stapel (.apkg) enthält sie'],
  ['Pictures stay behind; their descriptions stay', 'Ohne Bilder; ihre Beschreibungen bleiben'],
  [
    'The facts and study notes that questions point to stay with their bank',
    'Fakten und Lernnotizen, auf die Fragen verweisen, bleiben bei der Fragensammlung',
  ],
]

const changed: readonly Told[] = [
  [
    'The case study is repeated in each of its questions',
    'Die Fallstudie steht in jeder ihrer Fragen noch einmal',
  ],
  [
    'Numbers that are drawn anew each time are those of one draw',
    'Zahlen, die jedes Mal neu gezogen werden, sind die einer einzigen Ziehung',
  ],
  [
    'Typed answers and matching are written to be read; no program reads them back as questions',
    'Eingetippte Antworten und Zuordnungen sind nur zum Lesen; kein Programm liest sie wieder als Fragen ein',
  ],
  ['The picture {1} is missing from the bank', 'Das Bild {1} fehlt in der Fragensammlung'],
  [
    'An order or a matching becomes a card to be judged by oneself',
    'Eine Reihenfolge oder Zuordnung wird zu einer Karte, die man selbst bewertet',
  ],
  [
    'Anki compares with one number, letter by letter',
    'Anki vergleicht mit einer einzigen Zahl, Zeichen für Zeichen',
  ],
  [
    'Anki compares with the first accepted answer only',
    'Anki vergleicht nur mit der ersten gültigen Antwort',
  ],
  [
    'In Anki every question is a card to be judged by oneself',
    'In Anki ist jede Frage eine Karte, die man selbst bewertet',
  ],
  [
    'Spaces in tags become underscores, since Anki has none in a tag',
    'Aus Leerzeichen in Schlagwörtern werden Unterstriche, weil Anki dort keine kennt',
  ],
  [
    'Commas, semicolons, and bars in tags become slashes',
    'Aus Kommas, Semikolons und senkrechten Strichen in Schlagwörtern werden Schrägstriche',
  ],
  [
    'Texts that a spreadsheet would run as a formula have an apostrophe before them',
    'Vor Texten, die eine Tabellenkalkulation als Formel ausführen würde, steht ein Apostroph',
  ],
  ['Only the first of the accepted answers is kept', 'Nur die erste der gültigen Antworten bleibt'],
  ['Only the first of the right numbers is kept', 'Nur die erste der richtigen Zahlen bleibt'],
  [
    'Moodle gives credit for a part of the right options; here all or none count',
    'Moodle gibt Punkte auch für einen Teil der richtigen Optionen; hier zählen nur alle zusammen',
  ],
  ['Units are written after the field', 'Einheiten stehen hinter dem Eingabefeld'],
  [
    "Weights were changed to the nearest of Moodle's",
    'Gewichte wurden auf den nächsten Wert geändert, den Moodle kennt',
  ],
]

const refused: readonly Told[] = [
  [
    'The bank could not be read. Look at its problems in the Library.',
    'Die Fragensammlung konnte nicht gelesen werden. Sieh dir ihre Probleme in der Bibliothek an.',
  ],
  ['There is nothing to export.', 'Es gibt nichts zu exportieren.'],
]

export const exportTold = [...counted, ...leftOut, ...stayBehind, ...changed, ...refused]
