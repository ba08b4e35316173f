export function LoadFailure({ message }: { readonly message: string }) {
  return (
    <main className="opening" role="alert">
      <h1>Passage Atlas could not open</h1>
      <p>{message}</p>
      <p>Without these data there is nothing to show. Nothing of yours is lost.</p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
