/** The dialog on top of a sitting, or null. One at a time. */
export type OpenDialog = 'navigator' | 'shortcuts' | 'end' | 'leave' | null
