import type { windowsWords } from '../en/windows'
import { byCount, formatCount } from '../format'

const changes = (count: number) =>
  byCount(
    count,
    'Deine letzte Änderung bleibt',
    `Deine letzten ${formatCount(count, 'Änderung', 'Änderungen')} bleiben`,
  )
const willBe = (count: number) => byCount(count, 'wird', 'werden')

export const windows: typeof windowsWords = {
  openElsewhere:
    'Rehearse ist in einem anderen Fenster offen. Dieses zeigt deine Daten, ändert aber nichts, bis du das andere schließt oder stattdessen hier arbeitest.',
  workHere: 'Hier arbeiten',
  savingIsSlow: 'Das Speichern dauert lange.',
  keptUntilSaved: (count) => `${changes(count)} bis dahin in diesem Fenster.`,
  keptUntilWorkHere: (count) =>
    `${changes(count)} in diesem Fenster und ${willBe(count)} gespeichert, sobald du wieder hier arbeitest.`,
  ofAnotherHistory: (count) =>
    `${changes(count)} in diesem Fenster, ${byCount(count, 'gehört', 'gehören')} aber nicht zum Verlauf, der jetzt benutzt wird. Wenn du sie dort haben willst, speichere zuerst eine Kopie und übernimm sie dann in den Einstellungen.`,
  keptByBrowser: (count) =>
    `${changes(count)} in diesem Fenster und ${willBe(count)} gespeichert, sobald es wieder geht. Schließt du es vorher, hebt dieser Browser auf, was noch nicht gespeichert ist. Sicherer ist eine Kopie in einer Datei, die du in den Einstellungen übernehmen kannst.`,
  keptHereOnly: (count) =>
    `${changes(count)} in diesem Fenster und ${willBe(count)} gespeichert, sobald es wieder geht. Musst du es vorher schließen, speichere eine Kopie. Du kannst sie später in den Einstellungen übernehmen.`,
  startAgain: 'Neu starten',
  startedAgain: 'Das ist der Verlauf, der jetzt benutzt wird.',
  tryNow: 'Jetzt versuchen',
  saveCopy: 'Kopie in einer Datei speichern',
  neverSaved: (count) =>
    `${byCount(count, 'Eine Änderung ließ', `${formatCount(count, 'Änderung', 'Änderungen')} ließen`)} sich nicht speichern und ${willBe(count)} nie gespeichert.`,
  allElseSaved: 'Alles andere ist gespeichert.',
  setAsideInFolder: 'Was beiseitegelegt wurde, steht in der Datei set-aside.ndjson in deinem Datenordner.',
  setAsideHere:
    'Was beiseitegelegt wurde, ist nur in diesem Fenster: Speichere es in einer Datei, wenn du es behalten willst.',
  saveSetAside: (count) => byCount(count, 'In einer Datei speichern', 'Alle in einer Datei speichern'),
  dismiss: 'Ausblenden',
}
