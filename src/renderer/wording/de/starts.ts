import type { startWords } from '../en/starts'
import { byCount, formatCount } from '../format'

export const starts: typeof startWords = {
  noneMatches: 'Zurzeit passt keine Übungsfrage. Stell eine Runde zusammen, um zu sehen, was übrig ist.',
  theseInMock:
    'Diese Fragen gehören zu deiner laufenden Probeprüfung. Mit deren Auswertung kommen sie zurück.',
  theseLeftOut:
    'Diese Fragen sind ausgelassen oder nicht mehr in der Fragensammlung. Unter „Fehler“ kannst du sie noch lesen.',
  formInMock: (count) =>
    `${formatCount(count, 'Frage', 'Fragen')} dieses Prüfungsbogens ${byCount(count, 'gehört', 'gehören')} zu deiner laufenden Probeprüfung. Beende sie zuerst.`,
}
