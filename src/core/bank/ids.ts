/**
 * Branded ids: a bank id cannot be passed where a question id is wanted.
 * They are plain strings at run time; only a boundary (a schema, a factory) makes one with `as`.
 */
type Brand<Name extends string> = string & { readonly __brand: Name }

export type BankId = Brand<'BankId'>
export type ExamId = Brand<'ExamId'>
export type QuestionId = Brand<'QuestionId'>
export type OptionId = Brand<'OptionId'>
export type PromptId = Brand<'PromptId'>
export type AttemptId = Brand<'AttemptId'>
export type DeviceId = Brand<'DeviceId'>
export type EventId = Brand<'EventId'>
export type ReviewId = Brand<'ReviewId'>
export type ResultId = Brand<'ResultId'>
export type ReportId = Brand<'ReportId'>
/** Equal for questions that ask the same with the same options, whatever their order, ids, and key. */
export type WordingHash = Brand<'WordingHash'>
/** Equal for questions of one wording that are keyed alike. */
export type KeyHash = Brand<'KeyHash'>
/** SHA-256 of a question's canonical JSON, first 32 hex digits: two questions with one hash are the same text. */
export type ContentHash = Brand<'ContentHash'>
