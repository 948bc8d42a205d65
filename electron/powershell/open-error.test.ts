import { describe, expect, it } from 'vitest'
import type { FailureKind } from '../../shared/domain/failure.ts'
import type { HostAddress } from '../../shared/domain/host-address.ts'
import { openErrorKind, openErrorWords, type OpenError } from './open-error.ts'

const ssh: HostAddress = { transport: 'ssh', computer: 'hv-01', port: null, user: null, keyFile: null }
const winRm: Extract<HostAddress, { transport: 'winRm' }> = {
  transport: 'winRm',
  computer: 'hv-01',
  port: null,
  useSsl: false,
  user: null,
  endpoint: null,
  trustsByName: false,
}
const asAnother = { ...winRm, user: 'CORP\\ann' }

const abrupt: OpenError = {
  errorId: 'PSSessionOpenFailed',
  code: 0,
  cause: 'PSRemotingTransportException',
  message: 'Der SSH-Transportprozess wurde beendet.',
  said: '',
}
const byWords = (said: string): FailureKind => openErrorKind({ ...abrupt, said }, ssh)
const byId = (id: string, address: HostAddress = winRm): FailureKind =>
  openErrorKind({ ...abrupt, errorId: `${id},PSSessionOpenFailed` }, address)
const byCode = (code: number): FailureKind =>
  openErrorKind({ ...abrupt, errorId: `${code},PSSessionOpenFailed`, code }, winRm)

const bySshId = (errorId: string): FailureKind => openErrorKind({ ...abrupt, errorId }, ssh)

describe('why a session by SSH could not be opened', () => {
  it.each<[string, FailureKind]>([
    ['ssh: Could not resolve hostname hv-01: Name or service not known', 'NameNotFound'],
    ['ssh: connect to host hv-01 port 22: Connection refused', 'PortClosed'],
    ['ssh: connect to host hv-01 port 22: Connection timed out', 'PortClosed'],
    ['ssh: connect to host hv-01 port 22: No route to host', 'PortClosed'],
    ['No ED25519 host key is known for hv-01 and you have requested strict checking.', 'HostKeyUnknown'],
    ['Host key verification failed.', 'HostKeyUnknown'],
    ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'HostKeyChanged'],
    ['ann@hv-01: Permission denied (publickey,keyboard-interactive).', 'SignInRefused'],
    ['Received disconnect from 192.0.2.7 port 22:2: Too many authentication failures', 'SignInRefused'],
    ['subsystem request failed on channel 0', 'SubsystemMissing'],
    ['sh: 1: /usr/bin/pwsh: not found', 'SubsystemMissing'],
    ['Connection closed by 192.0.2.7 port 22', 'HostUnavailable'],
    ['', 'HostUnavailable'],
  ])('%j is %s', (said, kind) => {
    expect(byWords(said)).toBe(kind)
  })

  it('is a key file that is not there, or a computer without ssh or with a PowerShell that has no use for it', () => {
    expect(bySshId('PathNotFound,Microsoft.PowerShell.Commands.NewPSSessionCommand')).toBe('SignInRefused')
    expect(openErrorKind({ ...abrupt, cause: 'CommandNotFoundException' }, ssh)).toBe('TransportUnavailable')
    expect(bySshId('NamedParameterNotFound,Microsoft.PowerShell.Commands.NewPSSessionCommand')).toBe(
      'TransportUnavailable',
    )
  })
})

describe('why a session by WinRM could not be opened', () => {
  it.each<[string, FailureKind]>([
    ['ComputerNotFound', 'NameNotFound'],
    ['NetworkPathNotFound', 'NameNotFound'],
    ['CannotConnect', 'PortClosed'],
    ['WinRMOperationTimeout', 'PortClosed'],
    ['ExplicitCredentialsRequired', 'SignInNeeded'],
    ['LogonFailure', 'SignInRefused'],
    ['ServerNotTrusted', 'NotTrustedByName'],
    ['CannotUseIPAddress', 'NotTrustedByName'],
    ['WorkgroupCannotUseKerberos', 'NotTrustedByName'],
    ['InvalidResourceUri', 'EndpointMissing'],
    ['12175', 'CertificateUntrusted'],
    ['1326', 'SignInRefused'],
    ['-2146893042', 'SignInNeeded'],
    ['-2144108526', 'PortClosed'],
    ['WinRMHttpError', 'HostUnavailable'],
    ['99999', 'HostUnavailable'],
  ])('%s is %s', (id, kind) => {
    expect(byId(id)).toBe(kind)
  })

  it.each<[number, FailureKind]>([
    [-2144108316, 'NotTrustedByName'],
    [-2144108276, 'NotTrustedByName'],
    [-2144108318, 'NotTrustedByName'],
    [-2144108101, 'NotTrustedByName'],
    [-2144108103, 'NameNotFound'],
    [-2144108315, 'SignInNeeded'],
    [-2144108250, 'PortClosed'],
    [-2144108542, 'EndpointMissing'],
    [-2144108485, 'EndpointMissing'],
    [-2146893053, 'NotTrustedByName'],
    [-2146893044, 'SignInRefused'],
    [12038, 'CertificateUntrusted'],
    // Of the user at WinRM, of the user at an endpoint, of the endpoint; the quota of operations is another one.
    [-2144108123, 'TooManySessions'],
    [-2144108060, 'TooManySessions'],
    [-2144108058, 'TooManySessions'],
    [-2144108122, 'HostUnavailable'],
  ])('the code %d is %s', (code, kind) => {
    expect(byCode(code)).toBe(kind)
  })

  it('with access denied is a question of rights, but of the password or the endpoint where there is one', () => {
    expect(byId('AccessDenied')).toBe('AccessDenied')
    expect(byId('AccessDenied', { ...winRm, endpoint: 'CheckpointPanel' })).toBe('EndpointMissing')
    expect(byId('AccessDenied', asAnother)).toBe('SignInRefused')
  })

  it('is that there is no WinRM at all where PowerShell has no library for it', () => {
    const errorId =
      'System.Management.Automation.Remoting.PSRemotingDataStructureException,Microsoft.PowerShell.Commands.NewPSSessionCommand'
    expect(openErrorKind({ ...abrupt, errorId }, winRm)).toBe('TransportUnavailable')
  })

  it('is never told by words, which have a language', () => {
    expect(openErrorKind({ ...abrupt, said: 'Permission denied (publickey).' }, winRm)).toBe(
      'HostUnavailable',
    )
  })
})

it('the words of ssh come before those of PowerShell, which only says that it ended', () => {
  expect(openErrorWords(abrupt)).toBe(abrupt.message)
  expect(openErrorWords({ ...abrupt, said: '\nPermission denied (publickey).\n' })).toBe(
    'Permission denied (publickey).',
  )
})
