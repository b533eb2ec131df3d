/** Why what was typed could not be taken over. */
export function ErrorText({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <p role="status" className="mt-1 text-xs text-error">
      {children}
    </p>
  );
}
