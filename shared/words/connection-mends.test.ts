import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureKind } from '../domain/failure.ts'
import { hostAddress, type HostAddress } from '../domain/host-address.ts'
import { connectionMend } from './connection-mends.ts'

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
    expect(connectionMend('HostKeyUnknown', ssh)?.commands).toEqual([
      'ssh-keyscan -p 2222 hv-01 | ssh-keygen -lf -',
      'ssh -p 2222 -o StrictHostKeyChecking=ask hv-01',
    ])
  })

  it('that meets a changed key, names the entry of just this port', () => {
    expect(connectionMend('HostKeyChanged', ssh)?.commands).toEqual(['ssh-keygen -R "[hv-01]:2222"'])
    expect(connectionMend('HostKeyChanged', { ...ssh, port: 22 })?.commands).toEqual(['ssh-keygen -R hv-01'])
  })

  it('that meets a certificate, trusts none but the one that was seen', () => {
    expect(connectionMend('CertificateUntrusted', winRm)?.commands).toEqual([])
    const [command] = connectionMend('CertificateUntrusted', winRm, thumbprint)?.commands ?? []
    expect(command).toContain(`-eq '${thumbprint}'`)
    expect(command).toContain("'Root', 'CurrentUser'")
    expect(connectionMend('CertificateUntrusted', winRm, "'; calc; '")?.commands).toEqual([])
  })

  it('that is not trusted by name, adds one name where the user chose that, and else nothing', () => {
    expect(connectionMend('NotTrustedByName', winRm)?.commands).toEqual([])
    expect(
      connectionMend('NotTrustedByName', { ...winRm, useSsl: false, trustsByName: true })?.commands,
    ).toEqual([
      "Set-Item -Path WSMan:\\localhost\\Client\\TrustedHosts -Value 'hv-01.corp.example' -Concatenate",
    ])
  })

  it('that has not the rights, names the groups by numbers that have no language', () => {
    expect(connectionMend('AccessDenied', winRm)?.commands).toEqual([
      "Add-LocalGroupMember -SID S-1-5-32-578 -Member 'CORP\\ann'",
      "Add-LocalGroupMember -SID S-1-5-32-580 -Member 'CORP\\ann'",
    ])
    expect(connectionMend('AccessDenied', { ...winRm, user: '$(calc)' })?.commands).toEqual([])
  })

  it('that finds too many sessions, names the number to raise, also that of the endpoint', () => {
    expect(connectionMend('TooManySessions', { ...winRm, endpoint: 'CheckpointPanel' })?.commands).toEqual([
      'Set-Item -Path WSMan:\\localhost\\Shell\\MaxShellsPerUser -Value 100',
      "Set-Item -Path 'WSMan:\\localhost\\Plugin\\CheckpointPanel\\Quotas\\MaxShellsPerUser' -Value 100",
      'Restart-Service -Name WinRM',
    ])
  })

  it('is never a check that is skipped, and never trust in every name', () => {
    const addresses = [ssh, winRm, { ...winRm, useSsl: false, trustsByName: true }]
    for (const kind of failureKind.options)
      for (const address of addresses)
        for (const command of connectionMend(kind, address, thumbprint)?.commands ?? [])
          expect(command).not.toMatch(/SkipC|CredSSP|-Value '?\*|StrictHostKeyChecking=(?:no|accept)/iu)
  })

  it('has no name in a command that a shell could read as anything else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (user) => {
        const address = hostAddress.safeParse({ ...winRm, user })
        const commands = address.success ? (connectionMend('AccessDenied', address.data)?.commands ?? []) : []
        expect(commands).toHaveLength(address.success && /^[\w.\\@-]+$/u.test(user) ? 2 : 0)
      }),
    )
  })
})
