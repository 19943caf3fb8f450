/** A field of a question and what becomes of it. */

/** Names of fields and places in lists, outermost first. */
export type FieldPath = readonly (string | number)[]

/** A value of null takes the field away; one place behind a list's last item adds one. */
export type FieldEdit = { path: FieldPath; value: unknown }
