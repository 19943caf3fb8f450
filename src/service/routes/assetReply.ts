/**
 * Images of banks. Invariant: the type follows from the name alone, so that a page disguised as an image is a broken
 * image; opened on its own, an image can run nothing.
 */
/**
 * Whether a path can name an asset at all: forward slashes, no empty, `.` or `..` step, no character that means
 * something to a file system. The library checks again what the path leads to.
 */
export function isAssetPath(path: string): boolean {
  if (path.length > 500 || /[\\:\p{Cc}]/u.test(path)) return false
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
}

/** The reply that carries an asset. It may change under its name, so it is asked for again each time. */
export function assetReply(bytes: Uint8Array, type: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      'cache-control': 'no-store',
    },
  })
}

/**
 * The reply for a picture that is not there: nothing, which an `<img>` takes for a picture it cannot show. A refusal would
 * be an error in the console too, for what the page itself says in the picture's place.
 */
export function noAssetReply(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
