/** Addresses that more than one screen leads to, made in one place. */

/** Where a study note is read. */
export function noteAddress(bankId: string, topic: string): string {
  return `/notes/${encodeURIComponent(bankId)}/${encodeURIComponent(topic)}`
}

/** The questions of an exam that have a bookmark. */
export function bookmarksAddress(bankId: string, examId: string): string {
  return `/library/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}?shown=bookmarked`
}

/** Where one question that was seen is read again. */
export function questionAddress(bankId: string, questionId: string): string {
  return `/question/${encodeURIComponent(bankId)}/${encodeURIComponent(questionId)}`
}

/** The set-up of practice on one topic. */
export function topicDrillAddress(bankId: string, examId: string, topic: string): string {
  return `/setup/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}/topic/${encodeURIComponent(topic)}`
}

/** The printable sheet of what is missed in one exam. */
export function cheatSheetAddress(bankId: string, examId: string): string {
  return `/cheat-sheet/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}`
}

/** What changes from an exam to the one that replaces it. */
export function bridgeAddress(bankId: string, examId: string): string {
  return `/bridge/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}`
}

/** Starts up to ten questions from a whole exam. */
export function dailyTenAddress(bankId: string, examId: string): string {
  return `/start/ten/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}`
}

/** Starts a round a person has saved. */
export function savedRoundAddress(id: string): string {
  return `/start/round/${encodeURIComponent(id)}`
}

/** Review of as many questions as today's plan has room for. */
export function todaysReviewAddress(count: number): string {
  return `/review?today=${count}`
}

/** A bank of the person's own, to be written in; named by its folder. */
export function deskAddress(folderName: string): string {
  return `/write/${encodeURIComponent(folderName)}`
}

/** A file of such a bank's settings. */
export function settingsFileAddress(folderName: string, file: string): string {
  return `${deskAddress(folderName)}/file/${file.split('/').map(encodeURIComponent).join('/')}`
}

/** One question of such a bank, by its file and its place there; a new one without. */
export function writeAddress(folderName: string, place: { file: string; index: number } | null): string {
  const desk = deskAddress(folderName)
  if (!place) return `${desk}/new`
  const file = place.file.split('/').map(encodeURIComponent).join('/')
  return `${desk}/edit/${place.index}/${file}`
}

/** A new question of such a bank, begun with an unsaved text that is kept under this name. */
export function keptTextAddress(folderName: string, name: string): string {
  return `${writeAddress(folderName, null)}?kept=${encodeURIComponent(name)}`
}

/** The set-up of an exam. */
export function setupAddress(bankId: string, examId: string): string {
  return `/setup/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}`
}

/** The set-up of the form a code draws. */
export function codedSetupAddress(bankId: string, examId: string, code: string): string {
  return `${setupAddress(bankId, examId)}/code/${encodeURIComponent(code)}`
}

/** A mock on paper: the form a code draws, or a new one. */
export function paperAddress(bankId: string, examId: string, code = 'new'): string {
  return `/paper/${encodeURIComponent(bankId)}/${encodeURIComponent(examId)}/${encodeURIComponent(code)}`
}
