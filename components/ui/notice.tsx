import type { ReactNode } from 'react';

type NoticeKind = 'info' | 'done' | 'warning' | 'problem';

const rules: Record<NoticeKind, string> = {
  info: 'border-edge',
  done: 'border-confirmed',
  warning: 'border-warn-line',
  problem: 'border-danger',
};

interface NoticeProps {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** Announce it when it appears: for the answer to something the reader just did. */
  live?: boolean;
  className?: string;
}

/** Something the reader should know before going on. The title carries the meaning, not the colour. */
export function Notice({ kind = 'info', title, children, live = false, className = '' }: NoticeProps) {
  return (
    <div
      role={live ? 'status' : undefined}
      className={`max-w-measure border-l-4 bg-sunk px-5 py-4 ${rules[kind]} ${className}`}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children ? <div className="[&>*+*]:mt-2">{children}</div> : null}
    </div>
  );
}
