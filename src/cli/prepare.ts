// Opens the desk once after the packages are installed, so that the first question does not wait for the corpus to be read.
// A corpus that cannot be used is told by the first command that uses it; the installation does not fail for it.
import { openDeskFor } from './open.ts';

await openDeskFor(undefined).catch(() => undefined);
