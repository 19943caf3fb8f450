/** The contract of texts that were typed on the workbench and not saved yet. */

/** What a text is of: `name` of a question or file of a bank's folder; null for a new question. */
export type DraftPlace = { folderName: string; name: string | null }

/** `version`: the version of the file it was typed on; null for what is in no file. */
export type Draft = DraftPlace & { text: string; version: string | null }

/** GET /api/drafts: all that are kept. */
export type DraftsReply = { drafts: Draft[] }

/** POST /api/drafts, with the page that writes: keeps a text in the place of the one before; null forgets it. */
export type KeepDraftRequest = {
  page: string
  draft: DraftPlace & { text: string | null; version: string | null }
}
