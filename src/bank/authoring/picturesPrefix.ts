/**
 * What tells a picture on the workbench from one of a bank. Invariant: it stands alone, because the service needs it and
 * nothing else of the workbench, which brings all rules of lint along.
 */

/** Ids of pictures of a bank on the workbench start so. */
export const picturesPrefix = 'desk~'
