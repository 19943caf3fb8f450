/** What a package keeps beside its archive: the banks, and the threads that read them, which know no archives. */
export function outsideArchive(root: URL): URL {
  return new URL(root.href.replace('/app.asar/', '/app.asar.unpacked/'))
}
