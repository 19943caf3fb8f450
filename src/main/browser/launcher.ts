/**
 * Ending with the launcher: it holds the other end of a pipe that nobody writes to, and however it ends, the pipe
 * closes. Without this a killed launcher would leave a program behind that keeps the port.
 */
import { Socket } from 'node:net'

/** Calls back once the pipe's other end is closed. Does not keep the program running by itself. */
export function followLauncher(fd: number, onEnd: () => void): void {
  const pipe = new Socket({ fd, readable: true, writable: false })
  pipe.on('error', onEnd)
  pipe.on('close', onEnd)
  pipe.resume()
  pipe.unref()
}
