import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkAmong, linkTo, parseLink } from './panel-link.ts'

const VM = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'

test.each([
  ['checkpoint-panel://HV-01', { host: 'HV-01', machine: null }],
  ['checkpoint-panel://HV-01/', { host: 'HV-01', machine: null }],
  ['checkpoint-panel://hv-01.contoso.com/SRV-01', { host: 'hv-01.contoso.com', machine: 'SRV-01' }],
  [`checkpoint-panel://HV-01/${VM}`, { host: 'HV-01', machine: VM }],
  ['checkpoint-panel://HV-01/Web%20%26%20Mail', { host: 'HV-01', machine: 'Web & Mail' }],
  ['checkpoint-panel://HV-01/a%2Fb', { host: 'HV-01', machine: 'a/b' }],
])('reads %s', (text, link) => {
  expect(parseLink(text)).toEqual(link)
})

test.each([
  ['nothing', ''],
  ['another scheme', 'https://HV-01/SRV-01'],
  ['a scheme in capitals, which no system hands on', 'CHECKPOINT-PANEL://HV-01'],
  ['no host', 'checkpoint-panel:///SRV-01'],
  ['one slash', 'checkpoint-panel:/HV-01'],
  ['a user', 'checkpoint-panel://me@HV-01/SRV-01'],
  ['a port', 'checkpoint-panel://HV-01:80/SRV-01'],
  ['more than a machine', 'checkpoint-panel://HV-01/SRV-01/apply'],
  ['a query', 'checkpoint-panel://HV-01/SRV-01?apply=1'],
  ['a fragment', 'checkpoint-panel://HV-01/SRV-01#x'],
  ['a share', 'checkpoint-panel://\\\\evil\\share'],
  ['a second line', 'checkpoint-panel://HV-01/a%0Ab'],
  ['text that turns its direction', 'checkpoint-panel://HV-01/%E2%80%AEa'],
  ['half a character', 'checkpoint-panel://HV-01/%E2%80'],
  ['spaces around a name', 'checkpoint-panel://HV-01/%20SRV'],
  ['a very long name', `checkpoint-panel://HV-01/${'x'.repeat(1000)}`],
  ['an option before it', '--host=local checkpoint-panel://HV-01'],
])('refuses %s', (_what, text) => {
  expect(parseLink(text)).toBeNull()
})

test('reads back every link it makes', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => text === text.trim() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text))
  fc.assert(
    fc.property(name, fc.option(name), (host, machine) => {
      const link = linkTo({ host, machine })
      fc.pre(link.length <= 1000)
      expect(parseLink(link)).toEqual({ host, machine })
    }),
  )
})

test('takes any text without failing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseLink(`checkpoint-panel://${text}`)?.host).not.toBe('')
    }),
  )
})

test('is found among the words of a start', () => {
  const link = { host: 'HV-01', machine: null }
  expect(linkAmong(['--no-sandbox', '.', '--', 'checkpoint-panel://HV-01'])).toEqual(link)
  expect(linkAmong(['--host=demo', 'checkpoint-panel://'])).toBeNull()
  expect(linkAmong([])).toBeNull()
})
