/** The mark: a first circle, and the dots of those to come. Decorative: the name stands beside it. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" color="var(--accent)">
      <circle cx="16" cy="16" r="14.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.200 3.374" opacity=".55" />
      <circle cx="16" cy="16" r="9" fill="none" stroke="currentColor" strokeWidth="2.8" />
      <circle cx="16" cy="16" r="3.3" fill="currentColor" />
    </svg>
  );
}
