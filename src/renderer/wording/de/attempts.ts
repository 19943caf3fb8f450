import type { attemptWords } from '../en/attempts'

export const attempts: typeof attemptWords = {
  kinds: {
    mock: 'Probeprüfung',
    'bad-day mock': 'Probeprüfung an einem schlechten Tag',
    practice: 'Übung',
    'retry missed': 'Fehler noch einmal',
  },
}
