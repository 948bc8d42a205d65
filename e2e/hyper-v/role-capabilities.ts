import { readFileSync } from 'node:fs'
import path from 'node:path'
import { productModule } from './module-copy.ts'

export const roles = ['Viewer', 'Helpdesk', 'Administrator'] as const
export type Role = (typeof roles)[number]

export const roleFile = (role: Role): string =>
  path.join(productModule, 'RoleCapabilities', `CheckpointPanel${role}.psrc`)

/** Returns the functions that a role may call, as its file says. */
export const functionsOf = (role: Role): readonly string[] =>
  [
    ...(
      /VisibleFunctions\s*=\s*@\(([^)]*)\)/u.exec(readFileSync(roleFile(role), 'utf8'))?.[1] ?? ''
    ).matchAll(/'([^']*)'/gu),
  ].map(([, name = '']) => name)

/** Modules that a role's session is given, ours by its place. */
const modulesOf = (role: Role, modulePath: string): readonly string[] =>
  [
    ...(/ModulesToImport\s*=\s*@\(([^)]*)\)/u.exec(readFileSync(roleFile(role), 'utf8'))?.[1] ?? '').matchAll(
      /'([^']*)'/gu,
    ),
  ].map(([, name = '']) => (name === 'CheckpointPanel' ? modulePath : name))

/**
 * The session configuration of one role, for `pwsh -sshs -ConfigurationFile`: there is neither a role by group nor a
 * virtual account there, so the role's functions stand in it themselves.
 */
export const configurationOf = (role: Role, modulePath: string, transcripts: string): string => `@{
    SchemaVersion       = '2.0.0.0'
    GUID                = '3d6f5f0c-52a5-4f5f-8d57-0f6f0a4c5bff'
    SessionType         = 'RestrictedRemoteServer'
    TranscriptDirectory = '${transcripts}'
    ModulesToImport     = @(${modulesOf(role, modulePath)
      .map((name) => `'${name}'`)
      .join(', ')})
    VisibleFunctions    = @(${functionsOf(role)
      .map((name) => `'${name}'`)
      .join(', ')})
}
`
