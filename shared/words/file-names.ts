import { cutInMiddle } from '../domain/checkpoint-name.ts'
import { visible } from './format.ts'

const lastSlash = (path: string): number => Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'))

/** The name at the end of a path. */
export const fileName = (path: string): string => visible(path.slice(lastSlash(path) + 1))

/** Returns the part of a path before that name; empty where there is none. */
export const folderName = (path: string): string => visible(path.slice(0, Math.max(0, lastSlash(path))))

/** A disk's file without its folder, and with the middle of its GUID left out. */
export const shortFileName = (path: string): string => cutInMiddle(fileName(path), 30)
