interface Detector {
  detect: (source: ImageBitmapSource) => Promise<{ rawValue: string }[]>;
}
type DetectorKind = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats?: () => Promise<string[]>;
};

/** More than that only makes slow phones slower. */
const LONGEST_SIDE = 1200;

async function ownDetector(): Promise<Detector | null> {
  const kind = (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  const formats = (await kind?.getSupportedFormats?.()) ?? [];
  return kind && formats.includes('qr_code') ? new kind({ formats: ['qr_code'] }) : null;
}

function pixels(source: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** Reads QR codes with what the phone has, else with a decoder that is fetched only then. */
export async function decoder(): Promise<
  (source: HTMLVideoElement | ImageBitmap) => Promise<string | null>
> {
  const detector = await ownDetector();
  // eslint-disable-next-line no-restricted-syntax -- most phones never need it
  const { default: jsQr } = detector ? { default: null } : await import('jsqr');
  return async (source) => {
    if (detector) return (await detector.detect(source))[0]?.rawValue ?? null;
    const [width, height] =
      source instanceof HTMLVideoElement
        ? [source.videoWidth, source.videoHeight]
        : [source.width, source.height];
    const image = width > 0 ? pixels(source, width, height) : null;
    return (image && jsQr?.(image.data, image.width, image.height)?.data) || null;
  };
}
