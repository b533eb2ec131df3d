import { cdkRefusals } from './cdk-refusals';
import { CDK_TABLE } from './cdk-table';
import { libraryFiles } from './library-files';
import type { Check } from './rows';

/** Every refusal of the installed AWS CDK that the table knows, in its order, as a check to be printed; those of a whole file as one. */
export function cdkChecks(): Check[] {
  return Object.entries(CDK_TABLE).flatMap(([module, table]) => {
    const refusals = cdkRefusals(libraryFiles(module));
    return Object.entries(table).flatMap(([file, rows]) =>
      Object.entries(rows).flatMap(([name, row]): Check[] => {
        const meant = refusals.filter((it) => it.file === file && (name === '*' || it.name === name));
        const at = { source: module === 'constructs' ? module : `aws-cdk-lib/${module}`, where: file };
        return name === '*'
          ? [{ ...row, ...at, check: 'everything there', count: meant.length }]
          : meant.map(({ message }) => ({ ...row, ...at, check: message }));
      }),
    );
  });
}
