const NAME = 'kept-files';
const STORE = 'file';

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error ?? new Error('no store for files'));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = database.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(asked.result);
      transaction.onabort = () => failed(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

interface KeptFile {
  type: string;
  bytes: ArrayBuffer;
}

/** Keeps a file of a person's on this phone until it is sent, discarded, or the person signs out. */
export async function keepFile(id: string, file: Blob): Promise<void> {
  const bytes = await file.arrayBuffer();
  await within('readwrite', (store) =>
    store.put({ type: file.type, bytes } satisfies KeptFile, id),
  );
}

export async function keptFile(id: string): Promise<Blob | null> {
  const found = (await within('readonly', (store) => store.get(id))) as KeptFile | undefined;
  return found ? new Blob([found.bytes], { type: found.type }) : null;
}

export async function dropFiles(ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await within('readwrite', (store) => {
    const [last, ...others] = ids.toReversed();
    others.forEach((id) => store.delete(id));
    return store.delete(last ?? '');
  });
}

/** Everything, when the person signs out. */
export function forgetFiles(): void {
  try {
    indexedDB.deleteDatabase(NAME);
  } catch {
    // Where nothing can be stored, nothing is to be forgotten.
  }
}
