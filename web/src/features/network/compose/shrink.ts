/** As long as the server keeps pictures: more would only cost the sender's data. */
export const LONGEST = 1920;
const QUALITY = 0.82;

/** The size at which a picture is sent; never larger than it was. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const by = Math.min(1, LONGEST / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * by)),
    height: Math.max(1, Math.round(height * by)),
  };
}

/** A picture from a phone's camera, upright and as small as it may be; as it was where that cannot be done. */
export async function shrink(file: Blob): Promise<Blob> {
  if (file.type === 'image/gif') return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const size = fitted(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    // What is see-through would turn black in a JPEG.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, size.width, size.height);
    pen.drawImage(bitmap, 0, 0, size.width, size.height);
    bitmap.close();
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
