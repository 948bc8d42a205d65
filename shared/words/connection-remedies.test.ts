import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureKind } from '../domain/failure.ts'
import { hostAddress, type HostAddress } from '../domain/host-address.ts'
import { connectionRemedy } from './connection-remedies.ts'

const ssh: HostAddress = { transport: 'ssh', computer: 'hv-01', port: 2222, user: 'ann', keyFile: null }
const winRm: Extract<HostAddress, { transport: 'winRm' }> = {
  transport: 'winRm',
  computer: 'hv-01.corp.example',
  port: null,
  useSsl: true,
  user: 'CORP\\ann',
  endpoint: null,
  trustsByName: false,
}
const thumbprint = '0123456789ABCDEF0123456789ABCDEF01234567'

describe('what mends a connection', () => {
  it('that meets an unknown key, is to compare its fingerprint first', () => {
    expect(connectionRemedy('HostKeyUnknown', ssh)?.commands).toEqual([
      'ssh-keyscan -p 2222 hv-01 | ssh-keygen -lf -',
      'ssh -p 2222 -o StrictHostKeyChecking=ask hv-01',
    ])
  })

  it('that meets a changed key, names the entry of just this port', () => {
    expect(connectionRemedy('HostKeyChanged', ssh)?.commands).toEqual(['ssh-keygen -R "[hv-01]:2222"'])
    expect(connectionRemedy('HostKeyChanged', { ...ssh, port: 22 })?.commands).toEqual([
      'ssh-keygen -R hv-01',
    ])
  })

  it('that meets a certificate, trusts none but the one that was seen', () => {
    expect(connectionRemedy('CertificateUntrusted', winRm)?.commands).toEqual([])
    const [command] = connectionRemedy('CertificateUntrusted', winRm, thumbprint)?.commands ?? []
    expect(command).toContain(`-eq '${thumbprint}'`)
    expect(command).toContain("'Root', 'CurrentUser'")
    expect(connectionRemedy('CertificateUntrusted', winRm, "'; calc; '")?.commands).toEqual([])
  })

  it('that is not trusted by name, adds one name where the user chose that, and else nothing', () => {
    expect(connectionRemedy('NotTrustedByName', winRm)?.commands).toEqual([])
    expect(
      connectionRemedy('NotTrustedByName', { ...winRm, useSsl: false, trustsByName: true })?.commands,
    ).toEqual([
      "Set-Item -Path WSMan:\\localhost\\Client\\TrustedHosts -Value 'hv-01.corp.example' -Concatenate",
    ])
  })

  it('that has not the rights, names the groups by numbers that have no language', () => {
    expect(connectionRemedy('AccessDenied', winRm)?.commands).toEqual([
      "Add-LocalGroupMember -SID S-1-5-32-578 -Member 'CORP\\ann'",
      "Add-LocalGroupMember -SID S-1-5-32-580 -Member 'CORP\\ann'",
    ])
    expect(connectionRemedy('AccessDenied', { ...winRm, user: '$(calc)' })?.commands).toEqual([])
  })

  it('that finds too many sessions, names the number to raise, also that of the endpoint', () => {
    expect(connectionRemedy('TooManySessions', { ...winRm, endpoint: 'CheckpointPanel' })?.commands).toEqual([
      'Set-Item -Path WSMan:\\localhost\\Shell\\MaxShellsPerUser -Value 100',
      "Set-Item -Path 'WSMan:\\localhost\\Plugin\\CheckpointPanel\\Quotas\\MaxShellsPerUser' -Value 100",
      'Restart-Service -Name WinRM',
    ])
  })

  it('is never a check that is skipped, and never trust in every name', () => {
    const addresses = [ssh, winRm, { ...winRm, useSsl: false, trustsByName: true }]
    for (const kind of failureKind.options)
      for (const address of addresses)
        for (const command of connectionRemedy(kind, address, thumbprint)?.commands ?? [])
          expect(command).not.toMatch(/SkipC|CredSSP|-Value '?\*|StrictHostKeyChecking=(?:no|accept)/iu)
  })

  it('has no name in a command that a shell could read as anything else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (user) => {
        const address = hostAddress.safeParse({ ...winRm, user })
        const commands = address.success
          ? (connectionRemedy('AccessDenied', address.data)?.commands ?? [])
          : []
        expect(commands).toHaveLength(address.success && /^[\w.\\@-]+$/u.test(user) ? 2 : 0)
      }),
    )
  })
})
