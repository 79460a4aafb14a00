/** A value the form carries and nobody types: a version, a submission's own key. */
export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
