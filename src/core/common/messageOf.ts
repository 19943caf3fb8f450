/** What went wrong, for a person: anything can be thrown, and every error of ours is a sentence. */
export function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
