// The package's main export. Library users load the desk without a build step: types are stripped as Node reads the files.
import './typescript.js';

const { openDesk } = await import('./desk.ts');

export { openDesk };
