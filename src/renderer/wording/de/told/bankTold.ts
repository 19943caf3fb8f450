/** What a bank has, and its exams and questions beside each other, in German. */
import type { Told } from '../../sentencePatterns'

export const bankTold: readonly Told[] = [
  [
    '{1} And {2} more of this kind, not listed.',
    '{1} Dazu kommen {2} weitere dieser Art, die nicht aufgeführt sind.',
  ],
  [
    'This name holds an invisible character that turns the text after it; it is left out.',
    'Dieser Name enthält ein unsichtbares Zeichen, das den Text danach umdreht; es wird weggelassen.',
  ],
  ['Type the name anew, without copying it.', 'Tipp den Namen neu, ohne ihn zu kopieren.'],
  [
    'This bank has {1} questions; {2} is the most.',
    'Diese Fragensammlung hat {1} Fragen; höchstens {2} sind möglich.',
  ],
  ['Make several banks of it.', 'Mach mehrere Fragensammlungen daraus.'],
  ['This folder has no files of a bank.', 'In diesem Ordner liegt keine Datei einer Fragensammlung.'],
  ['This folder has no bank.yaml.', 'In diesem Ordner fehlt bank.yaml.'],
  [
    'Add a bank.yaml with id, title, version, language, licence, and authors.',
    'Leg eine bank.yaml mit id, title, version, language, licence und authors an.',
  ],
  ['There are two notes on {1}.', 'Zu {1} gibt es zwei Lernnotizen.'],
  ['Join them, or rename one.', 'Leg sie zusammen, oder benenne eine um.'],
  ['This bank has no exam.', 'Diese Fragensammlung hat keine Prüfung.'],
  [
    'Add one in exams/: forms are drawn by its domains and weights.',
    'Leg eine in exams/ an: Prüfungsbögen entstehen nach ihren Themengebieten und Gewichten.',
  ],
  ['This bank has no questions.', 'Diese Fragensammlung hat keine Fragen.'],
  [
    'None of the questions of this bank can be used.',
    'Keine der Fragen dieser Fragensammlung lässt sich verwenden.',
  ],
  [
    'Add questions in questions/, or mend them.',
    'Leg Fragen in questions/ an, oder bring die vorhandenen in Ordnung.',
  ],
  ['The exam {1} is there twice.', 'Die Prüfung {1} gibt es zweimal.'],
  ['Give one another id.', 'Gib einer davon eine andere ID.'],
  ['There is no exam {1}.', 'Die Prüfung {1} gibt es nicht.'],
  [
    'Add exams/{1}.yaml, or remove it from the list.',
    'Leg exams/{1}.yaml an, oder entferne die Prüfung aus der Liste.',
  ],
  ['The case study {1} is there twice.', 'Die Fallstudie {1} gibt es zweimal.'],
  ['Give one of them another id.', 'Gib einer davon eine andere ID.'],
  [
    'The case study {1} is not in this bank, or has an error itself.',
    'Die Fallstudie {1} gibt es in dieser Fragensammlung nicht, oder sie hat selbst einen Fehler.',
  ],
  ['Add it under "stimuli", or correct the name.', 'Ergänze sie unter „stimuli“, oder berichtige den Namen.'],
  ['The id {1} is already used in {2}, line {3}.', 'Die ID {1} ist schon in {2} vergeben, Zeile {3}.'],
  [
    'The id {1} is already used in {2}, line {3} as {4}; letter case and outer spaces do not count.',
    'Die ID {1} ist schon in {2} vergeben, Zeile {3}, als {4}; Groß- und Kleinschreibung und Leerzeichen am Rand zählen nicht.',
  ],
  [
    'Give this question an id of its own; its history will be kept under it.',
    'Gib dieser Frage eine eigene ID; an der hängt dann ihr Verlauf.',
  ],
  ['This bank has no exam {1}.', 'Diese Fragensammlung hat keine Prüfung {1}.'],
  ['Add exams/{1}.yaml, or correct the name.', 'Leg exams/{1}.yaml an, oder berichtige den Namen.'],
  [
    'The exam {1} has no task or domain {2}.',
    'Die Prüfung {1} hat weder ein Lernziel noch ein Themengebiet {2}.',
  ],
  [
    "The topic {1} is not listed in the bank's topics.",
    'Das Thema {1} steht nicht unter den Themen der Fragensammlung.',
  ],
  [
    'Add it to "topics" of the bank, or correct the name.',
    'Ergänze es unter „topics“ der Fragensammlung, oder berichtige den Namen.',
  ],
]
