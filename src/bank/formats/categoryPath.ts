/** Moodle's category paths, as GIFT and Moodle XML write them. Invariant: a name with a slash in it stays one name. */

/** The names of a path such as `$course$/top/Unit 1`, outermost first, without what only says where it is kept. */
export function categoryPath(path: string): string[] {
  const names = path
    .replaceAll('//', '\u0000')
    .split('/')
    .map((name) => name.replaceAll('\u0000', '/').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
  const isPlace = /^\$\w+\$$/
  const inside = names.filter((name, index) => !(index === 0 && isPlace.test(name)))
  return inside[0] === 'top' ? inside.slice(1) : inside
}
