// Lets Node run the project's TypeScript files as they are: `node --import ./src/typescript.js FILE.ts`.
// Types are stripped file by file as Node loads them, so there is no build step and nothing to go stale.
import * as nodeModule from 'node:module';
import { strip } from './typescript-hooks.js';

if (typeof nodeModule.registerHooks === 'function') {
  // Node 22.15 and later: in the same thread.
  nodeModule.registerHooks({
    load: (url, context, next) => strip(url) ?? next(url, context),
  });
} else {
  nodeModule.register('./typescript-hooks.js', import.meta.url);
}
