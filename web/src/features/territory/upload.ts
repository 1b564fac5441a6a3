import { API, withQuery } from '$platform/http.ts';
import { Problem } from '$platform/problem.ts';
import type { ProblemCode } from '$generated/problems.ts';
import type { Import } from './types.ts';

function refusalOf(request: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(request.responseText) as Record<string, unknown>;
    if (typeof body.code === 'string') {
      return new Problem(body.code as ProblemCode, request.status, body);
    }
  } catch {
    // Not JSON: the status is all there is to tell.
  }
  return new Problem('unknown', request.status);
}

/** Sends the file as it is; fetch does not tell how much has gone out, XMLHttpRequest does. */
export function uploadBooths(
  file: File,
  columns: string,
  onprogress: (sent: number) => void,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', API + withQuery('/imports/booths', { file_name: file.name, columns }));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Sangathan', '1');
    request.upload.onprogress = (event) => onprogress(event.loaded);
    request.onerror = () => reject(new Problem('offline', 0));
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as Import);
      else reject(refusalOf(request));
    };
    request.send(file);
  });
}
