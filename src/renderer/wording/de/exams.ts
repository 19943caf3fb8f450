import type { examWords } from '../en/exams'

export const exams: typeof examWords = {
  own: 'eine eigene Prüfung',
  retired: (day, successor) =>
    `eingestellt${day ? ` am ${day}` : ''}${replacedBy(successor)}; zum Üben weiterhin nützlich`,
  closed: (day, successor) =>
    `englische Fassung eingestellt am ${day}${replacedBy(successor)}; zum Üben weiterhin nützlich`,
  beta: (since) => (since ? `Beta, buchbar seit ${since}` : 'Beta'),
  bookable: (until, successor) =>
    `${until ? `buchbar bis ${until}` : 'jetzt buchbar'}${replacedBy(successor)}`,
  outsideGuide: 'Außerhalb des Prüfungsleitfadens',
}

function replacedBy(successor?: string): string {
  return successor ? `, abgelöst durch ${successor}` : ''
}
