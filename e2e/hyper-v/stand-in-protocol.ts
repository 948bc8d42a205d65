/** A question of the stand-in's cmdlets. */
export interface StandInRequest {
  readonly token: string
  /** The PowerShell process that asks. */
  readonly pid: number
  readonly command: string
  readonly fields: ReadonlyMap<string, string>
}

/** Reads `<token> <pid> <command> <name>=<base64> ...`. */
export function readRequest(line: string): StandInRequest {
  const [token = '', pid = '', command = '', ...fields] = line.split(' ')
  const decoded = fields.map((field): [string, string] => {
    const equals = field.indexOf('=')
    return [field.slice(0, equals), Buffer.from(field.slice(equals + 1), 'base64').toString('utf8')]
  })
  return { token, pid: Number(pid), command, fields: new Map(decoded) }
}

const encode = (kind: string, record: object): string =>
  [
    kind,
    ...Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => `${name}=${Buffer.from(String(value)).toString('base64')}`),
  ].join(' ')

/** A record of an answer, as a line without its end; fields that are `null` are left out. */
export const objectLine = (record: object): string => encode('object', record)
export const warningLine = (message: string): string => encode('warning', { message })
export const progressLine = (percent: number): string => encode('progress', { percent })
/** The line that a cmdlet that is being stopped sends after its request. */
export const STOP = '!'
export const errorLine = (error: {
  readonly id: string
  readonly category: string
  readonly message: string
}): string => encode('error', error)
/** Ends an answer; one that ends without it is lost. */
export const END = '.'
