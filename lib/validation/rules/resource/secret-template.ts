import type { Path } from '@/lib/util/problem';
import { isPlainObject } from '@/lib/util/json';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

interface Found {
  readonly path: Path;
  readonly name: string;
  readonly problem: string;
  readonly settle: (id: string) => readonly Fix[];
}

/** A secret can be generated as it says. */
export const secretTemplate = defineRule({
  id: 'resource/secret-template',
  severity: 'error',
  title: 'A generated secret has characters to choose from, and a JSON template goes with a field',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html',
  related: ['CDK: `secretStringTemplate` and `generateStringKey` must be specified together'],
  on: 'secret',
  check: ({ name, props }): readonly Found[] => (props.source === 'existing' || !props.generate ? [] : problems(name, props.generate)),
  message: ({ name, problem }) => `Secret ${name} cannot be generated: ${problem}.`,
  fixes: ({ settle }, { id }) => settle(id),
  examples: () => ({
    ok: [secret({ generateStringKey: 'password', secretStringTemplate: '{"username":"app"}' }), secret({ passwordLength: 64, excludePunctuation: true })],
    bad: [
      secret({ generateStringKey: 'password' }),
      secret({ secretStringTemplate: '{"username":"app"}' }),
      secret({ generateStringKey: 'password', secretStringTemplate: 'username=app' }),
      secret({ excludePunctuation: true, excludeUppercase: true, excludeLowercase: true, excludeNumbers: true }),
      secret({ passwordLength: 3 }),
    ],
  }),
});

function problems(name: string, generate: NonNullable<DesignNode<'secret'>['props']['generate']>): Found[] {
  const { generateStringKey: key, secretStringTemplate: template, passwordLength = 32 } = generate;
  const found: Found[] = [];
  const clear = (property: string, label: string) => (id: string) => [clearFix(label, id, ['generate', property])];
  if (key && !template)
    found.push({
      path: ['generate', 'secretStringTemplate'],
      name,
      problem: `its value goes into the JSON field "${key}", but there is no template with the other fields, not even {}`,
      settle: (id) => [
        setFix('Use an empty template', id, ['generate', 'secretStringTemplate'], '{}'),
        ...clear('generateStringKey', 'Make the whole secret the value')(id),
      ],
    });
  if (template && !key)
    found.push({
      path: ['generate', 'generateStringKey'],
      name,
      problem: 'it has a JSON template, but no field that gets the generated text',
      settle: (id) => [
        setFix('Put it into “password”', id, ['generate', 'generateStringKey'], 'password'),
        ...clear('secretStringTemplate', 'Have no template')(id),
      ],
    });
  if (template && key && !isObject(template))
    found.push({ path: ['generate', 'secretStringTemplate'], name, problem: 'its template is no JSON object such as {"username":"app"}', settle: () => [] });
  const kinds = (['excludeUppercase', 'excludeLowercase', 'excludeNumbers', 'excludePunctuation'] as const).filter((it) => generate[it] !== true).length;
  if (kinds === 0 && !generate.includeSpace)
    found.push({ path: ['generate'], name, problem: 'every kind of character is left out', settle: clear('excludeLowercase', 'Use lower-case letters') });
  if (passwordLength > 0 && passwordLength < kinds && generate.requireEachIncludedType !== false)
    found.push({
      path: ['generate', 'passwordLength'],
      name,
      problem: `${passwordLength} character${passwordLength === 1 ? '' : 's'} cannot contain one of each of ${kinds} kinds`,
      settle: clear('passwordLength', 'Use 32 characters'),
    });
  return found;
}

function isObject(text: string): boolean {
  try {
    return isPlainObject(JSON.parse(text));
  } catch {
    return false;
  }
}

function secret(generate: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { db: { kind: 'secret', name: 'Database', props: { generate } } } });
}
