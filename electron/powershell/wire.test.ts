import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../../e2e/host-conformance/hostile-names.ts'
import { cancelLine, firstLine, lineSplitter, readAnswer as readPacked, requestLine, unpack } from './wire.ts'

const readAnswer = (line: string, nonce: string) => {
  const packed = readPacked(line, nonce)
  return packed && unpack(packed)
}
const pack = (text: string): string => gzipSync(Buffer.from(text)).toString('base64')

function split(chunks: readonly (string | Buffer)[], limit?: number) {
  const lines: string[] = []
  let floods = 0
  const writer = lineSplitter(
    (line) => lines.push(line),
    () => {
      floods += 1
    },
    limit,
  )
  for (const chunk of chunks) writer.write(chunk)
  return { lines, floods }
}

describe('requestLine', () => {
  it.each(Object.entries(hostileNames))(
    'with %s in it is one line of ASCII, and a comment',
    (_what, name) => {
      expect(requestLine(7, 'New-PanelCheckpoint', { name })).toMatch(
        /^#7:New-PanelCheckpoint:[A-Za-z0-9+/=]+\n$/u,
      )
    },
  )

  it('puts a tag before every string and before nothing else', () => {
    const line = requestLine(1, 'F', { a: 'x', list: ['', 'y'], n: 1, yes: true, none: null })
    const json = Buffer.from(line.trim().split(':')[2] ?? '', 'base64').toString('utf8')
    expect(JSON.parse(json)).toEqual({ a: '~x', list: ['~', '~y'], n: 1, yes: true, none: null })
  })

  it('and the other lines are comments or harmless to PowerShell', () => {
    expect(firstLine('abc', null)).toBe('#0:abc:bnVsbA==\n')
    expect(cancelLine(3)).toBe('!3\n')
  })
})

describe('readAnswer', () => {
  const body = pack('{"a":[1,"\u00fc"]}')

  it('takes a line with our marker and nonce', () => {
    expect(readAnswer(`@HV1 secret 12 result ${body}`, 'secret')).toEqual({
      id: 12,
      kind: 'result',
      body: { a: [1, '\u00fc'] },
    })
  })

  it.each([
    ['another nonce', `@HV1 other 12 result ${body}`],
    ['text before the marker', ` @HV1 secret 12 result ${body}`],
    ['text after the body', `@HV1 secret 12 result ${body} more`],
    ['a kind nobody knows', `@HV1 secret 12 rumour ${body}`],
    ['an id that is none', `@HV1 secret x result ${body}`],
    ['no body', '@HV1 secret 12 result '],
    ['nothing', ''],
  ])('takes a line with %s for noise', (_what, line) => {
    expect(readAnswer(line, 'secret')).toBeNull()
  })

  it.each([
    ['is no gzip', 'AAAA'],
    ['is no JSON', pack('{')],
  ])('tells that a body %s by leaving it undefined', (_what, broken) => {
    expect(readAnswer(`@HV1 secret 1 result ${broken}`, 'secret')).toEqual({
      id: 1,
      kind: 'result',
      body: undefined,
    })
  })
})

describe('unpack', () => {
  it('takes a large answer like a small one, broken or not', async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 65_521)
    const large = pack(JSON.stringify(noise))
    expect(await readAnswer(`@HV1 secret 1 result ${large}`, 'secret')).toMatchObject({ body: noise })
    const broken = `${'A'.repeat(8)}${large.slice(8)}`
    expect(await readAnswer(`@HV1 secret 1 result ${broken}`, 'secret')).toMatchObject({ body: undefined })
  })
})

describe('lineSplitter', () => {
  const text = 'one\r\n\ntwo \u{1f4f8}\nthree\r'

  it('cuts at LF and CRLF, whatever the chunks', () => {
    const expected = ['one', '', 'two \u{1f4f8}']
    expect(split([text]).lines).toEqual(expected)
    for (let at = 1; at < text.length; at++)
      expect(split([text.slice(0, at), text.slice(at)]).lines).toEqual(expected)
    expect(split(text.split('')).lines).toEqual(expected)
  })

  it('joins a line of many parts once', () => {
    const { lines } = split([...Array.from({ length: 1000 }, () => 'x'.repeat(1000)), '\n'])
    expect(lines).toEqual(['x'.repeat(1_000_000)])
  })

  it('gives up a line that grows over the limit, and goes on with the next', () => {
    expect(split(['12345', '678901', '\nshort\n'], 10)).toEqual({ lines: ['', 'short'], floods: 1 })
  })
})
