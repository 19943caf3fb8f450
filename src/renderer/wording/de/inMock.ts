import type { inMockWords } from '../en/inMock'
import { byCount, formatCount } from '../format'

export const inMock: typeof inMockWords = {
  tag: 'in deiner laufenden Probeprüfung',
  thisTitle: 'Diese Frage gehört zu deiner laufenden Probeprüfung',
  this: 'Diese Frage gehört zu deiner laufenden Probeprüfung. Mit deren Auswertung kommt sie zurück.',
  these: (count) => `${belonging(count)}. ${comesBack(count)}`,
  notDrawn: (count) =>
    `${belonging(count)} und ${byCount(count, 'wird', 'werden')} hier nicht gestellt. ${comesBack(count)}`,
  notExported: (count) =>
    `${belonging(count)} und ${byCount(count, 'fehlt', 'fehlen')} in dieser Datei. ${comesBack(count)}`,
  inProgress: (examCode) => `Eine Probeprüfung ist angefangen: ${examCode}.`,
  clockGoesOn: 'Ihre Uhr läuft weiter, was immer du hier startest.',
  clockStands: 'Ihre Uhr steht, bis du sie fortsetzt.',
  resumeMock: 'Probeprüfung fortsetzen',
  roundWaitsTitle: 'Diese Runde muss warten',
  roundWaits: (count) =>
    `${formatCount(count, 'Frage', 'Fragen')} dieser Runde ${byCount(count, 'gehört', 'gehören')} zu deiner laufenden Probeprüfung. Beende sie zuerst. Deine Antworten bleiben erhalten.`,
}

function belonging(count: number): string {
  return `${formatCount(count, 'Frage', 'Fragen')} ${byCount(count, 'gehört', 'gehören')} zu deiner laufenden Probeprüfung`
}

function comesBack(count: number): string {
  return `Mit deren Auswertung ${byCount(count, 'kommt sie', 'kommen sie')} zurück.`
}
