import { ensureBuild } from '../scripts/build.mjs'

/** The tests run what is built, never something older than the sources. */
export default function globalSetup() {
  ensureBuild()
}
