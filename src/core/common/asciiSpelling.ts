/** A name in plain letters, for ids and file names. Invariant: no letter with a plain spelling is lost. */

/** Letters that Unicode does not take apart, and those that German writes out. */
const spellings: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** The text with its Latin letters spelled in ASCII: `Große Maße für Café` is `Grosse Masse fuer Cafe`. */
export function asciiSpelling(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöüßæœøłđðþı]/giu, (letter) => {
      const spelled = spellings[letter.toLowerCase()] ?? letter
      return letter === letter.toLowerCase() ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1)
    })
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}
