'use client';

import { Crash } from '@/components/ui/crash';

interface ErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Below the document, so that the page keeps its language and its look. The server logged the cause. */
export default function ErrorBoundary({ error, retry }: ErrorProps) {
  return (
    <main id="content" className="flex-1">
      <Crash error={error} retry={retry} />
    </main>
  );
}
