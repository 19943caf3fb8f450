/**
 * How long a test waits for what has to happen. Far more than it takes on a slow and busy machine: a test fails for what
 * is wrong, never for how long it took. What is right is not waited for any longer by this.
 */
export const patienceMs = 60_000

/** How long a whole test may take; a long one names its own with `test.setTimeout`. */
export const testLimitMs = 600_000
