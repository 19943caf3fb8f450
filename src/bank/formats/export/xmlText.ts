/** XML of ours for other programs. Invariant: whatever a text holds, what is written is well-formed XML. */

/** Text and attribute values. Characters that XML cannot hold are left out. */
export function escapedXml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A CDATA section; one that ends inside is cut in two. */
export function cdata(text: string): string {
  return `<![CDATA[${withoutControls(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function withoutControls(text: string): string {
  return (
    text
      // Half of a character is none.
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      // oxlint-disable-next-line no-control-regex -- they are what XML 1.0 forbids
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  )
}
