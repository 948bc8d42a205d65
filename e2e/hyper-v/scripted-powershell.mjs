#!/usr/bin/env node
// Speaks the protocol of the server loop in place of PowerShell, well or badly. Like Windows PowerShell it reads ahead
// of its command: what has come before it says that it listens is lost. How it starts is told by STARTS ("refused"
// with the error behind it opens no session), what it does with a call by the name of the function, or by DOES whatever
// the function. ROLE are the only functions that it has, INVENTORY is a file with its machines, and PID_FILE says who it is.
// DIARY is a file that gets a line for each call and for the end of its input, with the ids of this process and its parent.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'

const { STARTS = 'ready', DOES, ROLE, INVENTORY, PID_FILE, DIARY } = process.env
if (PID_FILE !== undefined) writeFileSync(PID_FILE, String(process.pid))
/** @param {string} what */
const note = (what) => {
  if (DIARY !== undefined) appendFileSync(DIARY, `${process.pid} ${process.ppid} ${what}\n`)
}
/** @param {string} text */
const out = (text) => process.stdout.write(text)
/** @param {string} body */
const pack = (body) => gzipSync(Buffer.from(body)).toString('base64')
let nonce = ''
/** @type {string | undefined} */
let password
let cancelled = () => {}

/** @param {number} id @param {string} kind @param {unknown} body */
const line = (id, kind, body) => `\n@HV1 ${nonce} ${id} ${kind} ${pack(JSON.stringify(body))}\n`
/** @param {unknown} value @param {number} memory */
const ok = (value, memory = 100) => ({ memory, answer: { ok: true, value } })
/** @param {string} base64 @returns {unknown} */
const payloadOf = (base64) =>
  JSON.parse(Buffer.from(base64, 'base64').toString('utf8'), (_key, /** @type {unknown} */ value) =>
    typeof value === 'string' ? value.slice(1) : value,
  )

/** @param {number} id @param {string} errorId @param {string} message */
const refused = (id, errorId, message) =>
  out(
    line(id, 'result', {
      memory: 1,
      answer: { ok: false, error: { errorId, category: 'PermissionDenied', exceptionType: 'x', message } },
    }),
  )

/** @param {unknown} hyperV @param {string} reason */
const hello = (hyperV, reason = '') => ({
  edition: 'Scripted',
  version: '0.0',
  languageMode: 'FullLanguage',
  psHome: '/opt/scripted',
  hyperV,
  moduleVersion: '0.1.0',
  reason,
})

/** Starts on which the server loop never comes up, by name. @type {Record<string, () => void>} */
const failures = {
  silently: () => out('still loading\n'),
  'and ends': () => {
    process.stderr.write('first line\nCannot be loaded: running scripts is disabled.\n')
    process.exitCode = 1
    process.stdin.destroy()
  },
  'where scripts are forbidden': () => {
    process.stderr.write('server.psm1 cannot be loaded because running scripts is disabled on this system.\n')
    out('@HV0 FullLanguage UnauthorizedAccess,Microsoft.PowerShell.Commands.ImportModuleCommand\n')
    process.stdin.destroy()
  },
}

/** @type {Record<string, () => void>} */
const starts = {
  ready: () => out(line(0, 'hello', hello({ folder: '/modules/Hyper-V', version: '2.0.0.0' }))),
  'with its own Hyper-V': () =>
    out(line(0, 'hello', hello({ folder: '/opt/scripted/Modules/Hyper-V', version: '2.0.0.0' }))),
  'for a password': () => (password === undefined ? undefined : starts['ready']?.()),
  'and refuses': () =>
    out(
      line(0, 'unopened', {
        errorId: 'LogonFailure,PSSessionOpenFailed',
        code: 1326,
        cause: 'PSRemotingTransportException',
        message: 'Der Benutzername oder das Kennwort ist falsch.',
        said: '',
      }),
    ),
  'without Hyper-V': () => out(line(0, 'hello', hello(null, 'no valid module file was found'))),
  'without our module': () =>
    out(line(0, 'hello', hello({ folder: '/modules/Hyper-V', version: '2.0' }, 'it is not signed'))),
  'with a foreign Hyper-V': () =>
    out(line(0, 'hello', hello({ folder: '/elsewhere/Hyper-V', version: '9.9' }))),
  'with a wrong hello': () => out(line(0, 'hello', { edition: 7 })),
}

/** @type {Record<string, (id: number, input: unknown) => void>} */
const calls = {
  echo: (id, input) => out(line(id, 'result', ok(input))),
  inSingleBytes: (id, input) => {
    const bytes = [...line(id, 'result', ok(input))]
    const next = () => {
      const byte = bytes.shift()
      if (byte === undefined) return
      out(byte)
      setImmediate(next)
    }
    next()
  },
  withCarriageReturns: (id, input) => out(line(id, 'result', ok(input)).replaceAll('\n', '\r\n')),
  big: (id) => out(line(id, 'result', ok('\u00fc'.repeat(8 * 1024 * 1024)))),
  amidNoise: (id, input) => {
    process.stderr.write('\u001b[31mWARNING: from a cmdlet\u001b[0m\nx'.repeat(5000))
    out(`WARNING: ${'y'.repeat(200_000)}${line(id, 'result', ok(input))}more of it`)
  },
  forged: (id, input) => {
    out(`@HV1 ${'0'.repeat(32)} ${id} result ${pack(JSON.stringify(ok('forged')))}\n`)
    out(`name @HV1 ${nonce} ${id} result ${pack(JSON.stringify(ok('forged')))}\n`)
    out(line(id + 1, 'result', ok('not asked for')))
    out(line(id, 'unheardOf', ok('forged')))
    out(line(id, 'result', ok(input)))
  },
  brokenJson: (id) => out(`\n@HV1 ${nonce} ${id} result ${pack('{"memory":1,')}\n`),
  brokenGzip: (id) => out(`\n@HV1 ${nonce} ${id} result AAAA\n`),
  wrongForm: (id) => out(line(id, 'result', { memory: 1, answer: { ok: 'perhaps' } })),
  refuse: (id) =>
    refused(id, 'AccessDenied,Microsoft.HyperV.PowerShell.Commands.StartVM', 'Zugriff verweigert'),
  answerAndExit: (id, input) => {
    out(line(id, 'result', ok(input)))
    process.exit(0)
  },
  exitZero: () => process.exit(0),
  exitThree: () => {
    process.stderr.write('out of memory\n')
    process.exitCode = 3
    process.stdin.destroy()
  },
  killItself: () => process.kill(process.pid, 'SIGKILL'),
  hang: (id, input) => {
    cancelled = () => out(line(id, 'result', ok(['late', input])))
  },
  hangForGood: () => {},
  fromFile: (id) => out(line(id, 'result', ok(JSON.parse(readFileSync(process.env['FILE'] ?? '', 'utf8'))))),
  brokenSession: (id) => out(line(id, 'notBegun', { words: 'Connection reset' })),
  toldPercents: (id, input) => {
    for (const percent of [10, 50, 101, 'all']) out(line(id, 'progress', { percent }))
    out(line(id + 1, 'progress', { percent: 99 }))
    out(line(id, 'result', ok(input)))
  },
  untilStopped: (id) => {
    cancelled = () =>
      out(
        line(id, 'result', {
          memory: 1,
          answer: {
            ok: false,
            error: { errorId: 'PipelineStopped', category: 'NotSpecified', exceptionType: '', message: '' },
          },
        }),
      )
  },
  stuck: (id) => out(line(id, 'stuck', {})),
  growFat: (id, input) => out(line(id, 'result', ok(input, 401))),
  'Get-PanelHostFacts': (id) =>
    out(
      line(
        id,
        'result',
        ok({
          readAt: 0,
          name: 'HV-01',
          systemVersion: '10.0.26100.0',
          moduleVersion: '2.0.0.0',
          clusterNode: null,
          capabilities: { productionCheckpoints: true, automaticCheckpoints: true },
          processorCount: 16,
          memoryBytes: 1,
          machineFolder: 'D:\\VMs',
          diskFolder: 'D:\\VMs',
          volumes: [],
        }),
      ),
    ),
  'Get-PanelInventory': (id) =>
    out(
      line(
        id,
        'result',
        ok(
          INVENTORY === undefined
            ? { readAt: 0, machines: [], checkpoints: [], findings: [] }
            : JSON.parse(readFileSync(INVENTORY, 'utf8')),
        ),
      ),
    ),
  'Get-PanelJob': (id) => out(line(id, 'result', ok({ jobs: [] }))),
  'Start-PanelVirtualMachine': (id) => calls['refuse']?.(id, null),
  'Save-PanelVirtualMachine': () => {},
  pid: (id) => out(line(id, 'result', ok(process.pid))),
}

/** @param {string} text */
const take = (text) => {
  if (text.startsWith('#0:')) {
    const [, given, where] = text.split(':')
    nonce = given ?? ''
    const connection = /** @type {{ password?: string } | null} */ (payloadOf(where ?? ''))
    password = connection?.password ?? undefined
    const [, error] = /^refused (.*)$/su.exec(STARTS) ?? []
    if (error !== undefined) out(line(0, 'unopened', JSON.parse(error)))
    starts[STARTS]?.()
  } else if (text.startsWith('!')) cancelled()
  else {
    const [, id, name, payload] = /^#(\d+):([^:]+):(.*)$/u.exec(text) ?? []
    if (id === undefined) return
    note(name ?? '')
    if (ROLE !== undefined && !ROLE.split(' ').includes(name ?? ''))
      refused(Number(id), 'NotInRole,CheckpointPanel', `The role of this session does not have ${name}.`)
    else calls[DOES ?? name ?? '']?.(Number(id), payloadOf(payload ?? ''))
  }
}

process.stdout.on('error', () => {})
process.stdin.once('data', () =>
  // Flowing on without a listener, so that what comes until then is lost too.
  setImmediate(() => {
    const fail = failures[STARTS]
    if (fail) return fail()
    const lines = createInterface({ input: process.stdin })
    lines.on('close', () => note('end of input'))
    lines.on('line', take)
    out('\n@HV1 listening\n')
  }),
)
