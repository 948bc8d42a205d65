/** What a main process that runs on the stand-in gets as `electron`; its test may ask from the first moment on. */
import { answerTest } from './driver.ts'

answerTest()

export * from './electron.ts'
