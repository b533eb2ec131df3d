'use client';

import { useEffect, useState } from 'react';
import type { Doc } from '@/lib/cdk/docs';

/** Looks up the CDK's documentation of a property. */
export type DocLookup = (fqn: string, property: string) => Doc | undefined;

/** The CDK's documentation, loaded when it is first wanted; nothing until it is there. */
export function useDocs(wanted: boolean): DocLookup | undefined {
  const [lookup, setLookup] = useState<{ readonly of: DocLookup }>();
  useEffect(() => {
    if (!wanted || lookup) return undefined;
    let current = true;
    void import('@/lib/cdk/docs').then(({ docOf }) => {
      if (current) setLookup({ of: docOf });
    });
    return () => {
      current = false;
    };
  }, [wanted, lookup]);
  return lookup?.of;
}
