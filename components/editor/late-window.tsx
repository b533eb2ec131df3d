'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useToast } from '@/components/ui/toast';

interface WindowProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** A window whose code is loaded when it is first opened. Says so when that fails, and stays closed. */
export function LateWindow<P extends object>({
  load,
  name,
  ...props
}: WindowProps & P & { load: () => Promise<ComponentType<WindowProps & P>>; name: string }) {
  const { open, onOpenChange } = props;
  const { show } = useToast();
  const [loaded, setLoaded] = useState<{ readonly Window: ComponentType<WindowProps & P> }>();
  const missing = loaded === undefined;
  useEffect(() => {
    if (!open || !missing) return undefined;
    let current = true;
    load().then(
      (Window) => current && setLoaded({ Window }),
      () => {
        if (!current) return;
        show({ tone: 'error', title: `${name} could not be loaded. Is the server out of reach? Try again, or reload the page.` });
        onOpenChange(false);
      },
    );
    return () => {
      current = false;
    };
  }, [open, missing, load, name, show, onOpenChange]);
  if (!loaded) return null;
  // What is left of the props are exactly the window's own.
  return <loaded.Window {...(props as unknown as WindowProps & P)} />;
}
