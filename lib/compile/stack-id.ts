/**
 * A stack's construct id from a person's name for it: "my shop" gives `MyShop`. CloudFormation's rule is a letter, then
 * letters, digits and hyphens, 128 at most; a name without a single such letter gives `Stack`.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 */
export function stackId(name: string): string {
  if (isStackName(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^\d+/, '');
  return joined.slice(0, 128) || 'Stack';
}

/** True for what CloudFormation takes as the name of a stack. */
export function isStackName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(name);
}
