/** Something a start has to say: a sentence, or how many changes of the page before it were taken over. */
export type StartNotice = string | { takenOver: number }
