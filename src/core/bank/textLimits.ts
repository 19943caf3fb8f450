/**
 * How long texts may be, in UTF-16 units. One table for what a bank may hold, what the log keeps and what a field takes:
 * whatever passes one of them can be saved.
 */
export const textLimits = {
  /** A Markdown text: stem, option, why, explanation, note. */
  markdown: 262_144,
  /** A title, code or address. */
  line: 2_000,
  /** An id of anything. */
  id: 200,
  /** What a person types as an answer. */
  typed: 10_000,
} as const
