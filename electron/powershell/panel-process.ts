import { PowerShell } from 'node-powershell'
import { lineSplitter } from './wire.ts'

export interface PanelProcessOptions {
  readonly executable: string
  readonly environment: NodeJS.ProcessEnv
  readonly onLine: (line: string) => void
  readonly onErrorLine: (line: string) => void
  readonly onFlood: () => void
}

/**
 * The methods of node-powershell and child-shell that are replaced here; both are pinned, and this is checked
 * once more at start-up.
 */
const REPLACED = ['setExecutable', 'writeToOutput', 'writeToError', 'readBulkFromOutput'] as const

/** The replaced methods that the installed library does not have; not empty means that it must not be used. */
export const missingMethods = (library: object = PowerShell.prototype): readonly string[] =>
  REPLACED.filter((name) => !(name in library))

const ignore = (): void => undefined

/**
 * A PowerShell process under node-powershell, without its framing: its delimiters miss their end when both arrive
 * in one read, and re-scan all output with every chunk. Our server loop marks its own answers, so output is only
 * cut into lines, and the one command given to `run` ends when the process does.
 */
export class PanelProcess extends PowerShell {
  /** Settles when the process has ended and all it wrote has arrived. */
  readonly closed: Promise<void>

  constructor({ executable, environment, onLine, onErrorLine, onFlood }: PanelProcessOptions) {
    const missing = missingMethods()
    if (missing.length > 0) throw new Error(`node-powershell lacks ${missing.join(', ')}`)
    super({
      executable,
      executableOptions: { '-NoProfile': true, '-NonInteractive': true, '-ExecutionPolicy': 'Bypass' },
      // NO_COLOR and TERM keep cursor escapes off stdout, which pwsh writes even into a pipe.
      spawnOptions: { env: { ...environment, NO_COLOR: '1', TERM: 'dumb' }, windowsHide: true },
      throwOnInvocationError: false,
    })
    this['readBulkFromOutput'] = () => new Promise<never>(ignore)
    this['exitPromise'].catch(ignore)
    this['process'].on('error', ignore)
    this.closed = new Promise((resolve) => {
      this['process'].once('close', () => resolve())
    })
    this.streams.stdin.on('error', ignore)
    // Piped, because a bare 'data' listener stops when child-shell unpipes its own stream, and pwsh blocks on the full pipe.
    this.streams.stdout.pipe(lineSplitter(onLine, onFlood))
    this.streams.stderr.pipe(lineSplitter(onErrorLine, onFlood))
  }

  /** Process id, absent when the executable could not be started. */
  get pid(): number | undefined {
    return this['process'].pid
  }

  /** Gives the process its one command; settles when the process has ended, however it ended. */
  async run(command: string): Promise<void> {
    await this.invoke(command).catch(ignore)
  }

  /** Writes data to the running command. */
  send(line: string): void {
    if (this.streams.stdin.writable) this.streams.stdin.write(line)
  }

  /** No more input: the server loop finishes what it is doing and ends. */
  end(): void {
    this.streams.stdin.end()
  }

  // The library prefers NODE_POWERSHELL of our own environment to the executable it is given.
  protected override setExecutable({ executable }: { executable?: string }): string {
    return executable ?? ''
  }

  protected override writeToOutput(): string {
    return ''
  }

  protected override writeToError(): string {
    return ''
  }
}
