import { z } from './schema.ts'

/** A Hyper-V object's id: lower case, with hyphens and without braces, as `[guid]::ToString()` writes it. */
export const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not a GUID')

/** Our own short name of a host, such as `demo` or `local`; never what the host calls itself. */
export const hostId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'not a host id')

/** Grows with each change of a record in this run of the panel: of two the greater is the newer. */
export const revision = z.number().int().nonnegative()

/** Milliseconds since 1970 UTC, whole. */
export const timestamp = z.number().int()
/** A number of bytes, whole and never negative. */
export const byteCount = z.number().int().nonnegative()
