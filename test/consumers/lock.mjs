// `node test/consumers/lock.mjs react`: the lockfiles of these examples anew, after a change of their package.json.
import { lock, pack } from './project.mjs';

const packed = await pack();
try {
  for (const name of process.argv.slice(2)) await lock(name, packed.file);
} finally {
  await packed.remove();
}
