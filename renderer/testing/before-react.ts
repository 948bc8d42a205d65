// eslint-disable-next-line import/no-unassigned-import -- React looks for what it hooks in as it is loaded, once for all test files
import './renders.ts'
