import type { SealName, setupDrawWords, StayingOut } from '../en/setupDraw'
import { byCount, capitalized, formatCount, formatList } from '../format'

export const setupDraw: typeof setupDrawWords = {
  nothingMatches: 'Zu deiner Auswahl passt keine Frage.',
  allInMock: 'Zurzeit ist keine Frage frei: Die passenden gehören zur angefangenen Probeprüfung.',
  drawn: ({ count, unseen, duration, unscored }) =>
    `${
      unseen === count
        ? formatCount(count, 'neue Frage', 'neue Fragen')
        : `${formatCount(count, 'Frage', 'Fragen')} (${unseen} neu für dich)`
    }, ${duration ?? 'ohne Zeitlimit'}.${unscored > 0 ? ` ${count - unscored} gewertet, ${unscored} nicht gewertet.` : ''}`,
  shortage: (domains) =>
    `Zu wenige Fragen: ${domains
      .map(({ title, needed, drawn, available }) =>
        available < needed
          ? `${title} braucht ${needed}, vorhanden ${byCount(available, 'ist', 'sind')} ${available}`
          : `${title} braucht ${needed}, neben die Fallstudien ${byCount(drawn, 'passt', 'passen')} nur ${drawn}`,
      )
      .join('; ')}. Der Prüfungsbogen wird kürzer.`,

  whatFits: 'Was passt',
  clearFilters: 'Filter aufheben',
  noneLeft: (code) =>
    `Für ${code} sind keine Fragen zum Üben mehr übrig: Der Rest steckt in versiegelten Probeprüfungen.`,
  noneMatch: (asked, isSeveral, ways) => {
    const counts = ways.map(({ without, count }, index) =>
      index === 0
        ? `Ohne „${without}“ ${byCount(count, 'wäre', 'wären')} es ${count}`
        : `ohne „${without}“ ${count}`,
    )
    const way = counts.length > 0 ? counts.join(', ') : 'Hebe einige Filter auf'
    return `Keine Frage passt${isSeveral ? ' zu alldem' : ''}: ${asked}. ${way}.`
  },
  fewerMatch: (count, asked) =>
    `${formatCount(count, 'Frage passt', 'Fragen passen')} zu deiner Auswahl; du wolltest ${asked}.`,
  inSealed: ({ seals, count, freed, isOnNote, isOnly }) => {
    const waiting = isOnly ? onlyQuestions(count, isOnNote) : moreQuestions(count, isOnNote)
    return freed === count
      ? `${waiting} in ${byCount(seals.length, 'der versiegelten Probeprüfung', 'den versiegelten Probeprüfungen')} ${numbers(seals)}. Übst du ${byCount(count, 'sie', 'diese Fragen')}, ${byCount(seals.length, 'ist das Siegel', 'sind die Siegel')} gebrochen: Dort kommen dann Fragen vor, die du schon gesehen hast.`
      : `${waiting} in versiegelten Probeprüfungen. Öffnest du ${byCount(seals.length, 'die Probeprüfung', 'die Probeprüfungen')} ${numbers(seals)}, bekommst du ${freed} davon; dort kommen dann Fragen vor, die du schon gesehen hast.`
  },
  open: (seals) =>
    `${byCount(seals.length, 'Versiegelte Probeprüfung', 'Versiegelte Probeprüfungen')} ${numbers(seals)} öffnen`,
  startingBreaks: (seals) =>
    `Mit dem Start brichst du ${byCount(seals.length, 'das Siegel der Probeprüfung', 'die Siegel der Probeprüfungen')} ${numbers(seals)}: Diese Fragen sind dann in einer Probeprüfung nicht mehr neu für dich. Bis zum Start ändert sich nichts.`,
  keepSealed: () => 'Versiegelt lassen',

  notAsked: (count) =>
    `${formatCount(count, 'Frage, die du ausgelassen hast, wird', 'Fragen, die du ausgelassen hast, werden')} nicht gestellt.`,
  stayOut: (counts) => {
    const all = counts.disputed + counts.ruledOut + counts.leftOut
    return `${formatCount(all, 'Frage kommt', 'Fragen kommen')} in keine Probeprüfung: ${onlyReason(counts, all) ?? everyReason(counts)}.`
  },
  includedAnyway: (count) =>
    `Ein geteilter Prüfungsbogen ist für alle gleich. Deshalb enthält er ${formatCount(count, 'Frage, die', 'Fragen, die')} in deinen eigenen Probeprüfungen nicht ${byCount(count, 'vorkommt', 'vorkommen')}.`,
  seeRulings: 'Deine Entscheidungen ansehen',
  settle: () => 'Klären',
  seeLeftOut: 'Ausgelassene ansehen',
}

/** `2`, `1 und 3`; of another exam with its name. */
function numbers(seals: readonly SealName[]): string {
  return formatList(
    seals.map(({ number, ofExam }) => (ofExam === null ? String(number) : `${number} von ${ofExam}`)),
  )
}

function onlyQuestions(count: number, isOnNote: boolean): string {
  return isOnNote
    ? byCount(
        count,
        'Die einzige Frage zu dieser Lernnotiz steckt',
        `Alle ${count} Fragen zu dieser Lernnotiz stecken`,
      )
    : byCount(count, 'Die einzige passende Frage steckt', `Alle ${count} passenden Fragen stecken`)
}

function moreQuestions(count: number, isOnNote: boolean): string {
  return isOnNote
    ? formatCount(
        count,
        'weitere Frage zu dieser Lernnotiz steckt',
        'weitere Fragen zu dieser Lernnotiz stecken',
      )
    : formatCount(count, 'weitere passende Frage steckt', 'weitere passende Fragen stecken')
}

/** Null where there are several reasons. */
function onlyReason({ leftOut, ruledOut, disputed }: StayingOut, all: number): string | null {
  const answers = byCount(all, 'ihre Antwort', 'ihre Antworten')
  if (disputed === all) return `Deine Fragensammlungen sind sich über ${answers} nicht einig`
  if (ruledOut === all) return `Du hast ${answers} für falsch erklärt`
  return leftOut === all ? 'Du hast sie ausgelassen' : null
}

function everyReason({ leftOut, ruledOut, disputed }: StayingOut): string {
  const reasons = [
    disputed > 0 && `bei ${disputed} sind sich deine Fragensammlungen nicht einig`,
    ruledOut > 0 && `bei ${ruledOut} hast du die Antwort für falsch erklärt`,
    leftOut > 0 && `${leftOut} hast du ausgelassen`,
  ]
  return capitalized(reasons.filter((reason) => reason !== false).join(', '))
}
