import type { readinessWords } from '../en/readiness'
import { byCount, formatCount } from '../format'

const areMissing = (count: number) =>
  `${byCount(count, 'fehlt', 'fehlen')} noch ${formatCount(count, 'erste Antwort', 'erste Antworten')}`

export const readiness: typeof readinessWords = {
  missing: areMissing,
  missingSpread: (count, domainCount) => `${areMissing(count)}, verteilt auf ${domainCount} Themengebiete`,
  missingIn: (count, domains) =>
    `${areMissing(count)}, davon ${domains.map(({ title, needed }) => `${needed} in „${title}“`).join(' und ')}`,
  notEnough: (missing) => `Für eine Schätzung deiner Prüfungsreife ${missing}.`,
  bankTooSmall: ({ needed, perDomain, answered, left }) =>
    `Diese Fragensammlung reicht nicht für eine Schätzung deiner Prüfungsreife: Dafür braucht es ${needed} erste Antworten, in fast jedem Themengebiet mindestens ${perDomain}. Bisher hast du ${answered}, und ${left === 0 ? 'keine Frage' : formatCount(left, 'Frage', 'Fragen')} ${left === 0 ? 'ist' : byCount(left, 'ist', 'sind')} noch neu für dich.`,
  rapid: (count) =>
    count === 1
      ? '1 weitere erste Antwort zählt nicht: Sie kam so schnell, dass du die Frage nicht gelesen haben kannst.'
      : `${count} weitere erste Antworten zählen nicht: Sie kamen so schnell, dass du die Fragen nicht gelesen haben kannst.`,
  whatCounts:
    'Es zählt deine erste Antwort auf eine Frage, ob in einer Probeprüfung oder beim Üben. Antworten, die für ein Lesen der Frage zu schnell kamen, zählen nicht (unter 2 Sekunden oder unter einem Zehntel deiner üblichen Zeit, höchstens 10 Sekunden), ebenso wenig neue Versuche und Wiederholungen.',
  chance: (now, ifHarder) =>
    `Würdest du heute antreten: Bestehenschance etwa ${now.part} von ${now.whole}${ifHarder ? `; wäre die Prüfung 5 Punkte schwerer, etwa ${ifHarder.part} von ${ifHarder.whole}` : ''}.`,
  expectedScore: ({ low, high, questionCount, needed, isAssumed }) =>
    `Zu erwarten: ${low} bis ${high} von ${questionCount} richtig; ${isAssumed ? 'bestanden ist vermutlich ab' : 'bestanden ist ab'} ${needed}.`,
}
