/** What a main process that runs on the stand-in gets as `electron`, with the driver that lets a test ask. */
import './driver.ts'

export * from './electron.ts'
