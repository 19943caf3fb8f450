/** Properties are tried on the same examples everywhere: a run fails for what changed. `REHEARSE_SEED` draws others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.REHEARSE_SEED ?? 1) })
