/** Questions, exams, and calculations of banks, in German. */
import type { Told } from '../../sentencePatterns'

const exams: readonly Told[] = [
  [
    "The domains' weights add up to {1} percent.",
    'Die Gewichte der Themengebiete ergeben zusammen {1} Prozent.',
  ],
  ['Make them 100.', 'Es müssen 100 sein.'],
  ['The id {1} is there twice.', 'Die ID {1} kommt zweimal vor.'],
  ['Change one of the two.', 'Ändere eine der beiden.'],
  ['The scale ends where it starts or below.', 'Die Skala endet dort, wo sie anfängt, oder darunter.'],
  ['Make max larger than min.', 'max muss größer sein als min.'],
  [
    'The pass mark {1} is not on the scale of {2} to {3}.',
    'Die Bestehensgrenze {1} liegt nicht auf der Skala von {2} bis {3}.',
  ],
  ['Check the pass mark and the scale.', 'Prüfe die Bestehensgrenze und die Skala.'],
  [
    'The mix asks for {1}, which this exam does not allow.',
    '„mix“ verlangt {1}; das lässt diese Prüfung nicht zu.',
  ],
  [
    'Add it to allowedTypes, or remove it from the mix.',
    'Ergänze es in allowedTypes, oder entferne es aus „mix“.',
  ],
  ['All numbers of this mix are 0.', 'Alle Zahlen in diesem „mix“ sind 0.'],
  ['Give at least one a number above 0.', 'Mindestens eine muss größer als 0 sein.'],
  ['The texts of this exam have more than {1} kB.', 'Die Texte dieser Prüfung haben mehr als {1} kB.'],
  ['Shorten the titles of its domains and tasks.', 'Kürze die Titel ihrer Themengebiete und Lernziele.'],
  [
    'A form of this exam could be too large to be saved: it has many questions with long ids.',
    'Ein Bogen dieser Prüfung könnte zum Speichern zu groß werden: Sie hat viele Fragen mit langen IDs.',
  ],
  [
    'Shorten the ids of its questions and options, or lower scoredCount.',
    'Kürze die IDs ihrer Fragen und Optionen, oder verringere scoredCount.',
  ],
]

const questions: readonly Told[] = [
  ['"{1}" is missing in the answer.', 'In der Antwort fehlt „{1}“.'],
  [
    'Add it: how the right number is worked out.',
    'Ergänze die Angabe: wie die richtige Zahl berechnet wird.',
  ],
  ['Add it: the right number.', 'Ergänze die Angabe: die richtige Zahl.'],
  [
    '"also" has no place in the answer of a question with a family.',
    '„also“ gehört nicht in die Antwort einer Frage mit „family“.',
  ],
  ['Leave it out: the number is worked out.', 'Lass es weg: Die Zahl wird berechnet.'],
  [
    '"{1}" has no place in the answer of a question with a family.',
    '„{1}“ gehört nicht in die Antwort einer Frage mit „family“.',
  ],
  [
    '"{1}" has no place in the answer of a question without a family.',
    '„{1}“ gehört nicht in die Antwort einer Frage ohne „family“.',
  ],
  [
    'Write "is" instead: how the right number is worked out.',
    'Schreib stattdessen „is“: wie die richtige Zahl berechnet wird.',
  ],
  ['Write "value" instead: the right number.', 'Schreib stattdessen „value“: die richtige Zahl.'],
  ['Give each its own id.', 'Gib jeder eine eigene ID.'],
  [
    'The weight {1} and "correct: {2}" contradict each other.',
    'Das Gewicht {1} und „correct: {2}“ widersprechen sich.',
  ],
  [
    'Keep one of the two: the greatest weight makes an option correct.',
    'Behalte eines von beiden: Richtig ist die Option mit dem größten Gewicht.',
  ],
  [
    'Keep one of the two: a weight above 0 makes an option correct.',
    'Behalte eines von beiden: Richtig ist eine Option mit einem Gewicht über 0.',
  ],
  ['No option is marked as correct.', 'Keine Option ist als richtig gekennzeichnet.'],
  ['Add "correct: true" to the key.', 'Ergänze „correct: true“ beim Schlüssel.'],
  [
    '{1} options are marked as correct; a single-choice question has one.',
    '{1} Optionen sind als richtig gekennzeichnet; bei Einfachauswahl ist es eine.',
  ],
  [
    'Leave "correct: true" on one of them, or make it "type: multiple".',
    'Lass „correct: true“ nur bei einer stehen, oder mach „type: multiple“ daraus.',
  ],
  ['Fewer than two options have a position.', 'Weniger als zwei Optionen haben eine Position.'],
  ['Number the steps: position 1, 2, 3…', 'Nummeriere die Schritte: position 1, 2, 3 …'],
  [
    'The positions are {1}; they have to be 1 to {2}, each once.',
    'Die Positionen sind {1}; es müssen 1 bis {2} sein, jede einmal.',
  ],
  [
    'Number the steps of the key from 1 without gaps; leave spares without a position.',
    'Nummeriere die Schritte des Schlüssels lückenlos ab 1; was übrig bleibt, bekommt keine Position.',
  ],
  [
    'The answer of prompt {1} is {2}, but no option has that id.',
    'Die Antwort zu Begriff {1} ist {2}, aber keine Option hat diese ID.',
  ],
  ['Write the id of an option: {1}.', 'Schreib die ID einer Option: {1}.'],
  [
    'All texts of this question together have more than {1}.',
    'Alle Texte dieser Frage zusammen haben mehr als {1}.',
  ],
  [
    'Shorten its texts, or move what several questions share into a study note.',
    'Kürze ihre Texte, oder verschieb in eine Lernnotiz, was mehrere Fragen gemeinsam haben.',
  ],
]

const flips: readonly Told[] = [
  ['{1} The question is asked without its flip.', '{1} Die Frage wird ohne ihr „flip“ gestellt.'],
  ['A question with drawn numbers has no flip.', 'Eine Frage mit ausgelosten Zahlen hat kein „flip“.'],
  ['Remove it, or the family.', 'Entferne es, oder entferne „family“.'],
  ['The stem does not say “{1}”.', 'Im Fragetext steht „{1}“ nicht.'],
  [
    'The stem says “{1}” {2} times; what changes has to be there once.',
    'Im Fragetext steht „{1}“ {2}-mal; was sich ändert, darf nur einmal vorkommen.',
  ],
  [
    'Copy the words from the stem exactly as they are written there, line breaks included.',
    'Übernimm die Wörter genau so aus dem Fragetext, wie sie dort stehen, auch die Zeilenumbrüche.',
  ],
  ['Take in more of the words around it.', 'Nimm mehr von den Wörtern ringsum dazu.'],
  ['Nothing is changed.', 'Es ändert sich nichts.'],
  ['Write what stands there instead.', 'Schreib hin, was stattdessen dort steht.'],
  ['No option has the id {1}.', 'Keine Option hat die ID {1}.'],
  ['{1} is right without the change, too.', '{1} ist auch ohne die Änderung richtig.'],
  [
    'Name the option that the change makes right, or change something that matters.',
    'Nenne die Option, die durch die Änderung richtig wird, oder ändere etwas, worauf es ankommt.',
  ],
]

const families: readonly Told[] = [
  [
    'No question comes of this family: every draw breaks a condition, or gives no usable numbers.',
    'Aus dieser „family“ entsteht keine Frage: Jede Auslosung verletzt eine Bedingung oder ergibt keine brauchbaren Zahlen.',
  ],
  [
    'Loosen "where", widen the ranges, and look for divisions by 0 and options that read the same.',
    'Lockere „where“, erweitere die Bereiche, und achte auf Divisionen durch 0 und gleichlautende Optionen.',
  ],
  ['Only a question with a family works out numbers.', 'Nur eine Frage mit „family“ berechnet Zahlen.'],
  [
    'Add "family" with its variables, or write the number into the text.',
    'Ergänze „family“ mit Variablen, oder schreib die Zahl in den Text.',
  ],
  [
    '{1} has to be drawn from a range or a list, or worked out.',
    '{1} muss aus einem Bereich oder einer Liste ausgelost oder aber berechnet werden.',
  ],
  [
    'Write "from" and "to", or "values", or "is", and one of them only.',
    'Schreib entweder „from“ und „to“ oder „values“ oder „is“, und nur eines davon.',
  ],
  [
    '“{1}” stands for the number of an option or answer already.',
    '„{1}“ steht schon für die Zahl einer Option oder Antwort.',
  ],
  ['Give the variable another name.', 'Gib der Variablen einen anderen Namen.'],
  ['The range of {1} is empty.', 'Der Bereich von {1} ist leer.'],
  ['Write the smaller number as "from".', 'Schreib die kleinere Zahl bei „from“.'],
  ['There is no variable {1} above this one.', 'Über dieser Variablen gibt es keine namens {1}.'],
  [
    'Add it to the variables, above those that use it.',
    'Ergänze sie bei den Variablen, und zwar über denen, die sie verwenden.',
  ],
  [
    'Write arithmetic with + - * / ^, brackets, functions, and the names of variables.',
    'Rechne mit + - * / ^, Klammern, Funktionen und den Namen von Variablen.',
  ],
  ['This cannot be worked out. {1}', 'Das lässt sich nicht berechnen. {1}'],
  ['Did you mean {{1}}?', 'Meintest du {{1}}?'],
  ['Add it to the variables.', 'Ergänze sie bei den Variablen.'],
  ['{{1}} stands for no number here.', '{{1}} steht hier für keine Zahl.'],
  [
    '{1} Braces of a formula are doubled: {{ }}.',
    '{1} Geschweifte Klammern einer Formel schreibt man doppelt: {{ }}.',
  ],
  [
    'Write a number of decimals such as 2, a percentage such as 1%, or plain.',
    'Schreib die Zahl der Nachkommastellen, etwa 2, einen Prozentwert wie 1% oder „plain“.',
  ],
  ['“{1}” is no format for {{2}}.', '„{1}“ ist kein Format für {{2}}.'],
  [
    'Write at most {1} characters where numbers are drawn.',
    'Schreib höchstens {1} Zeichen, wo Zahlen ausgelost werden.',
  ],
  [
    'A text of this family is too long: with its numbers it could outgrow a question.',
    'Ein Text dieser „family“ ist zu lang: Mit seinen Zahlen könnte er für eine Frage zu groß werden.',
  ],
]

/** The text of a calculation, after `This cannot be worked out.` */
const expressions: readonly Told[] = [
  ['It is longer than {1} characters.', 'Die Rechnung ist länger als {1} Zeichen.'],
  ['Its brackets are nested too deep.', 'Die Klammern sind zu tief verschachtelt.'],
  ['“{1}” cannot be read.', '„{1}“ ist nicht lesbar.'],
  ['“{1}” stands where nothing is expected.', '„{1}“ passt an dieser Stelle nicht.'],
  ['“{1}” stands where a number or a name is expected.', 'Wo „{1}“ steht, fehlt eine Zahl oder ein Name.'],
  ['It ends where a number or a name is expected.', 'Am Ende fehlt eine Zahl oder ein Name.'],
  ['There is no function “{1}”. There are: {2}.', 'Die Funktion „{1}“ gibt es nicht. Es gibt: {2}.'],
  ['“{1}” takes {2} values, not {3}.', '„{1}“ braucht {2} Werte, nicht {3}.'],
  ['“{1}” takes {2} to {3} values, not {4}.', '„{1}“ braucht {2} bis {3} Werte, nicht {4}.'],
  ['A “{1}” is missing.', 'Es fehlt „{1}“.'],
]

export const compileTold: readonly Told[] = [...exams, ...questions, ...flips, ...families, ...expressions]
