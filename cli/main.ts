import { readFileSync } from 'node:fs';
import { run } from './run';

// Whoever reads the output may stop reading, as `head` does: nothing is left to do then.
process.stdout.on('error', () => process.exit());

// What has ended is said by findings; standard error is for the command's own messages.
process.env['JSII_DEPRECATED'] ??= 'quiet';

process.exitCode = await run(process.argv.slice(2), {
  readInput: () => readFileSync(0, 'utf8'),
  print: (text) => void process.stdout.write(text),
  message: (text) => void process.stderr.write(text),
});
