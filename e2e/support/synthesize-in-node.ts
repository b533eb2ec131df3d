import { readFileSync } from 'node:fs';
import { compile } from '@/lib/compile/compile';
import { openDesign } from '@/lib/document/open';
import { printCloudFormation } from '@/lib/print/cloudformation';
import { synthesize } from '@/lib/synth/synthesize';

// Reads a list of designs from standard input and writes their templates, as texts, to standard output.
const designs: readonly unknown[] = JSON.parse(readFileSync(0, 'utf8'));
const texts = designs.map((file) => {
  const opened = openDesign(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const [template] = Object.values(synthesize(compile(opened.value).plan).templates);
  if (!template) throw new Error(`${opened.value.name} has no template.`);
  return { yaml: printCloudFormation(template, 'yaml').text, json: printCloudFormation(template, 'json').text };
});
process.stdout.write(JSON.stringify(texts));
