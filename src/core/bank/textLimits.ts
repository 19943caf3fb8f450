/**
 * How much one thing may be. One table for what a bank may hold, what the log keeps and what a field takes: whatever
 * passes one of them can be saved.
 */

/** Longest texts, in UTF-16 units. */
export const textLimits = {
  /** A Markdown text: stem, option, why, explanation, note. */
  markdown: 262_144,
  /** A text whose numbers are drawn, before they are. */
  template: 32_768,
  /** A title, code or address. */
  line: 2_000,
  /** An id of anything. */
  id: 200,
  /** What a person types as an answer. */
  typed: 10_000,
  /** A note of the person's own. */
  ownNote: 20_000,
  /** What a person writes in a report of a problem. */
  evidence: 5_000,
  /** A question or a file of a bank while it is written. */
  draft: 3_000_000,
  /** Words to look for. */
  search: 200,
} as const

/** Longest lists. */
export const listLimits = {
  /** Options of a question, and prompts. */
  options: 26,
  /** Spellings of an answer that are right. */
  accepted: 100,
  domains: 200,
  /** Tasks of a domain. */
  tasks: 200,
  topicGroups: 50,
  /** Topics of a group, or chosen for practice. */
  topics: 500,
  sources: 100,
  /** Tags of a question. */
  tags: 50,
  /** Questions of a form. */
  items: 5_000,
  /** Questions of one wording that a ruling names. */
  sides: 200,
  /** Unsaved texts of the workbench. */
  drafts: 500,
  /** Wordings asked about at once. */
  wordings: 5_000,
} as const

/** Most bytes of what is kept whole, as JSON. One line of the log holds four megabytes. */
export const sizeLimits = {
  question: 1_000_000,
  exam: 300_000,
  /** An unsaved text of the workbench in its file. */
  draftFile: 4_000_000,
  /** A form with its answers, before any is given. */
  form: 3_000_000,
} as const

/** What an id may be. Control characters have no place in one, and show up as nothing in a message. */
export const idPattern = /^[^\p{Cc}\p{Cs}]{1,200}$/u
