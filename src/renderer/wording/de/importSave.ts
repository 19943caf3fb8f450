import type { importSaveWords } from '../en/importSave'
import { byCount, formatCount, formatNumber } from '../format'

const questionsWords = (count: number) => formatCount(count, 'Frage', 'Fragen')

export const importSave: typeof importSaveWords = {
  title: 'Als Fragensammlung speichern',
  earlierSameFiles: (bank) => `Genau diese Dateien hast du schon einmal importiert, in „${bank}“.`,
  earlierVersion: (bank) => `Eine frühere Fassung davon hast du schon einmal importiert, in „${bank}“.`,
  earlierOther: (bank) =>
    `„${bank}“, aus einer anderen Datei importiert, enthält zu einem großen Teil dieselben Fragen.`,
  nothingNew: 'In diesen Dateien ist nichts neu.',
  earlierCounts: ({ known, changed, added, gone }) =>
    `${[
      `${questionsWords(known)} ${byCount(known, 'ist', 'sind')} schon da`,
      ...(changed > 0 ? [`${byCount(known, '', `davon ${formatNumber(changed)} `)}geändert`] : []),
      `${formatNumber(added)} neu`,
      ...(gone > 0 ? [`${formatNumber(gone)} nicht mehr in diesen Dateien`] : []),
    ].join(', ')}.`,
  whatToDo: 'Was mit dieser Fragensammlung geschehen soll',
  addNew: 'Neues hinzufügen',
  nothingToAdd: 'Es gibt nichts Neues hinzuzufügen.',
  addConsequence: (count) =>
    `${questionsWords(count)} ${byCount(count, 'kommt', 'kommen')} hinzu; die anderen bleiben, wie sie sind.`,
  replace: 'Ersetzen',
  replaceConsequence:
    'Ihre Fragen aus dieser Quelle werden durch die dieser Dateien ersetzt. Dein Verlauf bleibt bei jeder Frage.',
  keepBoth: 'Beide behalten',
  keepBothConsequence: 'Speichert diese als eigene Fragensammlung mit eigenem Verlauf.',
  bankTitle: 'Titel',
  id: 'ID',
  idHint: 'Dein Verlauf hängt an ihr. Kleinbuchstaben, Ziffern und Bindestriche; auch der Ordner heißt so.',
  idTaken: (id) =>
    `Die eigene ID dieser Fragensammlung, ${id}, hat schon eine deiner Fragensammlungen. Darum bekommt diese Kopie eine andere ID und einen eigenen Verlauf. Um den Verlauf von ${id} fortzusetzen, lösche zuerst jene Fragensammlung und importiere dann diese.`,
  ownTitle: 'Bleibt, wie es in der Fragensammlung steht',
  domains: 'Themengebiete',
  domainSource: 'Übernommen aus',
  domainSources: {
    category: 'Kategorien oder Stapeln',
    tag: 'Schlagwörtern',
    file: 'Dateien und Ordnern',
    none: 'Ein Themengebiet für alle Fragen',
  },
  oneDomain:
    'Alle Fragen sind in einem Themengebiet. Du kannst sie später in den Dateien der Fragensammlung aufteilen.',
  domainsHint:
    'Probeprüfungen ziehen aus jedem Themengebiet nach seinem Anteil. Gib zwei Themengebieten denselben Namen, um sie zusammenzulegen.',
  domainWithCount: (domain, questions) => `${domain} (${questionsWords(questions)})`,
  nameOfDomain: (domain) => `Name des Themengebiets ${domain}`,
  provenance: 'Woher die Fragen stammen',
  provenances: {
    unknown: { label: 'Unbekannt', hint: 'Bei jeder Frage steht das dort, wo ihre Erklärung erscheint.' },
    original: { label: 'Selbst verfasst', hint: 'Von dir oder für dich geschrieben.' },
    licensed: { label: 'Lizenziert', hint: 'Du darfst sie unter der Lizenz unten verwenden.' },
  },
  license: 'Lizenz',
  licenseHint: 'Zum Beispiel CC-BY-4.0, oder Unknown, wenn du sie nicht kennst.',
  leaveOutRepeats: 'Doppelte weglassen',
  repeats: (count) =>
    `${questionsWords(count)} ${byCount(count, 'steht', 'stehen')} mehrfach in diesen Dateien; behalten wird jeweils die erste.`,
  save: 'Fragensammlung speichern',

  allSaved: (questions) =>
    `${questionsWords(questions)}. Eine Probeprüfung ist dafür eingerichtet; du kannst sie in der Datei ändern.`,
  someSaved: (questions, added, changed) =>
    `${questionsWords(questions)}: ${formatNumber(added)} hinzugefügt${changed > 0 ? `, ${formatNumber(changed)} geändert` : ''}.`,
  readingBank: 'Fragensammlung wird gelesen …',
  sitMock: (questions, minutes) =>
    `Probeprüfung beginnen (${questionsWords(questions)}, ${formatCount(minutes, 'Minute', 'Minuten')})`,
  practice: (questions) => `${questionsWords(questions)} üben`,
  openBank: 'Fragensammlung öffnen',
  undoImport: 'Diesen Import rückgängig machen',
  importMore: 'Weitere importieren',
}
